/** Stands in the bundle for the rules by which pdfkit would break lines: this program breaks its own. */
export default class LineBreaker {
  nextBreak(): never {
    throw new Error('text is broken into lines by this program');
  }
}

/**
 * Stands in the bundle for the tables by which fontkit would shape Arabic and Indic letters and pdfkit
 * would break lines. They are never asked, and unpacking them takes as long as half a report.
 */
export default class UnicodeTrie {
  get(): never {
    throw new Error('text is shaped and broken into lines by this program');
  }
}

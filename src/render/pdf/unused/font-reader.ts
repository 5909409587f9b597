/** Stands in the bundle for fontkit, which reads fonts of many kinds; ours are read by `true-type.ts`. */
export function create(): never {
  throw new Error('pdfkit reads no font');
}

/**
 * Stands in the bundle for what unpacks WOFF2 fonts, which is half a megabyte and never called: the
 * fonts of a report are its own TrueType files.
 */
export default function unpackWebFont(): never {
  throw new Error('a font is in WOFF2, which this program does not unpack');
}

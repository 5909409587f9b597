import { visit, type Document } from 'yaml';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { isFieldName } from './schemas.ts';
import { SourceText } from './source-text.ts';

/** The beginning of a line up to the value of a field, with whatever white space and colon it has. */
const fieldStart =
  /^([^\S\n\r\u2028\u2029]*(?:-[^\S\n\r\u2028\u2029]+)*)([a-z_]+)([^\S\n\r\u2028\u2029]*)([:\uff1a])([^\S\n\r\u2028\u2029\u0020]|\u200b)?/gm;

/** White space that is none to YAML, and a colon that is none. */
const odd = /[^\S \t\n]|\u200b|\uff1a/g;

/**
 * The text with plain spaces and colons where YAML needs them, and a finding for each line that had
 * others: pasted from a web page or a word processor, they look the same. Text in quotes or in a block
 * stays as it is.
 */
export function withPlainSpaces(
  source: SourceText,
  parse: (text: string) => Document.Parsed,
): Checked<SourceText> {
  const { text } = source;
  const matches = Array.from(text.matchAll(fieldStart), ({ 0: found, 2: name, index }) => ({
    found,
    index,
    name: name ?? '',
  })).filter(({ found, name }) => found.search(odd) >= 0 && isFieldName(name));
  if (matches.length === 0) return { value: source, diagnostics: [] };
  const texts = rangesOfTexts(parse(text));
  const diagnostics: Diagnostic[] = [];
  let plain = text;
  for (const { found, index } of matches) {
    if (texts.some(([start, end]) => start < index && index < end)) continue;
    const at = index + found.search(odd);
    diagnostics.push({
      code: 'odd-character',
      facts: { character: text.charAt(at) },
      place: source.place(at, at + 1),
    });
    const mended = found.replace(odd, (character) => (character === '\uff1a' ? ':' : ' '));
    plain = plain.slice(0, index) + mended + plain.slice(index + found.length);
  }
  return { value: new SourceText(source.file, plain), diagnostics };
}

/** Where texts in quotes and in blocks stand, from offset to offset. */
function rangesOfTexts(document: Document.Parsed): [number, number][] {
  const ranges: [number, number][] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' && node.range) {
        ranges.push([node.range[0], node.range[1]]);
      }
    },
  });
  return ranges;
}

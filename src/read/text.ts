import { hiddenCharacters } from '../diagnostics/visible.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './source-file.ts';
import { SourceText } from './source-text.ts';

/** Files of people are far smaller; a parser given more could keep the machine busy for minutes. */
export const sizeLimit = 1024 * 1024;

/** The text of a file; undefined when it is not UTF-8, or larger than the limit. */
export function readText(file: SourceFile, limit = sizeLimit): Checked<SourceText | undefined> {
  const refuse = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] });
  const start = new SourceText(file.path, '').place(0, 0);
  const { bytes } = file;
  if (bytes.length > limit) {
    const facts = { limit, of: 'bytes' } as const;
    return refuse({ code: 'too-large', facts, place: start });
  }
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined)
    return refuse({ code: 'not-utf8', facts: { encoding }, place: start });
  const text = decode(bytes);
  if (text === undefined) {
    const place = placeOfFirstBadByte(file);
    return refuse({ code: 'not-utf8', facts: { encoding: undefined }, place });
  }
  const source = new SourceText(file.path, text.replaceAll('\r\n', '\n'));
  return { value: source, diagnostics: rawHiddenCharacters(source) };
}

/** The text as well as it can be shown in a frame, whatever the file holds. */
export function textToShow({ bytes }: SourceFile, limit = sizeLimit): string {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, limit));
  return text.replaceAll('\r\n', '\n');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Encodings that say so in their first bytes, or whose ASCII letters have zeros between them. */
function otherEncoding(bytes: Uint8Array): 'utf-16' | 'utf-32' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16';
  if (a === 0xfe && b === 0xff) return 'utf-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  const zeros = [a === 0, b === 0, c === 0, d === 0].map(Number).join('');
  return zeros === '0101' || zeros === '1010' ? 'utf-16' : undefined;
}

/** The longest readable beginning ends where the first bad byte stands. */
function placeOfFirstBadByte({ path, bytes }: SourceFile) {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isReadable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const source = new SourceText(path, before.replaceAll('\r\n', '\n'));
  return source.place(source.text.length, source.text.length + 1);
}

/** Whether the bytes begin a UTF-8 text; a character cut off at the end may still be completed. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** One finding for each character, or for each run of one character. */
function rawHiddenCharacters(source: SourceText): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let previous = { offset: -2, codePoint: -1 };
  for (const found of hiddenCharacters(source.text)) {
    const { offset, codePoint } = found;
    if (offset !== previous.offset + 1 || codePoint !== previous.codePoint) {
      diagnostics.push({
        code: 'control-character',
        facts: { codePoint, written: 'raw' },
        place: source.place(offset, offset + 1),
      });
    }
    previous = found;
  }
  return diagnostics;
}

import { hiddenCharacters } from '../diagnostics/visible.ts';
import type { Scalar } from './value.ts';

const named: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** An escape of double-quoted text: where it stands in the source, and what it means. */
interface Escape {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Control and direction characters that double-quoted text spells as escapes, with file offsets. */
export function escapedHiddenCharacters(
  scalar: Scalar,
): { from: number; to: number; codePoint: number }[] {
  if (scalar.style !== 'double' || !scalar.source.includes('\\')) return [];
  const found = [];
  for (const { from, to, text } of joinedHalves(escapesIn(scalar.source))) {
    for (const { codePoint } of hiddenCharacters(text)) {
      found.push({ from: scalar.offset + from, to: scalar.offset + to, codePoint });
    }
  }
  return found;
}

/**
 * Where each UTF-16 unit of a text value stands in its file, and after the last one its end.
 * Folding changes only white space, so both are walked side by side.
 */
export function offsetsOf(scalar: Scalar): number[] {
  const { source, style } = scalar;
  const text = String(scalar.value);
  const offsets: number[] = [];
  const escapes = new Map(
    style === 'double' ? escapesIn(source).map((escape) => [escape.from, escape]) : [],
  );
  let at = style === 'plain' ? 0 : style === 'block' ? source.indexOf('\n') + 1 : 1;
  for (let i = 0; i < text.length;) {
    const escape = escapes.get(at);
    if (escape !== undefined) {
      for (const end = i + escape.text.length; i < end; i++) offsets.push(scalar.offset + at);
      at = escape.to;
      continue;
    }
    const wanted = text[i] ?? '';
    const here = source[at] ?? '';
    if (/\s/.test(wanted)) {
      offsets.push(scalar.offset + at);
      i++;
      if (/\s/.test(here)) at++;
    } else if (wanted !== here && at < source.length) {
      at++;
    } else {
      offsets.push(scalar.offset + at);
      i++;
      at += style === 'single' && wanted === "'" ? 2 : 1;
    }
  }
  offsets.push(scalar.offset + Math.min(at, source.length));
  return offsets;
}

/** Two halves of one character, each with an escape of its own, are that character. */
function joinedHalves(escapes: readonly Escape[]): Escape[] {
  const joined: Escape[] = [];
  for (const escape of escapes) {
    const last = joined.at(-1);
    const whole = (last?.text ?? '') + escape.text;
    if (last?.to === escape.from && /^[\ud800-\udbff][\udc00-\udfff]$/.test(whole)) {
      joined[joined.length - 1] = { from: last.from, to: escape.to, text: whole };
    } else joined.push(escape);
  }
  return joined;
}

function escapesIn(source: string): Escape[] {
  const escapes: Escape[] = [];
  for (let from = source.indexOf('\\'); from >= 0;) {
    const letter = source[from + 1] ?? '';
    const length = digits[letter] ?? 0;
    const to = from + 2 + length;
    const codePoint = Number.parseInt(source.slice(from + 2, to), 16);
    const text =
      length === 0
        ? (named[letter] ?? '')
        : codePoint <= 0x10ffff
          ? String.fromCodePoint(codePoint)
          : '';
    // A backslash at the end of a line joins it to the next: no character at all.
    if (text !== '') escapes.push({ from, to, text });
    from = source.indexOf('\\', to);
  }
  return escapes;
}

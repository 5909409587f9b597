import type { MarkdownIt } from 'markdown-it';
import { bareAddress } from './bare-addresses.ts';

/** A link or an image in a text, from where it begins to its end. */
export interface InlineLink {
  readonly kind: 'link' | 'image';
  readonly url: string;
  /** Whether the address stands in a definition. */
  readonly isReference: boolean;
  /** Where its words stand. */
  readonly words: readonly [from: number, to: number];
  /** Whether the words are an address, in which no mark means anything. */
  readonly isLiteral: boolean;
  readonly end: number;
}

/** Where the definitions of a text lead, by their labels as `key` makes them. */
type Definitions = Readonly<Record<string, { readonly href: string }>>;

/**
 * Every link and image of a text by where it begins, as CommonMark and GitHub find them: in one pass
 * with a stack of brackets that are open. (The library looks for the end of each bracket anew, which
 * takes the square of their number.)
 */
export function inlineLinks(
  text: string,
  definitions: Definitions,
  { helpers, utils }: Pick<MarkdownIt, 'helpers' | 'utils'>,
): ReadonlyMap<number, InlineLink> {
  const links = new Map<number, InlineLink>();
  const brackets: Bracket[] = [];
  let images = 0;
  // A link holds no link: what is open around one and is no image ends as text.
  let inactive = 0;
  const lastTicks = lastRunsOfTicks(text);

  /** The address behind words that end there, in round brackets or by a label; undefined for none. */
  const targetAfter = (bracket: Bracket, wordsEnd: number): Target | undefined => {
    const at = wordsEnd + 1;
    if (text[at] === '(') {
      const target = inlineTarget(at + 1);
      if (target !== undefined) return target;
    }
    label.lastIndex = at;
    const [written, own = ''] = label.exec(text) ?? [''];
    if (own === '' && bracket.hasBracket) return undefined;
    const name = own === '' ? text.slice(bracket.wordsFrom, wordsEnd) : own;
    if (name.length > longestLabel) return undefined;
    const definition = definitions[utils.normalizeReference(name)];
    return definition && { url: definition.href, end: at + written.length, isReference: true };
  };

  const inlineTarget = (from: number): Target | undefined => {
    const start = afterSpaces(text, from);
    const { ok, str, pos } = helpers.parseLinkDestination(text, start, text.length);
    const url = ok ? str : '';
    let end = afterSpaces(text, ok ? pos : start);
    if (ok && end > pos) {
      const title = helpers.parseLinkTitle(text, end, text.length);
      if (title.ok) end = afterSpaces(text, title.pos);
    }
    return text[end] === ')' ? { url, end: end + 1, isReference: false } : undefined;
  };

  const close = (at: number): number => {
    const bracket = brackets.pop();
    if (bracket === undefined) return at + 1;
    const isInactive = !bracket.isImage && brackets.length < inactive;
    inactive = Math.min(inactive, brackets.length);
    if (bracket.isImage) images -= 1;
    const target = isInactive ? undefined : targetAfter(bracket, at);
    if (target === undefined) return at + 1;
    const kind = bracket.isImage ? 'image' : 'link';
    const words = [bracket.wordsFrom, at] as const;
    links.set(bracket.at, { ...target, kind, words, isLiteral: false });
    if (!bracket.isImage) inactive = brackets.length;
    return target.end;
  };

  const open = (at: number, wordsFrom: number): number => {
    const isImage = wordsFrom > at + 1;
    const around = brackets.at(-1);
    if (around !== undefined) around.hasBracket = true;
    brackets.push({ at, wordsFrom, isImage, hasBracket: false });
    if (isImage) images += 1;
    return wordsFrom;
  };

  const literal = (at: number, words: InlineLink['words'], url: string, end: number): number => {
    links.set(at, { kind: 'link', url, isReference: false, words, isLiteral: true, end });
    return end;
  };

  mark.lastIndex = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [sign] = found;
    const at = found.index;
    let next = mark.lastIndex;
    if (sign.startsWith('`')) next = endOfCode(text, at, sign.length, lastTicks);
    else if (sign === ']') next = close(at);
    else if (sign === '[' || sign === '![') open(at, next);
    else if (sign === '<') {
      const url = angleAddress(text, at);
      if (url !== undefined) {
        const end = next + url.words.length;
        next = literal(at, [next, end], url.url, end + 1);
      }
    } else if (!sign.startsWith('\\') && images === 0 && brackets.length <= inactive) {
      const address = bareAddress(text, at);
      if (address !== undefined) {
        const end = at + address.words.length;
        next = literal(at, [at, end], address.url, end);
      }
    }
    mark.lastIndex = next;
  }
  return links;
}

interface Bracket {
  readonly at: number;
  readonly wordsFrom: number;
  readonly isImage: boolean;
  /** Whether another opened after it, which no label may hold. */
  hasBracket: boolean;
}

type Target = Pick<InlineLink, 'url' | 'end' | 'isReference'>;

const mark = /\\[^]?|`+|!?\[|\]|<|https?:\/\/|www\./gi;
const label = /\[((?:[^[\]\\]|\\[^]){0,999})\]/y;
const longestLabel = 999;

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (' \t\n'.includes(text[at] ?? '-')) at += 1;
  return at;
}

/** Where the last run of so many backticks begins. */
function lastRunsOfTicks(text: string): ReadonlyMap<number, number> {
  return new Map(Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));
}

/** The end of the code that begins with the run of backticks; of the run itself, if nothing ends it. */
function endOfCode(
  text: string,
  at: number,
  length: number,
  lastTicks: ReadonlyMap<number, number>,
): number {
  const end = at + length;
  if ((lastTicks.get(length) ?? 0) < end) return end;
  ticks.lastIndex = end;
  for (;;) {
    const run = ticks.exec(text)?.[0];
    if (run === undefined || run.length === length)
      return run === undefined ? end : ticks.lastIndex;
  }
}

const ticks = /`+/g;

/** An address between angle brackets, such as `<https://a.example>` and `<a@b.example>`. */
function angleAddress(text: string, at: number): { url: string; words: string } | undefined {
  angled.lastIndex = at;
  const [, url, mail] = angled.exec(text) ?? [];
  if (url !== undefined) return { url, words: url };
  return mail === undefined ? undefined : { url: `mailto:${mail}`, words: mail };
}

const angled =
  /<(?:([a-z][a-z0-9+.-]{1,31}:[^<>\0-\x20]*)|([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,254}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*))>/iy;

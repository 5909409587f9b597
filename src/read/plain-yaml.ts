import { depthLimit } from './limits.ts';
import type { Place } from '../domain/place.ts';
import { isPlainDecimal } from './schema.ts';
import type { SourceText } from './source-text.ts';
import type { ListValue, MapEntry, MapValue, Scalar, Value } from './value.ts';

/**
 * A file as nearly all are written, read without the YAML library: fields and lists by their indent,
 * with text that is plain, in quotes or in a block. Only what can mean nothing else by
 * YAML 1.2 is read; for the rest, for what is wrong and for what has a finding the result is undefined.
 */
export function plainYaml(source: SourceText): Value | undefined {
  const { text } = source;
  const isOdd = oddCharacter.test(text) || !text.endsWith('\n');
  return isOdd ? undefined : new PlainReader(source).read();
}

/** Control characters, and white space that is no space. */
const oddCharacter = /[^\P{Cc}\n]|[^\S\n ]/u;

/** Empty lines and comments before an entry. */
const gap = /(?: *(?:#.*)?\n)*/y;
const spaces = / */y;
/** A field's name, with its colon and the space after it. */
const field = /[a-z_][\w-]*:(?: +|(?=\n))/iy;
/** YAML has none longer. */
const longestName = 1024;
const dash = /- +(?=\S)/y;
/** The end of a line after a value, perhaps with a comment; one like `#3` may be meant as text. */
const lineEnd = / *(?: #(?=\s).*)?\n/y;

const doubleQuoted = /"(?:[^"\\]|\\["\\])*"/y;
const singleQuoted = /'(?:[^']|'')*'/y;
const blockStart = /[|>]-?\n(?= *\S)/y;
const openBracket = /\[ */y;
const wordInBrackets = /[a-z_]\w*(?= *[,\]])/iy;
const comma = / *, */y;
const closeBracket = / *\]/y;

/** How plain text may begin, and where it may go on in a line below. */
const plainStart = /[^\s\-?:,[\]{}#&*!|>'"%@`]/y;
const further = /(?: *\n)+( *)(?=[^\s\-?:#])/y;
/** What makes plain text a field. */
const colon = /:(?=\s|$)/;
const truth = /^(?:true|false)$/;
/** More that is no text. */
const noText =
  /^(?:~|null|true|false|[-+]?\.?(?:inf|nan)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0[ox][\da-f]+)$/i;

/** The column at the end of the text, and that of an entry that is not to be read here. */
const over = -1;
const nowhere = -2;

class PlainReader {
  readonly #source: SourceText;
  readonly #text: string;
  /** Where the reader is. */
  #at = 0;
  /** How far the entry that begins there is indented. */
  #column = 0;
  /** Where the entry read last ends, with the comment in its line. */
  #end = 0;

  constructor(source: SourceText) {
    this.#source = source;
    this.#text = source.text;
  }

  read(): Value | undefined {
    this.#next();
    const value = this.#column === 0 ? this.#map(1) : undefined;
    return this.#column === over ? value : undefined;
  }

  /** Goes on to the next entry. */
  #next(): void {
    const skipped = this.#take(gap) ?? '';
    const lead = this.#take(spaces) ?? '';
    // A comment that is indented in another way may belong to what stands above it.
    const isDoubtful = skipped.match(/^ *(?=#)/gm)?.some((comment) => comment !== lead) === true;
    if (isDoubtful) this.#column = nowhere;
    else this.#column = this.#at === this.#text.length ? over : lead.length;
  }

  /** What of the text matches here; the reader is behind it then. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0];
    this.#at += taken?.length ?? 0;
    return taken;
  }

  #stands(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  #map(depth: number): MapValue | undefined {
    if (depth >= depthLimit) return undefined;
    const column = this.#column;
    const start = this.#at;
    const entries = new Map<string, MapEntry>();
    while (this.#column === column) {
      const at = this.#at;
      const taken = this.#take(field);
      const name = taken?.slice(0, taken.indexOf(':')) ?? '';
      if (taken === undefined || name.length > longestName || entries.has(name)) return undefined;
      const value = this.#stands(lineEnd) ? this.#below(column, depth + 1) : this.#value(column);
      if (value === undefined) return undefined;
      entries.set(name, { key: this.#source.place(at, at + name.length), value });
    }
    return { kind: 'map', entries, place: this.#place(start, this.#end), incomplete: false };
  }

  /** What stands below the name of a field. */
  #below(column: number, depth: number): Value | undefined {
    this.#take(lineEnd);
    this.#next();
    if (this.#column < column) return undefined;
    if (this.#stands(dash)) return this.#list(depth);
    return this.#column > column ? this.#map(depth) : undefined;
  }

  #list(depth: number): ListValue | undefined {
    if (depth >= depthLimit) return undefined;
    const column = this.#column;
    const start = this.#at;
    const items: Value[] = [];
    while (this.#column === column && this.#stands(dash)) {
      this.#column += this.#take(dash)?.length ?? 0;
      const item = this.#stands(field) ? this.#map(depth + 1) : this.#value(column);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: 'list', items, place: this.#place(start, this.#end) };
  }

  /** A value that begins here and may go on in lines that are indented further than the column. */
  #value(column: number): Value | undefined {
    const value = this.#withoutLineEnd(column);
    // A block ends with its last line.
    if (this.#text[this.#at - 1] !== '\n' && this.#take(lineEnd) === undefined) return undefined;
    this.#end = this.#at;
    this.#next();
    return value;
  }

  #withoutLineEnd(column: number): Value | undefined {
    switch (this.#text[this.#at]) {
      case '"':
      case "'":
        return this.#quoted(column);
      case '|':
      case '>':
        return this.#block(column);
      case '[':
        return this.#listInBrackets();
      default:
        return this.#plain(column);
    }
  }

  /** Text in quotes; of several lines, they are joined as in a paragraph. */
  #quoted(column: number): Scalar | undefined {
    const start = this.#at;
    const isDouble = this.#text[start] === '"';
    const written = this.#take(isDouble ? doubleQuoted : singleQuoted)?.slice(1, -1);
    if (written === undefined) return undefined;
    const text = joined(written.split('\n'), column);
    if (text === undefined) return undefined;
    return isDouble
      ? this.#scalar(text.replace(/\\(.)/g, '$1'), 'double', start)
      : this.#scalar(text.replaceAll("''", "'"), 'single', start);
  }

  /** Lines that are indented as the first one is, to the last that is not empty. */
  #block(column: number): Scalar | undefined {
    const start = this.#at;
    const head = this.#take(blockStart);
    if (head === undefined) return undefined;
    const indent = this.#take(spaces) ?? '';
    this.#at -= indent.length;
    if (indent.length <= column) return undefined;
    let lines = '';
    let waiting = '';
    for (let next = this.#at; next < this.#text.length;) {
      const line = this.#text.slice(next, this.#text.indexOf('\n', next) + 1);
      next += line.length;
      if (/^ *\n/.test(line)) waiting += '\n';
      else if (line.startsWith(indent)) {
        lines += waiting + line.slice(indent.length);
        waiting = '';
        this.#at = next;
      } else break;
      // Further spaces are text.
      if (waiting !== '' && line.length > indent.length + 1) return undefined;
    }
    const text = lines.slice(0, -1);
    const final = head.includes('-') ? '' : '\n';
    if (head.startsWith('|')) return this.#scalar(text + final, 'block', start);
    return /^ | $/m.test(text) ? undefined : this.#scalar(folded(text) + final, 'block', start);
  }

  #listInBrackets(): ListValue | undefined {
    const start = this.#at;
    const items: Value[] = [];
    this.#take(openBracket);
    do {
      const at = this.#at;
      const word = this.#take(wordInBrackets);
      const item = word === undefined ? this.#quoted(Infinity) : this.#word(word, at);
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#take(comma) !== undefined);
    if (this.#take(closeBracket) === undefined) return undefined;
    return { kind: 'list', items, place: this.#place(start, this.#at) };
  }

  /** Words of one line, or of several that are joined as in a paragraph. */
  #plain(column: number): Scalar | undefined {
    const start = this.#at;
    if (!this.#stands(plainStart)) return undefined;
    let words = this.#words();
    for (;;) {
      further.lastIndex = this.#at;
      const [breaks = '', lead = ''] = further.exec(this.#text) ?? [];
      if (lead.length <= column) break;
      this.#at += breaks.length;
      words += breaks.replaceAll(' ', '') + this.#words();
    }
    return colon.test(words) ? undefined : this.#word(folded(words), start);
  }

  /** The line to its end or a comment, without the spaces there. */
  #words(): string {
    const line = this.#take(/.*/y) ?? '';
    const comment = line.indexOf(' #');
    const words = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
    this.#at += words.length - line.length;
    return words;
  }

  /** What words without quotes mean. */
  #word(text: string, start: number): Scalar | undefined {
    if (isPlainDecimal(text)) return this.#scalar(Number(text), 'plain', start);
    if (truth.test(text)) return this.#scalar(text === 'true', 'plain', start);
    return noText.test(text) ? undefined : this.#scalar(text, 'plain', start);
  }

  #scalar(value: string | number | boolean, style: Scalar['style'], offset: number): Scalar {
    const kind =
      typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : 'text';
    const source = this.#text.slice(offset, this.#at);
    return { kind, value, source, style, place: this.#place(offset, this.#at), offset };
  }

  /** Without the line feed that a block ends with. */
  #place(from: number, to: number): Place {
    return this.#source.place(from, from + this.#text.slice(from, to).trimEnd().length);
  }
}

/** The lines of text in quotes as one; undefined when one is not indented further than the column. */
function joined(lines: readonly string[], column: number): string | undefined {
  const last = lines.length - 1;
  const trimmed: string[] = [];
  for (const [at, line] of lines.entries()) {
    const indent = line.search(/[^ ]|$/);
    const isEmpty = indent === line.length && at < last;
    if (at > 0 && !isEmpty && indent <= column) return undefined;
    const from = at === 0 ? 0 : indent;
    trimmed.push(at < last ? line.slice(from).trimEnd() : line.slice(from));
  }
  return folded(trimmed.join('\n'));
}

/** One line feed becomes a space, more of them one less. */
function folded(lines: string): string {
  return lines.replace(/\n(\n*)/g, (_, more: string) => more || ' ');
}

import type { Place, Position, Range } from '../domain/place.ts';

/** The text of a file, which knows the line and column of each of its characters. */
export class SourceText {
  readonly file: string;
  /** Lines end in a line feed, whatever the file has; no byte order mark. */
  readonly text: string;
  readonly #lineStarts: readonly number[];
  /** The line found last: places are mostly asked for in reading order. */
  #lastLine = 0;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** The place of the characters from one offset to just before the other. */
  place(from: number, to: number): Place {
    return new TextPlace(this, from, to);
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line: line + 1, column: offset - this.startOfLine(line) + 1 };
  }

  /** The number of the line that the offset stands in, from 0. */
  lineAt(offset: number): number {
    const isIn = (line: number) =>
      this.startOfLine(line) <= offset && offset < this.startOfLine(line + 1);
    if (isIn(this.#lastLine)) return this.#lastLine;
    let [low, high] = isIn(this.#lastLine + 1)
      ? [this.#lastLine + 1, this.#lastLine + 1]
      : [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.startOfLine(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#lastLine = low;
    return low;
  }

  /** The offset of the first character of a line; of one beyond the last, the end of the text. */
  startOfLine(line: number): number {
    return this.#lineStarts[line] ?? this.text.length;
  }

  /** A line without its line feed. */
  line(line: number): string {
    const end = this.startOfLine(line + 1);
    return this.text.slice(this.startOfLine(line), end).replace(/\n$/, '');
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }
}

/**
 * A place as its offsets: a record has hundreds, and lines and columns are asked of the few that a
 * finding is about.
 */
class TextPlace implements Place {
  readonly #source: SourceText;
  readonly #from: number;
  readonly #to: number;

  constructor(source: SourceText, from: number, to: number) {
    this.#source = source;
    this.#from = from;
    this.#to = to;
  }

  get file(): string {
    return this.#source.file;
  }

  get range(): Range {
    return { start: this.#source.position(this.#from), end: this.#source.position(this.#to) };
  }
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { asksWhetherDone } from './date-headings.ts';
import type { Cell } from './rows.ts';
import { sayable, statedBy, statusKey, type SaidStatuses, type Stated } from './stated.ts';

/** The words for statuses of one table: what each means, and which are not clear. */
export class StatusWords {
  readonly #said: SaidStatuses;
  readonly #unclear = new Map<string, Cell[]>();

  constructor(said: SaidStatuses) {
    this.#said = said;
  }

  /** What the cell says; undefined of a word that is not known. */
  of({ text, place }: Cell): Stated | undefined {
    const { heading } = place.cell;
    const stated = statedBy(text, this.#said, asksWhetherDone(heading));
    // What is closed may have been done or given up.
    return stated === 'complete' && isSaidOfClosing(text, heading) ? 'closed' : stated;
  }

  /** Notes a word that is not known, or of which nothing in its row says which of two things it means. */
  noteUnclear(cell: Cell): void {
    const key = statusKey(cell.text);
    const cells = this.#unclear.get(key) ?? [];
    if (!cells.includes(cell)) cells.push(cell);
    this.#unclear.set(key, cells);
  }

  /** Whether the cell was noted, and so is in the finding. */
  isNoted(cell: Cell): boolean {
    return this.#unclear.get(statusKey(cell.text))?.includes(cell) === true;
  }

  /** One finding for all such words, at the first of them. */
  get diagnostics(): Diagnostic[] {
    const all = Array.from(this.#unclear.values());
    const words = all.flatMap((cells) =>
      cells[0] === undefined ? [] : [{ word: cells[0].text, rows: cells.length }],
    );
    const [first] = all.flat();
    if (first === undefined) return [];
    const { heading } = first.place.cell;
    const facts = { heading, words, meanings: Object.keys(sayable) };
    return [{ code: 'unknown-status', facts, place: first.place }];
  }
}

/** "Yes" below "Closed?". */
function isSaidOfClosing(text: string, heading: string): boolean {
  return /clos/i.test(heading) && asksWhetherDone(heading) && !/\p{L}{4}/u.test(text);
}

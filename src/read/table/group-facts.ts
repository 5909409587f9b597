import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Written } from './drafted.ts';
import type { Field } from './fields.ts';
import { cellOf, dayIn, statedOn, toldOn, type Entry, type Group } from './groups.ts';
import type { Cell } from './rows.ts';

/** What the rows of one recommendation say together; where they disagree, the first is taken and it is told. */
export class GroupFacts {
  readonly diagnostics: Diagnostic[] = [];
  /** Cells that say what others have said already. */
  readonly agreeing: Cell[] = [];
  /** The first cell that holds on a day which nobody said. */
  undated: Cell | undefined;
  readonly #entries: readonly Entry[];
  readonly #found = new Map<Field, Cell | undefined>();

  constructor({ entries }: Group) {
    this.#entries = entries;
  }

  /** The cell of the field, which all rows that have one agree on. */
  one(field: Field): Cell | undefined {
    if (!this.#found.has(field)) this.#found.set(field, this.#agreed(field));
    return this.#found.get(field);
  }

  text(field: Field): Written | undefined {
    const cell = this.one(field);
    return cell && new Written(cell.text, cell);
  }

  day(field: Field): Written | undefined {
    const cell = this.one(field);
    const entry = this.#entries.find((each) => cellOf(each, field) === cell);
    return cell && entry && dayIn(entry, field);
  }

  /** The day on which what the cell says held; a day that nobody said is noted. */
  statedOn(cell: Cell | undefined, entry = this.#entryOf(cell)): Written | undefined {
    const day = entry && statedOn(entry);
    if (day === undefined) this.undated ??= cell;
    return day === undefined ? undefined : new Written(day, cell);
  }

  /** The day of the words of the row; one that nobody said is noted. */
  toldOn(cell: Cell | undefined, entry: Entry): Written | undefined {
    const day = toldOn(entry);
    if (day === undefined) this.undated ??= cell;
    return day === undefined ? undefined : new Written(day, cell);
  }

  #entryOf(cell: Cell | undefined): Entry | undefined {
    return this.#entries.find(({ cells }) =>
      Array.from(cells.values()).some((each) => cell !== undefined && each.includes(cell)),
    );
  }

  #agreed(field: Field): Cell | undefined {
    let first: Cell | undefined;
    for (const entry of this.#entries) {
      const cell = cellOf(entry, field);
      if (cell === undefined || first === undefined) first ??= cell;
      else if (flat(cell.text) !== flat(first.text)) {
        this.diagnostics.push({
          code: 'cells-disagree',
          facts: { field, value: cell.text, other: first.text },
          place: cell.place,
          related: { place: first.place, what: 'first told' },
        });
      }
    }
    return first;
  }
}

/** The text without what makes no difference: white space, and the spelling of accents. */
export function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

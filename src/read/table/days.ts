import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Cell } from './rows.ts';
import { spelledDay, type DateOrder } from './spelled-day.ts';

/** The order of day and month in a table, and the cell that shows it, unless it was given. */
export interface OrderFound {
  readonly order: DateOrder;
  readonly shownBy: Cell | undefined;
}

/** A day that a cell gives; `exact` is false of the last day of a month, quarter or year. */
export interface DayFound {
  readonly day: IsoDate;
  readonly exact: boolean;
}

/** Reads the cells of dates of one table, and notes what is wrong with each. */
export class Days {
  readonly diagnostics: Diagnostic[] = [];
  readonly order: OrderFound | undefined;
  readonly #century: number | undefined;
  readonly #read = new Map<Cell, DayFound | undefined>();

  /** `cells` are all those that hold dates: one that can be read in one order only settles the others. */
  constructor(cells: Iterable<Cell>, given: DateOrder | undefined, century: number | undefined) {
    this.#century = century;
    this.order =
      given === undefined ? orderIn(cells, century) : { order: given, shownBy: undefined };
  }

  /** Whether the cell holds a date that cannot be read, so that nothing follows from its absence. */
  isUnread(cell: Cell): boolean {
    return this.in(cell) === undefined && spelledDay(cell.text).kind !== 'none';
  }

  /** The day that the cell gives; undefined when it gives none, which is said once. */
  in(cell: Cell): DayFound | undefined {
    if (!this.#read.has(cell)) this.#read.set(cell, this.#dayIn(cell));
    return this.#read.get(cell);
  }

  #dayIn({ text, place }: Cell): DayFound | undefined {
    const spelled = spelledDay(text, this.#century);
    const say = (diagnostic: Diagnostic): DayFound | undefined => {
      this.diagnostics.push(diagnostic);
      return undefined;
    };
    switch (spelled.kind) {
      case 'day':
        return { day: spelled.day, exact: true };
      case 'period': {
        say({ code: 'rounded-date', facts: { text, day: spelled.last }, place });
        return { day: spelled.last, exact: false };
      }
      case 'none':
        return say({ code: 'no-date', facts: { text }, place });
      case 'unread':
        return say({ code: 'unread-date', facts: { text, problem: spelled.problem }, place });
      case 'serial': {
        const facts = { text, doubt: 'serial', readings: [spelled.day] } as const;
        return say({ code: 'doubtful-date', facts, place });
      }
      case 'short-year': {
        const facts = { text, doubt: 'century', readings: spelled.readings } as const;
        return say({ code: 'doubtful-date', facts, place });
      }
      case 'numbers': {
        const { order } = this;
        if (order === undefined) {
          const readings = [spelled.dmy, spelled.mdy].filter((day) => day !== undefined);
          return say({ code: 'doubtful-date', facts: { text, doubt: 'order', readings }, place });
        }
        const day = spelled[order.order];
        if (day !== undefined) return { day, exact: true };
        const { shownBy } = order;
        return say({
          code: 'unread-date',
          facts: { text, problem: shownBy === undefined ? 'given' : 'order' },
          place,
          related: shownBy && { place: shownBy.place, what: 'the other order' },
        });
      }
    }
  }
}

/** The order of the first date that can be read in one way only; undefined when all can be in both. */
function orderIn(cells: Iterable<Cell>, century: number | undefined): OrderFound | undefined {
  for (const cell of cells) {
    const spelled = spelledDay(cell.text, century);
    if (spelled.kind !== 'numbers') continue;
    if (spelled.mdy === undefined) return { order: 'dmy', shownBy: cell };
    if (spelled.dmy === undefined) return { order: 'mdy', shownBy: cell };
  }
  return undefined;
}

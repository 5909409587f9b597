import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { DayFound } from './days.ts';
import { Written, type DraftedFields } from './drafted.ts';
import { cellOf, dayIn, dayOf, daysOf, statedOn, type Entry } from './groups.ts';
import type { Cell } from './rows.ts';
import { isWithdrawal, type Stated, type Withdrawn } from './stated.ts';

/** Whether what a row tells of is done or withdrawn, as its days and its status say together. */
export interface Completion {
  readonly completed?: Written;
  readonly completed_by?: Written;
  readonly withdrawal?: DraftedFields;
  /** Words that no date says, for the update. */
  readonly words?: Written;
  readonly diagnostics: readonly Diagnostic[];
  /** Cells that say what the others have said already. */
  readonly agreeing?: readonly Cell[];
  /** A cell that holds on a day which nobody said. */
  readonly undated?: Cell;
}

type Found = DayFound & { readonly cell: Cell };

/** Columns of dates in which a tick says that it is done. */
const ticked = ['completed', 'due', 'revised_due', 'forecast'] as const;

/**
 * A day of completion and a status must say the same; what a day of closing means, the status says.
 * Nothing is complete by a word that is not known, nor by a day after the one of which the table speaks.
 */
export function completionOf(entry: Entry): Completion {
  return new Reading(entry).completion();
}

class Reading {
  readonly #entry: Entry;
  readonly #asOf: IsoDate | undefined;
  readonly #completed: Found | undefined;
  readonly #completedBy: Found | undefined;
  readonly #closed: Found | undefined;
  readonly #withdrawn: Found | undefined;
  /** A tick without a day. */
  readonly #tick: Cell | undefined;

  constructor(entry: Entry) {
    this.#entry = entry;
    this.#asOf = statedOn(entry);
    const ticks = ticked.flatMap((field) => {
      const cell = cellOf(entry, field);
      return cell !== undefined && entry.days.saysDone(cell) ? [cell] : [];
    });
    const dated = ticks.flatMap((cell) => {
      const day = entry.days.doneOn(cell);
      return day === undefined ? [] : [{ ...day, cell }];
    });
    this.#tick = ticks[0];
    this.#completed = dayOf(entry, 'completed') ?? dated[0];
    this.#completedBy = dayOf(entry, 'completed_by');
    this.#closed = dayOf(entry, 'closed');
    this.#withdrawn = dayOf(entry, 'withdrawn') ?? dayOf(entry, 'deliverable_withdrawn');
  }

  completion(): Completion {
    const status = cellOf(this.#entry, 'status');
    if (status === undefined) return this.#withoutStatus();
    const stated = this.#meaning(status);
    if (stated === undefined) {
      if (this.#isSaidToBeWithdrawn) return { diagnostics: [] };
      this.#entry.statuses.noteUnclear(status);
      // What the day of closing means, the answer about the word will say.
      return { agreeing: this.#closed === undefined ? [] : [this.#closed.cell], diagnostics: [] };
    }
    if (stated === 'complete') return this.#complete(status);
    if (isWithdrawal(stated)) return this.#withdrawnAs(status, stated);
    return this.#open(status, stated);
  }

  /** The meaning of the status; what "closed" and "not implemented" leave open, a day beside them says. */
  #meaning(status: Cell): Stated | undefined {
    const stated = this.#entry.statuses.of(status);
    const isDone = (this.#done ?? this.#tick) !== undefined;
    if (stated === 'closed') return isDone ? 'complete' : undefined;
    if (stated === 'not-done') {
      if (this.#closed !== undefined) return 'not-implemented';
      return isDone ? 'open' : undefined;
    }
    return stated;
  }

  get #isSaidToBeWithdrawn(): boolean {
    const fields = ['withdrawn_as', 'withdrawn_into', 'deliverable_withdrawn_as'] as const;
    return (
      this.#withdrawn !== undefined ||
      fields.some((field) => cellOf(this.#entry, field) !== undefined)
    );
  }

  /** A day on which, or by which, it is said to be done. */
  get #done(): Found | undefined {
    return this.#completed ?? this.#completedBy;
  }

  #withoutStatus(): Completion {
    const done = this.#done;
    if (done !== undefined) return this.#doneOn(done);
    if (this.#tick !== undefined) return this.#doneBy(this.#tick);
    const closed = this.#closed;
    if (closed === undefined || this.#withdrawn !== undefined) return { diagnostics: [] };
    const { day, cell } = closed;
    const facts = { day, heading: cell.place.cell.heading };
    this.#entry.doubts.ask({ code: 'unclear-closing', facts, place: cell.place });
    return { diagnostics: [] };
  }

  #complete(status: Cell): Completion {
    if (this.#withdrawn !== undefined) return against(status, this.#withdrawn);
    const day = this.#done ?? this.#closed;
    if (day !== undefined) return { ...this.#doneOn(day), agreeing: [status] };
    const isUnread = (['completed', 'completed_by', 'closed'] as const).some((field) => {
      const cell = cellOf(this.#entry, field);
      return cell !== undefined && this.#entry.days.isUnread(cell);
    });
    return isUnread ? { agreeing: [status], diagnostics: [] } : this.#doneBy(status);
  }

  /** Done without a day: on that of the table it was. */
  #doneBy(status: Cell): Completion {
    if (this.#asOf === undefined) return { diagnostics: [], undated: status };
    return {
      completed_by: new Written(this.#asOf, status),
      ...told({
        code: 'undated-status',
        facts: { status: status.text, day: this.#asOf, as: 'completed_by' },
        place: status.place,
      }),
    };
  }

  /** Of a month or a year that has begun, the day of the table is as far as it goes. */
  #doneOn(found: Found): Completion {
    const late = this.#afterAsOf(found);
    if (late !== undefined) return late;
    const { day, exact, cell } = found;
    const known = this.#asOf !== undefined && this.#asOf < day ? this.#asOf : day;
    const isDay = exact && found !== this.#completedBy;
    return {
      [isDay ? 'completed' : 'completed_by']: new Written(known, cell),
      diagnostics: [],
    };
  }

  #withdrawnAs(status: Cell, as: Withdrawn): Completion {
    const done = this.#done;
    if (done !== undefined && !saysClosing(done.cell)) return against(status, done);
    if (this.#tick !== undefined) return against(status, { cell: this.#tick });
    const day = this.#withdrawn ?? this.#closed ?? done;
    const late = day && this.#afterAsOf(day);
    if (late !== undefined) return { ...late, agreeing: [status] };
    const how = new Written(as, status);
    if (day !== undefined) {
      return {
        withdrawal: { date: new Written(day.day, day.cell), as: how, reason: this.#reason() },
        diagnostics: [],
      };
    }
    if (this.#asOf === undefined) return { diagnostics: [], undated: status };
    const date = new Written(this.#asOf, status);
    return {
      withdrawal: { date, as: how, reason: this.#reason() },
      ...told({
        code: 'undated-status',
        facts: { status: status.text, day: this.#asOf, as: 'withdrawn' },
        place: status.place,
      }),
    };
  }

  #reason(): Written | undefined {
    const cell = cellOf(this.#entry, 'reason');
    return cell && new Written(cell.text, cell);
  }

  /** Not done: no day may say that it is, and what the dates do not say is kept in words. */
  #open(status: Cell, stated: Stated): Completion {
    const done = this.#done ?? this.#closed ?? this.#withdrawn;
    if (done !== undefined) return against(status, done);
    if (this.#tick !== undefined) return against(status, { cell: this.#tick });
    if (stated === 'open') return { agreeing: [status], diagnostics: [] };
    if (this.#asOf === undefined) return { diagnostics: [], undated: status };
    const words = new Written(status.text, status);
    if (stated === 'words') return { words, diagnostics: [] };
    const agreed = daysOf(this.#entry, 'revised_due').at(-1) ?? dayIn(this.#entry, 'due');
    const isLate = agreed !== undefined && agreed.text < this.#asOf;
    if (isLate === (stated === 'behind')) return { agreeing: [status], diagnostics: [] };
    const derived = isLate ? 'behind schedule' : 'in process';
    return {
      words,
      ...told({
        code: 'other-status',
        facts: { status: status.text, derived, from: 'table' },
        place: status.place,
      }),
    };
  }

  #afterAsOf({ day, first, cell }: Found): Completion | undefined {
    const asOf = this.#asOf;
    return asOf === undefined || first <= asOf
      ? undefined
      : told({
          code: 'after-as-of',
          facts: { day, asOf, heading: cell.place.cell.heading },
          place: cell.place,
        });
  }
}

function against(status: Cell, { day, cell }: { day?: IsoDate; cell: Cell }): Completion {
  const { heading } = cell.place.cell;
  const facts = { status: status.text, day: day ?? cell.text, heading };
  return { ...told({ code: 'status-against-date', facts, place: status.place }), agreeing: [cell] };
}

function told(diagnostic: Diagnostic): { diagnostics: Diagnostic[] } {
  return { diagnostics: [diagnostic] };
}

/** Below a heading that says that something was done, a day is never one of giving up. */
function saysClosing({ place }: Cell): boolean {
  return /clos|complet/i.test(place.cell.heading);
}

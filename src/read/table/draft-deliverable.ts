import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import { completionOf } from './completion.ts';
import { Written, type DraftedFields } from './drafted.ts';
import type { Field } from './fields.ts';
import {
  cellOf,
  dayIn,
  daysOf,
  firstCellOf,
  replanReason,
  statedOn,
  textIn,
  type Entry,
} from './groups.ts';
import type { Cell } from './rows.ts';
import { isWithdrawal, type Stated } from './stated.ts';

/** The title of the only deliverable when the table names none. */
export const wholeTitle = 'Implementation as a whole';
/** The responsible party when the table names none. */
const nobodyNamed = 'Not stated';

/** A deliverable as a row tells of it, and what else the row says. */
export interface DeliverableDraft {
  readonly drafted: DraftedFields;
  /** Set when the row says that it is withdrawn, the day being unknown. */
  readonly withdrawal: DraftedFields | undefined;
  /** What has no field of its own, in words for the update. */
  readonly remarks: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
  /** Cells that say what others have said already. */
  readonly agreeing: readonly Cell[];
  /** The status that the row states, and what it means. */
  readonly status: { readonly cell: Cell; readonly stated: Stated | undefined } | undefined;
  /** The first cell that holds on a day which nobody said. */
  readonly undated: Cell | undefined;
}

/** The deliverable of a row; `owner` is who is accountable for the recommendation. */
export function draftDeliverable(entry: Entry, owner: Cell | undefined): DeliverableDraft {
  return new Drafting(entry).draft(owner);
}

class Drafting {
  readonly #entry: Entry;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #remarks: Written[] = [];
  readonly #agreeing: Cell[] = [];
  #undated: Cell | undefined;

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  draft(owner: Cell | undefined): DeliverableDraft {
    const title = this.#text('deliverable') ?? new Written(wholeTitle);
    const { completed, completed_by, withdrawal, words, ...found } = completionOf(this.#entry);
    for (const each of found.diagnostics) this.#diagnostics.push(each);
    this.#undated ??= found.undated;
    if (words !== undefined) this.#remarks.push(words);
    const done = completed ?? completed_by;
    this.#agreeing.push(...(found.agreeing ?? []));
    const status = cellOf(this.#entry, 'status');
    const drafted: DraftedFields = {
      id: this.#text('deliverable_id'),
      title,
      responsible: this.#responsible(owner),
      due: this.#originalDue(),
      completed,
      completed_by,
      changes: this.#changes(done?.text, withdrawal !== undefined),
      evidence: this.#evidence(done),
      withdrawn: this.#ownWithdrawal(),
    };
    return {
      drafted,
      withdrawal,
      remarks: this.#remarks,
      diagnostics: this.#diagnostics,
      agreeing: this.#agreeing,
      status: status && { cell: status, stated: this.#entry.statuses.of(status) },
      undated: this.#undated,
    };
  }

  #responsible(owner: Cell | undefined): Written {
    const said = this.#text('responsible');
    if (said !== undefined) return said;
    const { columns } = this.#entry;
    const ownOwner = columns.has('responsible') ? undefined : this.#text('owner');
    const party = ownOwner ?? (owner && new Written(owner.text, owner));
    const place = (cellOf(this.#entry, 'deliverable') ?? firstCellOf(this.#entry))?.place;
    if (columns.has('responsible') && place !== undefined) {
      const value = party?.text ?? nobodyNamed;
      this.#diagnostics.push({
        code: 'filled-in',
        facts: { field: 'responsible', value },
        place,
      });
    }
    return party ?? new Written(nobodyNamed);
  }

  /** The withdrawal of the deliverable alone; without a day, it holds from the day of the table. */
  #ownWithdrawal(): DraftedFields | undefined {
    const day = this.#day('deliverable_withdrawn');
    const status = cellOf(this.#entry, 'status');
    const stated = status && this.#entry.statuses.of(status);
    const as =
      this.#text('deliverable_withdrawn_as') ??
      (day !== undefined && isWithdrawal(stated) ? new Written(stated, status) : undefined);
    const cell = as?.cell;
    if (day !== undefined || cell === undefined) return day && { date: day, as };
    const date = this.#statedOnWritten(cell);
    if (date === undefined) return undefined;
    this.#diagnostics.push({
      code: 'undated-status',
      facts: { status: cell.text, day: date.text, as: 'withdrawn' },
      place: cell.place,
    });
    return { date, as };
  }

  /**
   * Each date that took the place of the one before, and a forecast, known on the day of the table, or
   * on that of the completion before. When each was agreed, no table says; their order it does.
   */
  #changes(done: string | undefined, isWithdrawn: boolean): DraftedFields[] {
    const dues = this.#changedDues();
    const forecast = this.#day('forecast');
    const said = this.#text('reason');
    const cell = dues[0]?.cell ?? forecast?.cell;
    if (cell === undefined) {
      // That of a withdrawal stands there.
      if (said !== undefined && !isWithdrawn) this.#remark(said);
      return [];
    }
    const asOf = this.#statedOn(cell);
    if (asOf === undefined) return [];
    const date = done !== undefined && done < asOf ? done : asOf;
    if (dues.length === 0) {
      return [{ date: new Written(date, cell), forecast, reason: said }];
    }
    return dues.flatMap((due, index): DraftedFields[] => {
      const isLast = index === dues.length - 1;
      // A reason beside several dates is that of the newest.
      const reason = (isLast ? said : undefined) ?? replanReason(this.#entry, due);
      if (reason === undefined) return [];
      return [
        { date: new Written(date, due.cell), due, forecast: isLast ? forecast : undefined, reason },
      ];
    });
  }

  /** The original due date. Where the table has no column for one, it is the first one agreed. */
  #originalDue(): Written | undefined {
    return this.#day('due') ?? (this.#hasOriginals ? undefined : this.#agreedDues()[0]);
  }

  get #hasOriginals(): boolean {
    return this.#entry.columns.has('due');
  }

  /** The due dates agreed one after the other that differ from the one before. */
  #changedDues(): Written[] {
    let before = this.#originalDue();
    return this.#agreedDues().filter((due) => {
      if (due.cell === before?.cell) return false;
      if (due.text !== before?.text) {
        before = due;
        return true;
      }
      if (due.cell !== undefined) this.#agreeing.push(due.cell);
      return false;
    });
  }

  #agreedDues(): Written[] {
    return daysOf(this.#entry, 'revised_due');
  }

  #evidence(done: Written | undefined): DraftedFields[] {
    const url = this.#text('evidence_url');
    const title = this.#text('evidence_title');
    if (url === undefined || !/^(?:https?:|mailto:)\S+$/i.test(url.text)) {
      if (title !== undefined) this.#remark(title);
      if (url !== undefined) this.#remark(url);
      return [];
    }
    const date = this.#day('evidence_date') ?? done ?? this.#statedOnWritten(url.cell);
    return date === undefined
      ? []
      : [{ title: title ?? new Written('Evidence', url.cell), url, date }];
  }

  /** Keeps the text in words, below the heading that the table gives it. */
  #remark({ text, cell }: Written): void {
    this.#remarks.push(new Written(`${cell?.place.cell.heading ?? ''}: ${text}`, cell));
  }

  /** The day on which what the cell says held; a day that nobody said is noted. */
  #statedOn(cell: Cell | undefined): IsoDate | undefined {
    const day = statedOn(this.#entry);
    if (day === undefined) this.#undated ??= cell;
    return day;
  }

  #statedOnWritten(cell: Cell | undefined): Written | undefined {
    const day = this.#statedOn(cell);
    return day === undefined ? undefined : new Written(day, cell);
  }

  #text(field: Field): Written | undefined {
    return textIn(this.#entry, field);
  }

  #day(field: Field): Written | undefined {
    return dayIn(this.#entry, field);
  }
}

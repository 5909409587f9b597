import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import { Written, type DraftedFields } from './drafted.ts';
import type { Field } from './fields.ts';
import { cellOf, dayIn, dayOf, firstCellOf, statedOn, textIn, type Entry } from './groups.ts';
import type { Cell } from './rows.ts';
import { isWithdrawal, statedBy } from './stated.ts';

/** The title of the only deliverable when the table names none. */
const wholeTitle = 'Implementation as a whole';
/** The responsible party when the table names none. */
const nobodyNamed = 'Not stated';
/** The reason of a re-plan when the table gives none. */
export const noReason = 'The imported table gives no reason.';

/** A deliverable as a row tells of it, and what else the row says. */
export interface DeliverableDraft {
  readonly drafted: DraftedFields;
  /** Set when the row says that it is withdrawn, the day being unknown. */
  readonly withdrawal: DraftedFields | undefined;
  /** What has no field of its own, in words for the update. */
  readonly remarks: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
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
  #undated: Cell | undefined;

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  draft(owner: Cell | undefined): DeliverableDraft {
    const title = this.#text('deliverable') ?? new Written(wholeTitle);
    const completion = this.#completion();
    const done = completion.completed ?? completion.completed_by;
    const withdrawal = this.#withdrawal(done);
    const withdrawn = this.#day('deliverable_withdrawn');
    const drafted: DraftedFields = {
      id: this.#text('deliverable_id'),
      title,
      responsible: this.#responsible(owner),
      due: this.#day('due') ?? this.#day('revised_due'),
      ...completion,
      changes: this.#changes(done?.text),
      evidence: this.#evidence(done),
      withdrawn: withdrawn && { date: withdrawn, as: this.#text('deliverable_withdrawn_as') },
    };
    return {
      drafted,
      withdrawal,
      remarks: this.#remarks,
      diagnostics: this.#diagnostics,
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

  /** The day done, or a day by which it was; of a status alone, the day of which the table speaks. */
  #completion(): { completed?: Written | undefined; completed_by?: Written | undefined } {
    const completed = dayOf(this.#entry, 'completed');
    const by = this.#day('completed_by');
    const status = cellOf(this.#entry, 'status');
    const stated = status && statedBy(status.text);
    if (completed !== undefined) {
      const written = new Written(completed.day, completed.cell);
      if (status !== undefined) this.#compare(status, stated, completed.day);
      return completed.exact ? { completed: written } : { completed_by: written };
    }
    const cell = cellOf(this.#entry, 'completed');
    const isUnread = cell !== undefined && this.#entry.days.isUnread(cell);
    if (by !== undefined || status === undefined || isUnread) return { completed_by: by };
    if (stated !== 'complete') {
      this.#compareWithDates(status, stated);
      return {};
    }
    const day = this.#statedOn(status);
    if (day === undefined) return {};
    this.#diagnostics.push({
      code: 'undated-status',
      facts: { status: status.text, day, as: 'completed_by' },
      place: status.place,
    });
    return { completed_by: new Written(day, status) };
  }

  /** A day of completion speaks for itself: a status that says otherwise, or comes before it, does not fit. */
  #compare(status: Cell, stated: ReturnType<typeof statedBy>, day: IsoDate): void {
    if (stated === undefined) {
      this.#keep(status, undefined);
      return;
    }
    const asOf = this.#entry.asOf;
    const fits = stated === 'complete' && (asOf === undefined || day <= asOf);
    if (fits || isWithdrawal(stated)) return;
    this.#diagnostics.push({
      code: 'status-against-date',
      facts: { status: status.text, date: day },
      place: status.place,
    });
  }

  /** Keeps in words what the dates do not say. */
  #compareWithDates(status: Cell, stated: ReturnType<typeof statedBy>): void {
    if (isWithdrawal(stated)) return;
    const asOf = this.#statedOn(status);
    if (asOf === undefined) return;
    const due = this.#day('revised_due') ?? this.#day('due');
    const derived = due !== undefined && due.text < asOf ? 'behind' : 'in-process';
    if (stated !== derived) this.#keep(status, stated === undefined ? undefined : derived);
  }

  #keep(status: Cell, derived: 'behind' | 'in-process' | undefined): void {
    const words = { behind: 'behind schedule', 'in-process': 'in process' };
    this.#diagnostics.push({
      code: 'other-status',
      facts: { status: status.text, derived: derived && words[derived], from: 'table' },
      place: status.place,
    });
    this.#remarks.push(new Written(`Status in the imported table: ${status.text}`, status));
  }

  #withdrawal(done: Written | undefined): DraftedFields | undefined {
    const status = cellOf(this.#entry, 'status');
    const stated = status && statedBy(status.text);
    if (status === undefined || !isWithdrawal(stated) || done !== undefined) return undefined;
    if ((this.#day('withdrawn') ?? this.#day('deliverable_withdrawn')) !== undefined)
      return undefined;
    const day = this.#statedOn(status);
    if (day === undefined) return undefined;
    this.#diagnostics.push({
      code: 'undated-status',
      facts: { status: status.text, day, as: 'withdrawn' },
      place: status.place,
    });
    return { date: new Written(day, status), as: new Written(stated, status) };
  }

  /** A re-plan and a forecast, known on the day of the table, or on that of the completion before. */
  #changes(done: string | undefined): DraftedFields[] {
    const original = this.#day('due');
    const revised = this.#day('revised_due');
    const due = original !== undefined && revised?.text !== original.text ? revised : undefined;
    const forecast = this.#day('forecast');
    const cell = due?.cell ?? forecast?.cell;
    if (cell === undefined) {
      const reason = this.#text('reason');
      if (reason !== undefined) this.#remark('Reason', reason);
      return [];
    }
    const asOf = this.#statedOn(cell);
    if (asOf === undefined) return [];
    const date = done !== undefined && done < asOf ? done : asOf;
    const reason = this.#text('reason') ?? (due && new Written(noReason, cell));
    return [{ date: new Written(date, cell), due, forecast, reason }];
  }

  #evidence(done: Written | undefined): DraftedFields[] {
    const url = this.#text('evidence_url');
    const title = this.#text('evidence_title');
    if (url === undefined || !/^(?:https?:|mailto:)\S+$/i.test(url.text)) {
      if (title !== undefined) this.#remark('Evidence', title);
      if (url !== undefined) this.#remark('Evidence', url);
      return [];
    }
    const date = this.#day('evidence_date') ?? done ?? this.#statedOnWritten(url.cell);
    return date === undefined
      ? []
      : [{ title: title ?? new Written('Evidence', url.cell), url, date }];
  }

  #remark(label: string, { text, cell }: Written): void {
    this.#remarks.push(new Written(`${label}: ${text}`, cell));
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

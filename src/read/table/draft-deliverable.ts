import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import { completionOf } from './completion.ts';
import { Written, type DraftedFields } from './drafted.ts';
import type { Field } from './fields.ts';
import {
  cellOf,
  dayIn,
  firstCellOf,
  replanReason,
  statedOn,
  textIn,
  type Entry,
} from './groups.ts';
import type { Cell } from './rows.ts';

/** The title of the only deliverable when the table names none. */
const wholeTitle = 'Implementation as a whole';
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
    const { completed, completed_by, withdrawal, words, ...found } = completionOf(this.#entry);
    for (const each of found.diagnostics) this.#diagnostics.push(each);
    this.#undated ??= found.undated;
    if (words !== undefined) this.#remarks.push(words);
    const done = completed ?? completed_by;
    const withdrawn = this.#day('deliverable_withdrawn');
    const drafted: DraftedFields = {
      id: this.#text('deliverable_id'),
      title,
      responsible: this.#responsible(owner),
      due: this.#day('due') ?? this.#day('revised_due'),
      completed,
      completed_by,
      changes: this.#changes(done?.text, withdrawal !== undefined),
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

  /** A re-plan and a forecast, known on the day of the table, or on that of the completion before. */
  #changes(done: string | undefined, isWithdrawn: boolean): DraftedFields[] {
    const original = this.#day('due');
    const revised = this.#day('revised_due');
    const due = original !== undefined && revised?.text !== original.text ? revised : undefined;
    const forecast = this.#day('forecast');
    const cell = due?.cell ?? forecast?.cell;
    if (cell === undefined) {
      const reason = this.#text('reason');
      // That of a withdrawal stands there.
      if (reason !== undefined && !isWithdrawn) this.#remark('Reason', reason);
      return [];
    }
    const asOf = this.#statedOn(cell);
    if (asOf === undefined) return [];
    const date = done !== undefined && done < asOf ? done : asOf;
    const reason = this.#text('reason') ?? (due && replanReason(this.#entry, due));
    if (due !== undefined && reason === undefined) return [];
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

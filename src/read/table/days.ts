import { cellName } from '../../diagnostics/phrases.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TableFacts } from '../../diagnostics/facts.ts';
import { dateParts, isoDate, type IsoDate } from '../../domain/date.ts';
import { present } from '../../domain/present.ts';
import type { FiscalYearStart } from '../../domain/quarter.ts';
import type { Field } from './fields.ts';
import type { Cell } from './rows.ts';
import { fiscalDays, spelledDay, type DateOrder, type SpelledDay } from './spelled-day.ts';

/** How dates of the tables are to be read. */
export interface DateSetting {
  readonly dateOrder: DateOrder | undefined;
  readonly century: number | undefined;
  /** The month with which the fiscal year begins; undefined when nobody said. */
  readonly fiscalYearStart: FiscalYearStart | undefined;
  /** The minutes by which the place of the table is ahead of UTC; undefined when nobody said. */
  readonly zone: number | undefined;
  /** Whether texts that are no dates are kept in words, in place of being errors. */
  readonly keepsWords: boolean;
}

/** The order of day and month in a table, and the cell that shows it, unless it was given. */
export interface OrderFound {
  readonly order: DateOrder;
  readonly shownBy: Cell | undefined;
}

/** A day that a cell gives; that of a month, quarter or year is its last and not exact. */
export interface DayFound {
  readonly day: IsoDate;
  readonly exact: boolean;
  readonly first: IsoDate;
}

/** What a cell says: a day, that it is done, both, or neither. */
interface Said {
  readonly day: DayFound | undefined;
  readonly isDone: boolean;
  /** Why it says neither: it gives no date, its words are kept, or it has a finding. */
  readonly without?: 'none' | 'words' | 'fault';
}

const nothing: Said = { day: undefined, isDone: false, without: 'none' };
const faulty: Said = { day: undefined, isDone: false, without: 'fault' };

/** Columns in which a tick in place of the day says that it is done. */
const tickable: ReadonlySet<Field> = new Set<Field>([
  'due',
  'revised_due',
  'forecast',
  'completed',
]);

/** Reads the cells of dates of one table, and notes what is wrong with them; a doubt once a column. */
export class Days {
  readonly order: OrderFound | undefined;
  readonly #setting: DateSetting;
  readonly #fields: ReadonlyMap<Cell, Field>;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #doubts = new Set<string>();
  readonly #read = new Map<Cell, Said>();
  /** Texts that are no dates, by column and kind. */
  readonly #texts = new Map<string, Map<string, Cell[]>>();

  /** `cells` are all those that hold dates, with their fields: one that can be read in one order only settles the others. */
  constructor(cells: ReadonlyMap<Cell, Field>, setting: DateSetting) {
    const { dateOrder, century } = setting;
    this.#setting = setting;
    this.#fields = cells;
    this.order =
      dateOrder === undefined
        ? orderIn(cells.keys(), century)
        : { order: dateOrder, shownBy: undefined };
  }

  /** What is found in all cells, also in those that nobody asked for. */
  get diagnostics(): Diagnostic[] {
    for (const cell of this.#fields.keys()) this.#said(cell);
    return [...this.#diagnostics, ...Array.from(this.#texts, toldTogether)];
  }

  /** The day that the cell gives; undefined when it gives none, which is said once. */
  in(cell: Cell): DayFound | undefined {
    const { day, isDone } = this.#said(cell);
    return isDone && this.#fields.get(cell) !== 'completed' ? undefined : day;
  }

  /** The day on which the cell says that it is done, below whatever heading. */
  doneOn(cell: Cell): DayFound | undefined {
    return this.#said(cell).day;
  }

  /** Whether the cell says that it is done, in place of a day or before it. */
  saysDone(cell: Cell): boolean {
    return this.#said(cell).isDone;
  }

  /** Whether the cell holds a date that cannot be read, so that nothing follows from its absence. */
  isUnread(cell: Cell): boolean {
    return this.#said(cell).without === 'fault';
  }

  /** Whether the words of the cell are to be kept, since no date says them. */
  isInWords(cell: Cell): boolean {
    return this.#fields.has(cell) && this.#said(cell).without === 'words';
  }

  #said(cell: Cell): Said {
    const known = this.#read.get(cell);
    if (known !== undefined) return known;
    const said = this.#saidIn(cell, this.#spelled(cell));
    this.#read.set(cell, said);
    return said;
  }

  /** Below "Completed", an answer stands for a tick. */
  #spelled(cell: Cell): SpelledDay {
    const answer = cell.text.toLowerCase();
    if (this.#fields.get(cell) === 'completed') {
      if (/^(?:y|yes)$/.test(answer)) return { kind: 'done', on: undefined };
      if (/^(?:n|no|✗|✘)$/.test(answer)) return { kind: 'none' };
    }
    return spelledDay(cell.text, this.#setting.century);
  }

  #saidIn(cell: Cell, spelled: SpelledDay): Said {
    const { text } = cell;
    switch (spelled.kind) {
      case 'day':
        return this.#exactly(cell, spelled.day);
      case 'period':
        return this.#rounded(cell, spelled);
      case 'fiscal': {
        const { fiscalYearStart } = this.#setting;
        const days = fiscalYearStart && fiscalDays(spelled, fiscalYearStart);
        if (days !== undefined && days !== 0) return this.#rounded(cell, days);
        return this.#ask(cell, { text, doubt: 'fiscal', readings: [] });
      }
      case 'done': {
        const field = this.#fields.get(cell);
        if (field === undefined || !tickable.has(field)) return this.#unread(cell, 'shape');
        if (spelled.on === undefined) return { day: undefined, isDone: true };
        return { ...this.#saidIn(cell, spelled.on), isDone: true };
      }
      case 'none':
        this.#tellTogether('none', cell);
        return nothing;
      case 'unread':
        return this.#unread(cell, spelled.problem);
      case 'serial':
        return this.#ask(cell, { text, doubt: 'serial', readings: [spelled.day] });
      case 'short-year':
        return this.#ask(cell, { text, doubt: 'century', readings: spelled.readings });
      case 'zoned':
        return this.#inZone(cell, spelled);
      case 'numbers':
        return this.#ordered(cell, spelled);
    }
  }

  #exactly(cell: Cell, day: IsoDate): Said {
    if (placeholders.has(day)) return this.#unread(cell, 'placeholder');
    return { day: { day, exact: true, first: day }, isDone: false };
  }

  #rounded({ text, place }: Cell, { first, last }: { first: IsoDate; last: IsoDate }): Said {
    this.#diagnostics.push({ code: 'rounded-date', facts: { text, day: last }, place });
    return { day: { day: last, exact: false, first }, isDone: false };
  }

  #ordered(cell: Cell, spelled: Extract<SpelledDay, { kind: 'numbers' }>): Said {
    const { text, place } = cell;
    const { order } = this;
    if (order === undefined) {
      const readings = [spelled.dmy, spelled.mdy].filter((day) => day !== undefined);
      return this.#ask(cell, { text, doubt: 'order', readings });
    }
    const day = spelled[order.order];
    if (day !== undefined) return this.#exactly(cell, day);
    const { shownBy } = order;
    this.#diagnostics.push({
      code: 'unread-date',
      facts: { texts: [{ text, cells: [] }], problem: shownBy === undefined ? 'given' : 'order' },
      place,
      related: shownBy && { place: shownBy.place, what: 'the other order' },
    });
    return faulty;
  }

  /** The day in the zone that was given. An hour before its midnight may be a midnight of its summer time. */
  #inZone(cell: Cell, { of, minutes, offset }: Extract<SpelledDay, { kind: 'zoned' }>): Said {
    const { zone } = this.#setting;
    const { day } = this.#saidIn(cell, of);
    if (day === undefined) return faulty;
    const dayAt = (at: number) => daysAfter(day.day, Math.floor(at / minutesPerDay));
    const { text } = cell;
    if (zone === undefined) {
      const readings =
        minutes < minutesPerDay / 2 ? [dayAt(-1), day.day] : [day.day, dayAt(minutesPerDay)];
      return this.#ask(cell, { text, doubt: 'zone', readings });
    }
    const local = minutes - offset + zone;
    const isHourBefore = (local + minutesPerDay) % minutesPerDay === minutesPerDay - 60;
    return isHourBefore
      ? this.#ask(cell, { text, doubt: 'zone', readings: [dayAt(local), dayAt(local + 60)] })
      : this.#exactly(cell, dayAt(local));
  }

  #unread(cell: Cell, problem: TableFacts['unread-date']['problem']): Said {
    if (problem === 'shape') {
      const isKept = this.#setting.keepsWords;
      this.#tellTogether(isKept ? 'words' : 'shape', cell);
      return isKept ? { day: undefined, isDone: false, without: 'words' } : faulty;
    }
    const texts = [{ text: cell.text, cells: [] }];
    this.#diagnostics.push({ code: 'unread-date', facts: { texts, problem }, place: cell.place });
    return faulty;
  }

  /** One answer settles the column, so a long table asks no more often than a short one. */
  #ask({ place }: Cell, facts: TableFacts['doubtful-date']): Said {
    const question = `${facts.doubt} ${place.cell.column}`;
    if (!this.#doubts.has(question)) {
      this.#doubts.add(question);
      this.#diagnostics.push({ code: 'doubtful-date', facts, place });
    }
    return faulty;
  }

  #tellTogether(kind: 'none' | 'words' | 'shape', cell: Cell): void {
    const column = `${kind} ${cell.place.cell.column}`;
    const texts = this.#texts.get(column) ?? new Map<string, Cell[]>();
    const cells = texts.get(cell.text) ?? [];
    cells.push(cell);
    texts.set(cell.text, cells);
    this.#texts.set(column, texts);
  }
}

/** One finding for the texts of a column, at the first. */
function toldTogether([key, found]: readonly [
  string,
  ReadonlyMap<string, readonly Cell[]>,
]): Diagnostic {
  // What a row says is read when something asks for it, so not from above to below.
  const all = Array.from(found.values()).flat();
  const inOrder = all.sort((a, b) => a.place.cell.row - b.place.cell.row);
  const names = new Map<string, string[]>();
  for (const { text, place } of inOrder) {
    const cells = names.get(text) ?? [];
    cells.push(cellName(place.cell));
    names.set(text, cells);
  }
  const texts = Array.from(names, ([text, cells]) => ({ text, cells }));
  const { place } = present(inOrder[0]);
  return key.startsWith('shape ')
    ? { code: 'unread-date', facts: { texts, problem: 'shape' }, place }
    : { code: 'no-date', facts: { texts, areKept: key.startsWith('words ') }, place };
}

/** Days that programs write where there is none: their first day, or their last. */
const placeholders: ReadonlySet<string> = new Set([
  '0001-01-01',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1904-01-01',
  '1970-01-01',
  '2099-12-31',
  '9999-12-31',
]);

const minutesPerDay = 24 * 60;

function daysAfter(day: IsoDate, days: number): IsoDate {
  const { year, month, day: date } = dateParts(day);
  const later = new Date(Date.UTC(year, month - 1, date + days));
  // Of the first and the last day of all there is no neighbour.
  return isoDate(later.toISOString().slice(0, 10)) ?? day;
}

/** The order of the first date that can be read in one way only; undefined when all can be in both. */
function orderIn(cells: Iterable<Cell>, century: number | undefined): OrderFound | undefined {
  for (const cell of cells) {
    const said = spelledDay(cell.text, century);
    const spelled = said.kind === 'zoned' ? said.of : said.kind === 'done' ? said.on : said;
    if (spelled?.kind !== 'numbers') continue;
    if (spelled.mdy === undefined) return { order: 'dmy', shownBy: cell };
    if (spelled.dmy === undefined) return { order: 'mdy', shownBy: cell };
  }
  return undefined;
}

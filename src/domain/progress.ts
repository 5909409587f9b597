import type { IsoDate } from './date.ts';
import { quarterEndBefore } from './quarter.ts';
import { isKnown, type Recommendation, type ScheduleItem } from './recommendation.ts';
import { recommendationsAt, type Register } from './register.ts';
import { standingList, tallies, type Tallies } from './roll-up.ts';
import { standingsAt } from './standing.ts';

/** The counts quarter by quarter up to the reporting date, which comes last. */
export interface Progress {
  readonly mileposts: readonly Milepost[];
  /** Whether there are earlier quarters that are not told. */
  readonly cut: boolean;
}

/** How the counts stood at one quarter end, or at the reporting date. */
export interface Milepost extends Tallies {
  readonly date: IsoDate;
}

/** Ten years: a chart of more says little, and a mistyped year must not cost a thousand quarters. */
const mostQuarters = 40;

/**
 * The counts at each quarter end from the programme's first report, else from the first dated fact,
 * up to the day, which is told even when it ends no quarter.
 */
export function progressTo(register: Register, asOf: IsoDate): Progress {
  const { firstReport, fiscalYearStart } = register.programme;
  const start = firstReport ?? firstDatedFact(register, asOf);
  const dates = [asOf];
  let before = quarterEndBefore(asOf, fiscalYearStart);
  while (start !== undefined && before >= start && dates.length < mostQuarters) {
    dates.unshift(before);
    before = quarterEndBefore(before, fiscalYearStart);
  }
  return {
    mileposts: dates.map((date) => ({
      date,
      ...tallies(standingList(standingsAt(register, date))),
    })),
    cut: start !== undefined && before >= start,
  };
}

/** The day of the earliest fact of what is in the programme, be it later; undefined without a date. */
function firstDatedFact(register: Register, asOf: IsoDate): IsoDate | undefined {
  let first: IsoDate | undefined;
  for (const record of recommendationsAt(register, asOf)) {
    for (const date of datesOf(record, asOf)) {
      if (date !== undefined && (first === undefined || date < first)) first = date;
    }
  }
  return first;
}

/** The dates of the record's dated facts, and so not those that are planned. */
function* datesOf(record: Recommendation, asOf: IsoDate): Generator<IsoDate | undefined> {
  const { added, withdrawn, plan, updates, links, dependsOn } = record;
  yield added;
  yield withdrawn?.date;
  for (const { date } of [...(plan?.changes ?? []), ...updates, ...links]) yield date;
  for (const dependency of dependsOn) yield dependency.added;
  for (const item of [...record.deliverables, ...record.milestones]) {
    if (isKnown(item.added, asOf)) yield* datesOfItem(item);
  }
}

function* datesOfItem(item: ScheduleItem): Generator<IsoDate | undefined> {
  yield item.added;
  yield item.completed;
  yield item.completedBy;
  yield item.withdrawn?.date;
  for (const { date } of [...item.changes, ...item.evidence]) yield date;
}

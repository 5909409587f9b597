import { daysBetween, type IsoDate } from '../domain/date.ts';
import { placeOf, type Place, type Source } from '../domain/place.ts';
import type { Change, Recommendation, ScheduleItem } from '../domain/recommendation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DatedThing } from '../diagnostics/facts.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const datesInOrder: Check = {
  code: 'dates-in-order',
  reason:
    'Some days cannot lie before others: the end of a plan before its start, a completion before its deliverable came into the programme, a document more than a quarter after the completion that it proves, a publication before the day that is reported on, anything after a withdrawal. One of the two is most likely a slip of the pen, and statuses rest on both.',
  good: `
plan: { start: 2015-01-01, end: 2015-12-31 }`,
  bad: `
plan: { start: 2016-12-31, end: 2015-12-31 }`,
  run: ({ register: { programme }, records }) => [
    ...programme.reports.flatMap(({ date, published, source }) =>
      before(days('published', published, source), days('reported', date, source, 'date')),
    ),
    ...records.flatMap(({ recommendation }) => inRecommendation(recommendation)),
  ],
};

/** A day that a record names, and what it is the day of. */
interface Day {
  readonly what: DatedThing;
  readonly date: IsoDate;
  readonly place: Place;
}

/** The days between which all facts of a recommendation lie; none where they are not given. */
interface Bounds {
  readonly added: readonly Day[];
  readonly withdrawn: readonly Day[];
}

function inRecommendation(recommendation: Recommendation): Diagnostic[] {
  const { plan } = recommendation;
  const [added, withdrawn] = [addedOf(recommendation), withdrawnOf(recommendation)];
  const start = plan === undefined ? [] : days('start', plan.start, plan.source);
  const replans = plan?.changes ?? [];
  const ends = [
    ...(plan === undefined ? [] : days('end', plan.end, plan.source)),
    ...replans.flatMap((each) => days('end', each.end, each.source)),
  ];
  const facts = [
    ...recommendation.dependsOn.flatMap(addedOf),
    ...replans.flatMap((each) => days('change', each.date, each.source, 'date')),
  ];
  // What is said after a withdrawal may well be about it.
  const said = recommendation.updates.flatMap((each) =>
    days('update', each.date, each.source, 'date'),
  );
  // Work may be done before there is a plan, and a milestone may be what led to it.
  const due = recommendation.deliverables.flatMap((each) => days('due', each.due, each.source));
  return [
    ...before(due, start),
    ...before(ends, [...start, ...added]),
    ...replans.flatMap((each) =>
      before(days('end', each.end, each.source), days('agreed', each.date, each.source, 'date')),
    ),
    ...before([...facts, ...said, ...withdrawn], added),
    ...after(facts, withdrawn),
    ...scheduleItemsOf(recommendation).flatMap((item) => inItem(item, { added, withdrawn })),
  ];
}

function inItem(item: ScheduleItem, bounds: Bounds): Diagnostic[] {
  const { changes, evidence, source } = item;
  const [own, closing] = [addedOf(item), withdrawnOf(item)];
  const added = own.length > 0 ? own : bounds.added;
  const withdrawn = closing.length > 0 ? closing : bounds.withdrawn;
  const completions = [
    ...days('completed', item.completed, source),
    ...days('completed', item.completedBy, source, 'completed_by'),
    ...changes
      .filter(({ completed }) => completed)
      .flatMap((each) => days('completed', each.date, each.source, 'date')),
  ];
  const documents = evidence.flatMap((each) => days('evidence', each.date, each.source, 'date'));
  const facts = [
    ...completions,
    ...changes
      .filter(({ completed }) => !completed)
      .flatMap((each) => days('change', each.date, each.source, 'date')),
    ...documents,
  ];
  const due = days('due', item.due, source);
  return [
    ...before([...due, ...facts, ...closing], added),
    ...after(facts, withdrawn),
    ...before(own, bounds.added),
    ...after([...own, ...closing], bounds.withdrawn),
    ...changes.flatMap((each) =>
      before(days('due', each.due, each.source), days('agreed', each.date, each.source, 'date')),
    ),
    ...lateEvidence(changes, completions, documents),
  ];
}

/** Minutes and reports follow what they tell of, mostly within a quarter. */
const daysToProve = 92;

/** The first document of an item that is complete, when even that is much younger than its completion. */
function lateEvidence(
  changes: readonly Change[],
  completions: readonly Day[],
  documents: readonly Day[],
): Diagnostic[] {
  const newest = oldestFirst(completions).slice(-1);
  const isReopened = changes.some(
    ({ reopened, date }) => reopened && newest.every((completion) => date >= completion.date),
  );
  if (isReopened) return [];
  return after(oldestFirst(documents).slice(0, 1), newest, daysToProve);
}

function days(
  what: DatedThing,
  date: IsoDate | undefined,
  source: Source,
  field: string = what,
): Day[] {
  return date === undefined ? [] : [{ what, date, place: placeOf(source, field) }];
}

function addedOf({ added, source }: Pick<ScheduleItem, 'added' | 'source'>): Day[] {
  return days('added', added, source);
}

function withdrawnOf({ withdrawn }: Pick<ScheduleItem, 'withdrawn'>): Day[] {
  return withdrawn === undefined ? [] : days('withdrawn', withdrawn.date, withdrawn.source, 'date');
}

function oldestFirst(given: readonly Day[]): Day[] {
  return [...given].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A finding for each of the days that lies before one of the others. */
function before(given: readonly Day[], others: readonly Day[]): Diagnostic[] {
  return given.flatMap((day) =>
    others.filter(({ date }) => day.date < date).map((other) => finding(day, 'before', other)),
  );
}

/** A finding for each of the days that lies after one of the others, by more days than may be. */
function after(given: readonly Day[], others: readonly Day[], mayBe = 0): Diagnostic[] {
  return given.flatMap((day) =>
    others
      .filter(({ date }) => daysBetween(date, day.date) > mayBe)
      .map((other) => finding(day, 'after', other)),
  );
}

function finding(day: Day, order: 'before' | 'after', other: Day): Diagnostic {
  return {
    code: 'dates-in-order',
    facts: { what: day.what, date: day.date, order, other: other.what, otherDate: other.date },
    place: day.place,
    related: { place: other.place, what: 'the other day' },
  };
}

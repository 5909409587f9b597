import { dateParts, daysBetween, endOfMonth, startOfMonth, type IsoDate } from '../domain/date.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { isKnown, type Withdrawal } from '../domain/recommendation.ts';
import type { Lane, Mark, PointStyle, SpanStyle, Timeline } from './document.ts';
import { hasNoDate, itemWithdrawalInWords } from './timeline-words.ts';
import { counted, inWords, monthInWords, quoted } from './words.ts';

/** A mark in days; what lies outside the known facts is never drawn. */
type DatedMark =
  | {
      readonly kind: 'span';
      readonly style: SpanStyle;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | {
      readonly kind: 'point';
      readonly style: PointStyle;
      readonly at: IsoDate;
    };

interface DatedLane extends Omit<Lane, 'marks'> {
  readonly marks: readonly DatedMark[];
}

/** The schedule drawn to scale as known at the day; undefined when no date is known at all. */
export function timeline(standing: RecommendationStanding, asOf: IsoDate): Timeline | undefined {
  const { milestones, deliverables, withdrawn } = standing;
  const plan = planLane(standing);
  const lanes = [
    ...(plan.marks.length === 0 ? [] : [plan]),
    ...[...milestones, ...deliverables].map((each) => itemLane(each, withdrawn, asOf)),
  ];
  if (lanes.every(({ marks }) => marks.length === 0)) return undefined;
  const dates = lanes.flatMap(({ marks }) => marks.flatMap(datesOf));
  const axis = axisOf([...dates, asOf]);
  return {
    alt:
      `Timeline drawn to scale from ${inWords(axis.from)} to ${inWords(axis.to)}, with ` +
      `${counted(lanes.length, 'lane')} and the reporting date, ${inWords(asOf)}, marked. ` +
      lanes.map(apart).join('') +
      'The list that follows gives every date in words.',
    ticks: axis.ticks,
    now: { at: axis.at(asOf), label: inWords(asOf) },
    lanes: lanes.map(({ marks, ...lane }) => ({
      ...lane,
      marks: marks.map((mark) => scaled(mark, axis.at)),
    })),
  };
}

/** What a reader of the drawing would see of the lane at once and not expect. */
function apart({ label, note, marks }: DatedLane): string {
  const reopened = marks.flatMap((mark) =>
    mark.style === 'reopened' ? [`reopened on ${inWords(mark.at)}`] : [],
  );
  const words = [...reopened, ...(note === undefined ? [] : [note])];
  return words.length === 0 ? '' : `${quoted(label)}: ${words.join(', ')}. `;
}

function planLane({ recommendation: { plan }, planEnd }: RecommendationStanding): DatedLane {
  const lane = { label: 'Plan', status: undefined };
  const end = planEnd?.given === true ? planEnd.date : undefined;
  const original = plan?.end ?? end;
  const start = plan?.start;
  const marks: DatedMark[] = [];
  if (start !== undefined && original !== undefined && start <= original) {
    marks.push({ kind: 'span', style: 'plan', from: start, to: original });
  }
  if (start !== undefined) marks.push({ kind: 'point', style: 'start', at: start });
  if (original !== undefined && end !== undefined) {
    if (end === original) marks.push({ kind: 'point', style: 'due', at: end });
    else marks.push(...moved(original, end));
  }
  return { ...lane, marks };
}

function itemLane(
  standing: ItemStanding,
  recommendationWithdrawn: Withdrawal | undefined,
  asOf: IsoDate,
): DatedLane {
  const { item, status, originalDue, due, forecast, done } = standing;
  const marks: DatedMark[] = [];
  if (due !== undefined) {
    if (originalDue === undefined || originalDue === due) {
      marks.push({ kind: 'point', style: 'due', at: due });
    } else {
      marks.push(...moved(originalDue, due));
    }
  }
  if (forecast !== undefined) {
    if (due !== undefined && forecast > due) {
      marks.push({ kind: 'span', style: 'forecast', from: due, to: forecast });
    }
    marks.push({ kind: 'point', style: 'forecast', at: forecast });
  }
  for (const { date } of item.evidence) {
    if (isKnown(date, asOf)) marks.push({ kind: 'point', style: 'evidence', at: date });
  }
  marks.push(...reopened(standing, asOf));
  if (done !== undefined) marks.push({ kind: 'point', style: 'done', at: done.on ?? done.by });
  const withdrawn = standing.withdrawn ?? recommendationWithdrawn;
  if (withdrawn !== undefined) {
    marks.push({ kind: 'point', style: 'withdrawn', at: withdrawn.date });
  }
  return {
    label: item.title,
    note:
      itemWithdrawalInWords(standing, recommendationWithdrawn) ??
      (hasNoDate(standing) ? 'no date' : undefined),
    status: status ?? undefined,
    marks,
  };
}

/** Every reopening, and the days of completion that one of them took back. */
function reopened({ item, done }: ItemStanding, asOf: IsoDate): DatedMark[] {
  const known = item.changes.filter(({ date }) => date <= asOf);
  const reopenings = known.filter((each) => each.reopened).map(({ date }) => date);
  const completions = [
    item.completed,
    item.completedBy,
    ...known.filter(({ completed }) => completed).map(({ date }) => date),
  ].filter((date) => date !== undefined && date !== (done?.on ?? done?.by));
  return [
    ...completions.flatMap((at): DatedMark[] =>
      at !== undefined && reopenings.some((date) => at <= date)
        ? [{ kind: 'point', style: 'was-done', at }]
        : [],
    ),
    ...reopenings.map((at): DatedMark => ({ kind: 'point', style: 'reopened', at })),
  ];
}

function moved(from: IsoDate, to: IsoDate): DatedMark[] {
  return [
    { kind: 'span', style: 'slip', from, to },
    { kind: 'point', style: 'original-due', at: from },
    { kind: 'point', style: 'due', at: to },
  ];
}

function datesOf(mark: DatedMark): IsoDate[] {
  return mark.kind === 'point' ? [mark.at] : [mark.from, mark.to];
}

function scaled(mark: DatedMark, at: (date: IsoDate) => number): Mark {
  return mark.kind === 'point'
    ? { ...mark, at: at(mark.at) }
    : { ...mark, from: at(mark.from), to: at(mark.to) };
}

/** From the month of the first date to that of the last one, ticked where a fitting month starts. */
function axisOf(dates: readonly IsoDate[]) {
  const first = dateParts(dates.reduce((a, b) => (a < b ? a : b)));
  const last = dateParts(dates.reduce((a, b) => (a > b ? a : b)));
  const from = startOfMonth(first.year, first.month);
  const to = endOfMonth(last.year, last.month);
  const length = daysBetween(from, to);
  const at = (date: IsoDate) => Math.round((daysBetween(from, date) / length) * 1e6) / 1e6;
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const step = [1, 3, 6, 12, 24, 60, 120].find((each) => months / each <= 8) ?? 600;
  const ticks = Array.from({ length: months }, (_, i) => startOfMonth(first.year, first.month + i))
    .filter((date) => (dateParts(date).year * 12 + dateParts(date).month - 1) % step === 0)
    .map((date) => ({ at: at(date), label: step < 12 ? monthInWords(date) : date.slice(0, 4) }));
  return { from, to, at, ticks };
}

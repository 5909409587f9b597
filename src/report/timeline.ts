import { dateParts, daysBetween, endOfMonth, startOfMonth, type IsoDate } from '../domain/date.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { isKnown } from '../domain/recommendation.ts';
import type { Lane, Mark, PointStyle, SpanStyle, Timeline } from './document.ts';
import { counted, inWords, monthInWords } from './words.ts';

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
  const items = [...standing.milestones, ...standing.deliverables];
  const lanes = [planLane(standing), ...items.map((each) => itemLane(each, asOf))].filter(
    ({ marks }) => marks.length > 0,
  );
  if (lanes.length === 0) return undefined;
  const dates = lanes.flatMap(({ marks }) => marks.flatMap(datesOf));
  const axis = axisOf([...dates, asOf]);
  return {
    alt:
      `Timeline drawn to scale from ${inWords(axis.from)} to ${inWords(axis.to)}, with ` +
      `${counted(lanes.length, 'lane')} and the reporting date, ${inWords(asOf)}, marked. ` +
      'The list that follows gives every date in words.',
    ticks: axis.ticks,
    now: { at: axis.at(asOf), label: inWords(asOf) },
    lanes: lanes.map(({ marks, ...lane }) => ({
      ...lane,
      marks: marks.map((mark) => scaled(mark, axis.at)),
    })),
  };
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

function itemLane(standing: ItemStanding, asOf: IsoDate): DatedLane {
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
  if (done !== undefined) marks.push({ kind: 'point', style: 'done', at: done.on ?? done.by });
  return { label: item.title, status: status ?? undefined, marks };
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

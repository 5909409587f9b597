import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { statuses, type Status } from '../../domain/status.ts';
import type { StackedBars } from '../../report/document.ts';

/** Bars in their places, as fractions (0–1) of the room that a page or a screen gives them. */
export interface PlacedBars {
  readonly bars: readonly PlacedBar[];
  /** Round counts along the length of the bars, 0 first. */
  readonly ticks: readonly { readonly at: number; readonly count: number }[];
}

export interface PlacedBar {
  readonly label: string;
  /** The sum of its parts. */
  readonly total: number;
  /** Where the bar begins across its length, and how thick it is. */
  readonly at: number;
  readonly thickness: number;
  /** Where the bar ends along its length. */
  readonly end: number;
  /** In the order of the statuses, from the bar's foot on; a status that nothing has is left out. */
  readonly parts: readonly BarPart[];
}

export interface BarPart {
  readonly status: Status;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Of the room of a bar, the share that is left free between it and the next. */
const padding = 0.28;
const mostTicks = 5;

/**
 * The bars to one scale, from nothing to the largest total, for paper and screen alike. No bars, or
 * bars of nothing, have no parts.
 */
export function placedBars({ bars }: StackedBars): PlacedBars {
  const totals = bars.map(({ counts }) => statuses.reduce((sum, each) => sum + counts[each], 0));
  const length = scaleLinear([0, Math.max(1, ...totals)], [0, 1]);
  const places = scaleBand(bars.keys(), [0, 1])
    .paddingInner(padding)
    .paddingOuter(padding / 2);
  const series = stack<(typeof bars)[number], Status>()
    .keys(statuses)
    .value(({ counts }, status) => counts[status])(bars);
  return {
    bars: bars.map(({ label, counts }, index) => ({
      label,
      total: totals[index] ?? 0,
      at: rounded(places(index) ?? 0),
      thickness: rounded(places.bandwidth()),
      end: rounded(length(totals[index] ?? 0)),
      parts: series.flatMap((ofStatus) => {
        const [from = 0, to = 0] = ofStatus[index] ?? [];
        return to === from
          ? []
          : [
              {
                status: ofStatus.key,
                count: counts[ofStatus.key],
                from: rounded(length(from)),
                to: rounded(length(to)),
              },
            ];
      }),
    })),
    ticks: length
      .ticks(mostTicks)
      .filter(Number.isInteger)
      .map((count) => ({ at: rounded(length(count)), count })),
  };
}

/**
 * Places for labels as near to where they are wanted as their distance allows, in the same order,
 * within 0 and the room where that has space for all.
 */
export function spread(wanted: readonly number[], distance: number, room: number): number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? -Infinity) + distance));
  let most = room;
  for (let index = places.length - 1; index >= 0; index--) {
    const place = Math.min(places[index] ?? 0, most);
    places[index] = place;
    most = place - distance;
  }
  return places;
}

/** A millionth of the room is finer than anything drawn, and the same number everywhere. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

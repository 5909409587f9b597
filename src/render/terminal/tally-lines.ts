import type { IsoDate } from '../../domain/date.ts';
import type { Tally } from '../../domain/roll-up.ts';
import { shares } from '../../domain/shares.ts';
import { statuses, statusLabels, statusShapes, type Status } from '../../domain/status.ts';
import type { Paint } from '../paint.ts';
import { partBar } from './bars.ts';
import { fill } from './text.ts';

/** A tally on its day. */
export interface DatedTally {
  readonly date: IsoDate;
  readonly tally: Tally;
}

const labelWidth = 24;
const barWidth = 22;

/** The labels as far as there is room beside a bar. */
const shortLabels: Readonly<Record<Status, string>> = {
  ...statusLabels,
  'behind-recovering': 'Behind, to recover',
  'behind-adjusting': 'Behind, to be adjusted',
};

/** A set of things: count, share and bar of each status, the counts before, and the change since. */
export function tallyLines(
  title: string,
  now: DatedTally,
  then: DatedTally | undefined,
  paint: Paint,
): string[] {
  const { counts, total, replanned, withdrawn, withoutDate } = now.tally;
  const before = then?.tally;
  const percents = shares(statuses.map((each) => counts[each]));
  const without = (label: string) => fill(`  ${label}`, labelWidth + barWidth + 1);
  return [
    paint.bold(fill(title, labelWidth + barWidth + 1)) + paint.dim(head(now.date, then?.date)),
    ...statuses.map(
      (each, index) =>
        labelled(each, partBar(counts[each], total, barWidth), paint) +
        numbers(counts[each], `${percents[index] ?? 0}%`, before?.counts[each]),
    ),
    paint.bold(without('Total') + numbers(total, total === 0 ? '' : '100%', before?.total)),
    ...(replanned > 0 || (before?.replanned ?? 0) > 0
      ? [without('Of which re-planned') + numbers(replanned, '', before?.replanned)]
      : []),
    ...(withoutDate > 0 || (before?.withoutDate ?? 0) > 0
      ? [without('Of which open without a date') + numbers(withoutDate, '', before?.withoutDate)]
      : []),
    ...(withdrawn > 0
      ? [without('Withdrawn, not counted') + numbers(withdrawn, '', before?.withdrawn)]
      : []),
  ];
}

/** The words in full of the labels that `tallyLines` shortens. */
export function legend(paint: Paint): string[] {
  return statuses
    .filter((each) => shortLabels[each] !== statusLabels[each])
    .map((each) => {
      const words = paint.dim(`${shortLabels[each]}: ${statusLabels[each]}`);
      return `${paint.status[each](statusShapes[each])} ${words}`;
    });
}

function labelled(status: Status, bar: string, paint: Paint): string {
  const color = paint.status[status];
  const words = fill(` ${shortLabels[status]}`, labelWidth - 1);
  return `${color(statusShapes[status])}${words} ${fill(color(bar), barWidth, bar)}`;
}

function head(now: IsoDate, then: IsoDate | undefined): string {
  return (
    now.padStart(11) + (then === undefined ? '' : `${then.padStart(13)}${'change'.padStart(8)}`)
  );
}

function numbers(now: number, share: string, then: number | undefined): string {
  const present = String(now).padStart(6) + share.padStart(5);
  if (then === undefined) return present.trimEnd();
  const change = now > then ? `+${now - then}` : String(now - then);
  return present + String(then).padStart(13) + change.padStart(8);
}

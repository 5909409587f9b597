import { visible } from '../../diagnostics/visible.ts';
import type { Tally } from '../../domain/roll-up.ts';
import { statuses, statusShapes } from '../../domain/status.ts';
import type { GroupedSet } from '../../report/groupings.ts';
import { plain, type Paint } from '../paint.ts';
import { shapeBar } from './bars.ts';
import { columns, cut, fill } from './text.ts';

const width = 80;
const mostNameWidth = 36;

/** A set in its groups, a line each: a bar to the scale of the largest group, and the counts. */
export function groupLines({ title, groups, whole, label }: GroupedSet, paint: Paint): string[] {
  const rows = groups.map(({ key, tally }) => ({
    name: `  ${cut(visible(label(key)), mostNameWidth)}`,
    tally,
  }));
  const most = Math.max(0, ...groups.map(({ tally }) => tally.total));
  const numberWidth = Math.max(4, String(whole.total).length + 1);
  const numbers = (cells: readonly string[], total: string) =>
    cells.map((cell) => cell.padStart(numberWidth)).join('') + total.padStart(numberWidth + 2);
  const nameWidth = Math.max(columns(title), ...rows.map(({ name }) => columns(name)));
  const barWidth = width - nameWidth - 1 - numberWidth * (statuses.length + 1) - 2;
  const bar = ({ counts }: Tally, colors: Paint) => shapeBar(counts, most, barWidth, colors);
  const counted = ({ counts, total }: Tally) =>
    numbers(
      statuses.map((each) => String(counts[each])),
      String(total),
    );
  const beforeNumbers = nameWidth + 1 + barWidth;
  const heads = statuses.map(
    (each) => ' '.repeat(numberWidth - 1) + paint.status[each](statusShapes[each]),
  );
  return [
    `${fill(paint.bold(title), beforeNumbers, title)}${heads.join('')}${'total'.padStart(numberWidth + 2)}`,
    ...rows.map(
      ({ name, tally }) =>
        `${fill(name, nameWidth)} ${fill(bar(tally, paint), barWidth, bar(tally, plain))}${counted(tally)}`,
    ),
    paint.bold(fill('  Total', beforeNumbers) + counted(whole)),
  ];
}

import { statuses, statusShapes } from '../../domain/status.ts';
import type { StackedBars } from '../../report/document.ts';
import { columns, fill } from '../terminal/text.ts';

/** The bars in characters, a line each: the label, the total, and one shape for each thing counted. */
export function characterBars({ bars }: StackedBars, width: number): string[] {
  const totals = bars.map(({ counts }) => statuses.reduce((sum, each) => sum + counts[each], 0));
  const most = Math.max(1, ...totals);
  const labelWidth = Math.max(...bars.map(({ label }) => columns(label)));
  const totalWidth = String(most).length;
  return bars.map(({ label, counts }, index) => {
    const total = String(totals[index]).padStart(totalWidth);
    const shapes = statuses.map((each) =>
      statusShapes[each].repeat(charactersFor(counts[each], most, width)),
    );
    return `${fill(label, labelWidth)}  ${total}  ${shapes.join('')}`.trimEnd();
  });
}

/** One a thing while all fit in the width; else to scale, though nothing that is there vanishes. */
export function charactersFor(count: number, most: number, width: number): number {
  if (count === 0) return 0;
  return Math.max(1, most <= width ? count : Math.round((count / most) * width));
}

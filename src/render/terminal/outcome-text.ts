import type { IsoDate } from '../../domain/date.ts';
import { quoted } from '../../diagnostics/visible.ts';
import { ends, type End, type Outcome } from '../../read/table/outcome.ts';
import { counted } from '../../report/words.ts';
import { wrap } from './text.ts';

const width = 80;

const labels: Readonly<Record<End, string>> = {
  complete: 'complete',
  late: 'late',
  undated: 'without a date',
  withdrawn: 'withdrawn',
  open: 'open, not late',
};

/** What would be complete, late, without a date and withdrawn, and from which column that comes. */
export function outcomeText(
  { recommendations, deliverables, counts, columns }: Outcome,
  asOf: IsoDate | undefined,
): string {
  const lines = ends.map((end) => {
    const label = end === 'open' && asOf === undefined ? 'open, with a date' : labels[end];
    const by = byColumns(columns[end], counts[end]);
    return wrap(
      `${label.padEnd(18)}${String(counts[end]).padStart(4)}${by}`,
      width,
      '  ',
      ' '.repeat(26),
    ).join('\n');
  });
  const day = asOf === undefined ? '' : `On ${asOf}, `;
  const what = `${counted(recommendations, 'recommendation')} with ${counted(deliverables, 'deliverable')} would be`;
  return `${day}${what}:\n${lines.map((line) => `${line}\n`).join('')}\n`;
}

function byColumns(columns: ReadonlyMap<string, number>, count: number): string {
  const named = Array.from(columns, ([heading, times]) =>
    times === count ? quoted(heading) : `${quoted(heading)} (${times})`,
  );
  return named.length === 0 ? '' : `  by ${named.join(', ')}`;
}

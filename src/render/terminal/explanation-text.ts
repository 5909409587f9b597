import { visible } from '../../diagnostics/visible.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Place } from '../../domain/place.ts';
import { statusLabels, statusShapes } from '../../domain/status.ts';
import type { Explanation } from '../../report/explanation.ts';
import { asSentence } from '../../report/reasons.ts';
import { inWords } from '../../report/words.ts';
import type { Paint } from '../paint.ts';
import { wrap } from './text.ts';

const width = 80;
const step = 4;
/** Rows below this are indented no further, so that their words keep half of the width. */
const deepest = 40;

/** The chain of reasons for a terminal of 80 columns, each with the line of the file that decides. */
export function explanationText(explained: Explanation, asOf: IsoDate, paint: Paint): string {
  const lines = [`As of ${inWords(asOf)}`, '', ...node(explained, 0, paint, true)];
  return `${lines.join('\n')}\n`;
}

/** The rows that decide are marked as far as the `chain` reaches; aside from it they decide nothing. */
function node(explained: Explanation, depth: number, paint: Paint, chain: boolean): string[] {
  const { status, reason, place, reopening, waitedFor } = explained;
  const inner = ' '.repeat(Math.min(depth + step, deepest));
  const isDeciding = chain && explained.decides;
  const words = status === null ? 'Withdrawn' : statusLabels[status];
  const mark = isDeciding && depth > 0 ? ' ← decides' : '';
  return [
    ...titleLines(explained, depth, paint),
    ...wrap(words + mark, width, inner),
    ...(waitedFor === undefined || waitedFor.countsAs === waitedFor.status
      ? []
      : wrap('Counts here as in process: being late is counted where it happens.', width, inner)),
    ...(reason === '' ? [] : wrap(`Why: ${asSentence(visible(reason))}`, width, inner)),
    ...wrap(`Rule: ${asSentence(explained.ruleText)}`, width, inner),
    ...(waitedFor === undefined
      ? []
      : [`${inner}${paint.dim(`waited for at ${inFile(waitedFor.dependency.source.place)}`)}`]),
    `${inner}${paint.dim(inFile(place))}`,
    ...(reopening === undefined
      ? []
      : [`${inner}${paint.dim(`reopened at ${inFile(reopening.place)}`)}`]),
    ...(explained.rowsAbove ? wrap('Its rows are explained above.', width, inner) : []),
    ...explained.rows.flatMap((row) => node(row, depth + step, paint, isDeciding)),
  ];
}

function titleLines(explained: Explanation, depth: number, paint: Paint): string[] {
  const { kind, recommendation, title, status, waitedFor } = explained;
  const indent = ' '.repeat(Math.min(depth, deepest));
  const named =
    kind === 'recommendation' || waitedFor !== undefined
      ? `Recommendation ${recommendation}, ${title}`
      : title;
  const shape = status === null ? '–' : statusShapes[status];
  const color = status === null ? paint.bold : paint.status[status];
  // The shape stands in for the first two columns, in a colour of its own.
  const [first = '', ...rest] = wrap(visible(named), width, `${indent}  `);
  return [
    `${indent}${color(shape)} ${paint.bold(first.slice(indent.length + 2))}`,
    ...rest.map((line) => paint.bold(line)),
  ];
}

function inFile({ file, range }: Place): string {
  return `${visible(file)}:${range.start.line}`;
}

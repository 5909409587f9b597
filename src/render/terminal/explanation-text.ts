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
/** The chain of reasons for a terminal of 80 columns, each with the line of the file that decides. */
export function explanationText(
  trees: readonly Explanation[],
  asOf: IsoDate,
  paint: Paint,
): string {
  const chain = new Set(trees.slice(0, 1).map(({ recommendation }) => recommendation));
  const lines = trees.flatMap((each) => [
    '',
    ...node(each, 0, { paint, chain, isOnChain: chain.has(each.recommendation) }),
  ]);
  return `${[`As of ${inWords(asOf)}`, ...lines].join('\n')}\n`;
}

interface Marking {
  readonly paint: Paint;
  /** The ids of the recommendations whose trees go on with the chain of rows that decide. */
  readonly chain: Set<string>;
  /** Whether the chain reaches the row above; aside from it rows decide nothing, and have no mark. */
  readonly isOnChain: boolean;
}

function node(explained: Explanation, depth: number, marking: Marking): string[] {
  const { status, reason, place, reopening, waitedFor } = explained;
  const { paint, chain, isOnChain } = marking;
  const inner = ' '.repeat(depth + step);
  const isDeciding = isOnChain && explained.decides;
  if (isDeciding && explained.rowsBelow) chain.add(explained.recommendation);
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
    ...(explained.rowsBelow ? wrap('Its rows are explained below.', width, inner) : []),
    ...explained.rows.flatMap((row) =>
      node(row, depth + step, { ...marking, isOnChain: isDeciding }),
    ),
  ];
}

function titleLines(explained: Explanation, depth: number, paint: Paint): string[] {
  const { kind, recommendation, title, status, waitedFor } = explained;
  const indent = ' '.repeat(depth);
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

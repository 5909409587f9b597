import { visible } from '../../diagnostics/visible.ts';
import type { IsoDate } from '../../domain/date.ts';
import { statusLabels, statusShapes } from '../../domain/status.ts';
import type { Explanation } from '../../report/explanation.ts';
import { asSentence } from '../../report/reasons.ts';
import { inWords } from '../../report/words.ts';
import type { Paint } from '../paint.ts';
import { wrap } from './text.ts';

const width = 80;

/** The chain of reasons for a terminal of 80 columns, each with the line of the file that decides. */
export function explanationText(explained: Explanation, asOf: IsoDate, paint: Paint): string {
  return `${[`As of ${inWords(asOf)}`, '', ...node(explained, '', paint)].join('\n')}\n`;
}

function node(explained: Explanation, indent: string, paint: Paint): string[] {
  const { title, status, reason, rule, place, rows } = explained;
  const inner = `${indent}    `;
  const shape = status === null ? '–' : statusShapes[status];
  const [first = '', ...rest] = wrap(`${shape} ${visible(title)}`, width, indent, `${indent}  `);
  return [
    paint.bold(first),
    ...rest.map((line) => paint.bold(line)),
    ...wrap(status === null ? 'Withdrawn' : statusLabels[status], width, inner),
    ...(reason === '' ? [] : wrap(`Why: ${asSentence(visible(reason))}`, width, inner)),
    ...wrap(`Rule: ${asSentence(rule)}`, width, inner),
    `${inner}${paint.dim(`${visible(place.file)}:${place.range.start.line}`)}`,
    ...rows.flatMap((row) => node(row, inner, paint)),
  ];
}

import { visible } from '../../diagnostics/visible.ts';
import { moves, type Moved } from '../../domain/movement.ts';
import { statusLabels, statusShapes, type Status } from '../../domain/status.ts';
import { replanInWords } from '../../report/movement-section.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { inWords, moveInWords } from '../../report/words.ts';
import type { Paint } from '../paint.ts';
import { wrap } from './text.ts';

const width = 80;
const indent = ' '.repeat(8);

/** What moved, for a terminal of 80 columns. */
export function movementText({ register, asOf, previous }: StatusReport, paint: Paint): string {
  const title = paint.bold(visible(register.programme.title));
  if (previous === undefined) {
    return `Movement of ${title}: there is no report before ${inWords(asOf)} to compare with.\n`;
  }
  const { recommendations, deliverables } = previous.movement;
  const lines = [
    `Movement of ${title} from ${inWords(previous.date)} to ${inWords(asOf)}`,
    ...section(
      'Recommendations',
      recommendations,
      paint,
      ({ now: { recommendation } }) => `${recommendation.id}  ${recommendation.title}`,
    ),
    ...section(
      'Deliverables',
      deliverables,
      paint,
      ({ now, of }) => `${of.recommendation.id}  ${now.item.title}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section<T extends Moved<{ readonly status: Status | null }>>(
  title: string,
  moved: readonly T[],
  paint: Paint,
  name: (each: T) => string,
): string[] {
  if (moved.length === 0) return ['', `${paint.bold(title)}: none moved`];
  return [
    '',
    paint.bold(title),
    ...moves.flatMap((move) => {
      const those = moved.filter((each) => each.moves.includes(move));
      if (those.length === 0) return [];
      return [
        `  ${moveInWords[move]} (${those.length})`,
        ...those.flatMap((each) => [
          ...wrap(visible(name(each)), width, ' '.repeat(4), indent),
          ...(move === 'replanned'
            ? each.replans.flatMap((replan) => indented(visible(replanInWords(replan))))
            : indented(statusMove(each))),
        ]),
      ];
    }),
  ];
}

function indented(text: string): string[] {
  return text === '' ? [] : wrap(text, width, indent);
}

function statusMove({ then, now }: Moved<{ readonly status: Status | null }>): string {
  const shown = (status: Status) => `${statusShapes[status]} ${statusLabels[status]}`;
  if (now.status === null) return '';
  const before = then?.status ?? null;
  return before === null || before === now.status
    ? shown(now.status)
    : `${shown(before)} → ${shown(now.status)}`;
}

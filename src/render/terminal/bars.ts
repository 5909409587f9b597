import { statuses, statusShapes, type Status } from '../../domain/status.ts';
import { charactersFor } from '../charts/character-bars.ts';
import type { Paint } from '../paint.ts';

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar as long as the part that the count is of the total, to an eighth of a column. */
export function partBar(count: number, total: number, width: number): string {
  if (count === 0) return '';
  // The little that is there is seen.
  const length = Math.max(1, Math.round((count / total) * width * 8));
  return '█'.repeat(Math.floor(length / 8)) + (eighths[length % 8] ?? '');
}

/**
 * A bar of the shapes of all statuses, one shape a thing or, when the largest bar has more things than
 * columns, to its scale. It is never wider than the width.
 */
export function shapeBar(
  counts: Readonly<Record<Status, number>>,
  most: number,
  width: number,
  paint: Paint,
): string {
  return statuses
    .map((each) => {
      // Three small parts of a full bar may each be rounded up to a column of their own.
      const length = charactersFor(counts[each], most, width - (statuses.length - 1));
      return length === 0 ? '' : paint.status[each](statusShapes[each].repeat(length));
    })
    .join('');
}

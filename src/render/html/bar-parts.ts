import { statusShapes, type Status } from '../../domain/status.ts';
import { hatched } from './hatches.ts';

/** The area of a part, by its colour and a pattern for those who see none. */
export function partClass(status: Status): { className: string[]; fill: string | undefined } {
  const fill = status === 'behind-recovering' ? hatched(status) : undefined;
  return { className: ['part', status], fill };
}

/** The number of a part with its status's shape, or without where there is no room for both. */
export function partWords(
  { status, count }: { readonly status: Status; readonly count: number },
  withShape: boolean,
): string {
  return withShape ? `${statusShapes[status]} ${count}` : String(count);
}

/** A share of the room as a coordinate. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

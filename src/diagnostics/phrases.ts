import { quoted } from './visible.ts';

/** How many alternatives a message lists before it only counts the rest. */
const mostListed = 20;

/** `"a", "b" or "c"`; a long list is cut. */
export function oneOf(values: readonly string[]): string {
  const shown = values.slice(0, mostListed).map(quoted);
  const rest = values.length - shown.length;
  if (rest > 0) return `one of ${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? 'nothing';
  if (shown.length === 0) return last;
  return shown.length > 2
    ? `one of ${[...shown, last].join(', ')}`
    : `${shown.join(', ')} or ${last}`;
}

/** The way out when something near was meant. */
export function didYouMean(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `did you mean ${quoted(nearest)}?`;
}

/** Two hints as one; undefined when there is none. */
export function joined(hint: string | undefined, more: string | undefined): string | undefined {
  return hint === undefined || more === undefined ? (hint ?? more) : `${hint}; ${more}`;
}

/** A count with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The name of a cell as spreadsheets have it, such as `C4`; rows count from 1. */
export function cellName({
  column,
  row,
}: {
  readonly column: number;
  readonly row: number;
}): string {
  return `${columnLetters(column)}${row}`;
}

/** The name of a column as spreadsheets have it, counted from 0: `A` to `Z`, then `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}

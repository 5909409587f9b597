import { visible } from '../diagnostics/visible.ts';
import { defaultData } from './context.ts';

/** The option that names the data folder in a line to type; nothing of the usual folder. */
export function dataOption(data: string): string {
  return data === defaultData ? '' : ` --data ${asTyped(data)}`;
}

/** A word in a line to type: in quotes unless it means the same to every shell without. */
export function asTyped(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`;
}

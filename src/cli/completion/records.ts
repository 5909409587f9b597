import { fromHere } from '../../files/from-here.ts';
import { readFolder } from '../../files/read-folder.ts';
import { recordName } from '../../read/record-name.ts';
import type { Suggestion } from './suggestions.ts';
import type { Asked } from './values.ts';

/** The ids of the records with their titles, in natural order; those that cannot be read are left out. */
export function records({ begun, data, surroundings: { world } }: Asked): Suggestion[] {
  try {
    return readFolder(world, fromHere(world, data))
      .records.flatMap((file) => recordName(file) ?? [])
      .filter(({ id }) => id.startsWith(begun))
      .map(({ id, title }) => ({ value: id, about: title }));
  } catch {
    return []; // Who presses TAB did not ask what is wrong with the folder.
  }
}

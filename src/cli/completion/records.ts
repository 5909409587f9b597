import { fromHere } from '../../files/from-here.ts';
import { readFolder } from '../../files/read-folder.ts';
import { recordName } from '../../read/record-name.ts';
import type { Suggestion } from './suggestions.ts';
import type { Asked } from './values.ts';

/** A record as its id, with its title and its file. */
export interface NamedRecord extends Suggestion {
  readonly path: string;
}

/** The ids of the records with their titles, in natural order; those that cannot be read are left out. */
export function records({ begun, data, surroundings: { world } }: Asked): NamedRecord[] {
  try {
    return readFolder(world, fromHere(world, data))
      .records.flatMap((file) => {
        const { path } = file;
        const name = recordName(file);
        return name === undefined ? [] : { path, value: name.id, about: name.title };
      })
      .filter(({ value }) => value.startsWith(begun));
  } catch {
    return []; // Who presses TAB did not ask what is wrong with the folder.
  }
}

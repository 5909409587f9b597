import { placeOf } from '../domain/place.ts';
import { fileStem } from '../read/source-file.ts';
import type { Check } from './check.ts';

export const fileNameNotId: Check = {
  code: 'file-name-not-id',
  reason:
    'A record is looked for by its number. In a file of another name it is not found, and sooner or later it is written a second time.',
  good: `
id: "28"`,
  bad: `
# 25.yaml
id: "26"`,
  run: ({ records }, { found }) => {
    const twice = new Set(found.map(({ code, place }) => code === 'duplicate-id' && place.file));
    return (
      records
        .map(({ recommendation }) => recommendation)
        // Of two records with one id the wrong one has a finding of its own.
        .filter(({ id, source: { place } }) => id !== '' && !twice.has(place.file))
        .flatMap(({ id, source }) => {
          const { file } = source.place;
          const name = file.slice(file.lastIndexOf('/') + 1);
          if (fileStem(file) === id) return [];
          return [{ code: 'file-name-not-id', facts: { name, id }, place: placeOf(source, 'id') }];
        })
    );
  },
};

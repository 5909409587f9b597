import { placeOf } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import { fileStem } from '../read/source-file.ts';
import type { Check } from './check.ts';
import { entriesTwice } from './twice.ts';

export const duplicateId: Check = {
  code: 'duplicate-id',
  reason:
    'Two records with one id are two stories about one recommendation: counts would be wrong, and one report would overwrite the other.',
  good: `
id: "28"
# 29.yaml
id: "29"`,
  bad: `
id: "28"
# 29.yaml
id: "28"`,
  run: ({ records }) => {
    const withId = records
      .map(({ recommendation }) => recommendation)
      .filter(({ id }) => id !== '');
    // A copy such as "25 - Copy.yaml" is the wrong one, though it is read first.
    const isCopy = ({ id, source }: Recommendation) => fileStem(source.place.file) !== id;
    withId.sort((a, b) => Number(isCopy(a)) - Number(isCopy(b)));
    return entriesTwice(withId, ({ id }) => id).map(({ entry, first }) => ({
      code: 'duplicate-id',
      facts: { id: entry.id },
      place: placeOf(entry.source, 'id'),
      related: { place: placeOf(first.source, 'id'), what: 'first used' },
    }));
  },
};

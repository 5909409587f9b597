import { placeOf, type Place } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Check } from './check.ts';

/** Looking for the nearest of more ids than this would take longer than it helps. */
const mostCompared = 2000;

export const unknownRecommendation: Check = {
  code: 'unknown-recommendation',
  reason:
    'What a recommendation waits for, is related to or went into is another record; a wrong id would leave a dependency out of its status without a word.',
  good: `
related: ["25"]
# 25.yaml
id: "25"`,
  bad: `
related: ["52"]
# 25.yaml
id: "25"`,
  run: ({ register, records, possibleIds }) => {
    const ids = register.byId.size > mostCompared ? [] : Array.from(register.byId.keys());
    return records
      .flatMap(({ recommendation }) => referencesOf(recommendation))
      .filter(({ id }) => !register.byId.has(id) && !possibleIds.has(id))
      .map(({ id, place }) => ({
        code: 'unknown-recommendation',
        facts: { id, nearest: nearestId(id, ids) },
        place,
      }));
  },
};

/** Numbers that differ in a figure are other numbers, unless two figures changed places. */
function nearestId(id: string, ids: readonly string[]): string | undefined {
  const figures = (text: string) => Array.from(text).sort().join('');
  const meant = nearest(id, ids);
  return meant === undefined || /[a-z]/i.test(id) || figures(id) === figures(meant)
    ? meant
    : undefined;
}

function referencesOf(record: Recommendation): { readonly id: string; readonly place: Place }[] {
  const { dependsOn, related, withdrawn } = record;
  const into = withdrawn?.into;
  return [
    ...dependsOn.map(({ recommendation, source }) => ({
      id: recommendation,
      place: placeOf(source, 'recommendation'),
    })),
    ...related.map(({ id, source }) => ({ id, place: placeOf(source) })),
    ...(withdrawn === undefined || into === undefined
      ? []
      : [{ id: into, place: placeOf(withdrawn.source, 'into') }]),
  ];
}

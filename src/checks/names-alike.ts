import { looksOf } from '../domain/alike.ts';
import { placeOf, type Place, type Source } from '../domain/place.ts';
import { present } from '../domain/present.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckFacts } from '../diagnostics/facts.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const namesAlike: Check = {
  code: 'names-alike',
  reason:
    'Names that differ only by case, white space, the kind of a hyphen or characters that cannot be seen look the same to readers, and are counted apart: one owner has two lines in the totals. Such spellings come from spreadsheets and word processors.',
  good: `
owner: Harbour Master
# 25.yaml
owner: Harbour Master`,
  bad: `
owner: Harbour Master
# 25.yaml
owner: Harbour  master`,
  run: ({ register: { programme }, records }) => {
    const recommendations = records.map(({ recommendation }) => recommendation);
    const owners = recommendations.map(({ owner, source }) => used(owner, source, 'owner'));
    const parties = recommendations
      .flatMap((record) => [...scheduleItemsOf(record), ...record.dependsOn])
      .map(({ responsible, source }) => used(responsible, source, 'responsible'));
    const { responsible, focusAreas } = programme;
    return [
      ...alike('owner', owners.flat()),
      // Where the programme lists the parties, every other spelling is an unknown one.
      ...alike(
        'party',
        responsible?.flatMap(({ name, source }) => used(name, source)) ?? parties.flat(),
      ),
      ...alike(
        'focus area',
        focusAreas.flatMap(({ id, source }) => used(id, source, 'id')),
      ),
      ...alike(
        'focus area',
        focusAreas.flatMap(({ title, source }) => used(title, source, 'title')),
      ),
    ];
  },
};

/** A name where it is used, in the order of reading. */
interface Used {
  readonly name: string;
  readonly place: () => Place;
}

function used(name: string | undefined, source: Source, field?: string): Used[] {
  return name === undefined || name === '' ? [] : [{ name, place: () => placeOf(source, field) }];
}

/** A finding for each spelling that looks like one that is used more often, or earlier. */
function alike(entry: CheckFacts['names-alike']['entry'], names: readonly Used[]): Diagnostic[] {
  const spellings = new Map<string, Used[]>();
  for (const each of names) {
    const uses = spellings.get(each.name);
    if (uses === undefined) spellings.set(each.name, [each]);
    else uses.push(each);
  }
  const usual = new Map<string, string>();
  const byUse = [...spellings].sort(([, a], [, b]) => b.length - a.length);
  return byUse.flatMap(([name, uses]): Diagnostic[] => {
    const looks = looksOf(name);
    const other = looks.map((look) => usual.get(look)).find((found) => found !== undefined);
    for (const look of looks) if (!usual.has(look)) usual.set(look, name);
    if (other === undefined) return [];
    return [
      {
        code: 'names-alike',
        facts: { entry, name, other },
        place: present(uses[0]).place(),
        related: { place: present(spellings.get(other)?.[0]).place(), what: 'the other one' },
      },
    ];
  });
}

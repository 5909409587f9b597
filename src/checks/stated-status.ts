import type { IsoDate } from '../domain/date.ts';
import { placeOf, type Place } from '../domain/place.ts';
import type { Recommendation, Update } from '../domain/recommendation.ts';
import type { Register } from '../domain/register.ts';
import { standingsByDay, type RecommendationReason, type Standings } from '../domain/standing.ts';
import type { Code, Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import { concernsOtherFields } from '../read/faults.ts';
import type { ReadSet } from '../read/read-register.ts';
import type { Check } from './check.ts';
import { present } from '../domain/present.ts';

export const statedStatus: Check = {
  code: 'stated-status',
  reason:
    'What the author believed the status to be is checked against the dates, like a sum at the foot of a page. Where they differ, a date is missing or the belief is wrong. It stops the reports of its date and later ones.',
  good: `
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-06-30 }
updates:
  - { date: 2015-12-31, stated_status: in-process }
  - date: 2016-03-31
    stated_status: complete
    because: The last signature is on its way.`,
  bad: `
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-06-30 }
updates:
  - { date: 2015-12-31, stated_status: complete }`,
  run: (set, { found }) => {
    const uncertain = uncertainRecords(set, found);
    const standingsOn = standingsByDay(set.register);
    return (
      set.register.recommendations
        // Of two records with one id only the first has a standing.
        .filter((record) => !uncertain.has(record) && set.register.byId.get(record.id) === record)
        .flatMap((record) =>
          record.updates.flatMap((update) => difference(record, update, standingsOn)),
        )
    );
  },
};

function difference(
  record: Recommendation,
  { date, statedStatus: stated, because, source }: Update,
  standingsOn: (date: IsoDate) => Standings,
): Diagnostic[] {
  if (stated === undefined || because !== undefined) return [];
  const { status: derived, reason, decided } = derivedOn(date, record, standingsOn);
  if (derived === stated) return [];
  return [
    {
      code: 'stated-status',
      facts: { stated, derived, asOf: date, reason },
      place: placeOf(source, 'stated_status'),
      related: decided,
      from: date,
    },
  ];
}

/** The status on the day and what decided it; none of what was not yet in the programme. */
function derivedOn(
  date: IsoDate,
  record: Recommendation,
  standingsOn: (date: IsoDate) => Standings,
) {
  const standing = standingsOn(date).of(record.id);
  if (standing !== undefined) return { ...standing, decided: decidingPlace(standing.reason) };
  // Only a day before it was added leaves a record that has an id without a standing.
  const reason = { rule: 'absent', added: present(record.added) } as const;
  const decided = { place: placeOf(record.source, 'added'), what: 'decided' };
  return { status: null, reason, decided };
}

/** Where the deciding fact stands, if one fact decides. */
function decidingPlace(reason: RecommendationReason): Related | undefined {
  const at = (place: Place) => ({ place, what: 'decided' });
  switch (reason.rule) {
    case 'withdrawn':
      return at(placeOf(reason.withdrawal.source, 'date'));
    case 'plan-end-passed': {
      const change = reason.planEnd.changes.at(-1);
      return change === undefined ? undefined : at(placeOf(change.source, 'end'));
    }
    case 'worst-row': {
      const [deliverable] = reason.deliverables;
      const [dependency] = reason.dependencies;
      if (deliverable !== undefined) {
        const { item, replan } = deliverable;
        return at(placeOf((replan?.change ?? item).source, 'due'));
      }
      return at(placeOf(present(dependency).dependency.source, 'recommendation'));
    }
    default:
      return undefined;
  }
}

/** Fields that no status rests on: a fault in them makes none uncertain. */
const noStatusRestsOn = [
  ...['title', 'description', 'focus_area', 'owner', 'success_measure', 'milestones', 'related'],
  ...['continuing', 'links', 'updates', 'responsible', 'evidence', 'for'],
] as const;

/** Checks whose findings mean that a date or a row may be wrong. */
const decidesStatuses: ReadonlySet<Code> = new Set<Code>([
  'duplicate-id',
  'duplicate-item-id',
  'unknown-recommendation',
  'unknown-deliverable',
  'dependency-ring',
  'into-ring',
  'completed-beside-change',
  'completed-beside-completed-by',
  'empty-change',
  'completed-and-reopened',
  'merged-without-into',
]);

/** The records whose status another finding may have caused, their own or one that they wait for. */
function uncertainRecords(
  { register, records }: ReadSet,
  found: readonly Diagnostic[],
): ReadonlySet<Recommendation> {
  const files = new Set(
    found.filter(({ code }) => decidesStatuses.has(code)).map(({ place }) => place.file),
  );
  const uncertain = new Set<Recommendation>();
  for (const { file, recommendation, faults } of records) {
    const { source } = recommendation;
    const isFaulty = faults.some((fault) => concernsOtherFields(fault, source, noStatusRestsOn));
    if (isFaulty || files.has(file)) uncertain.add(recommendation);
  }
  const restingOn = recordsRestingOnEach(register);
  for (const record of register.recommendations) {
    if (targetsOf(register, record).includes(undefined)) uncertain.add(record);
  }
  // A set may grow while it is walked: what was added is walked too.
  for (const record of uncertain)
    for (const other of restingOn.get(record) ?? []) uncertain.add(other);
  return uncertain;
}

function recordsRestingOnEach(register: Register): Map<Recommendation, Recommendation[]> {
  const restingOn = new Map<Recommendation, Recommendation[]>();
  for (const record of register.recommendations) {
    for (const target of targetsOf(register, record)) {
      if (target === undefined) continue;
      const others = restingOn.get(target);
      if (others === undefined) restingOn.set(target, [record]);
      else others.push(record);
    }
  }
  return restingOn;
}

function targetsOf(
  register: Register,
  { dependsOn, withdrawn }: Recommendation,
): (Recommendation | undefined)[] {
  const ids = dependsOn.map(({ recommendation }) => recommendation);
  if (withdrawn?.into !== undefined) ids.push(withdrawn.into);
  return ids.map((id) => register.byId.get(id));
}

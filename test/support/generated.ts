import fc from 'fast-check';
import { isoDate, type IsoDate } from '../../src/domain/date.ts';
import type { Programme } from '../../src/domain/programme.ts';
import {
  withdrawals,
  type Change,
  type Dependency,
  type Recommendation,
  type ScheduleItem,
  type Withdrawal,
} from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';
import { statuses } from '../../src/domain/status.ts';
import { day, item, nowhere, programme, recommendation } from './records.ts';

/** Days of three years, few enough that facts often share one. */
export const anyDay: fc.Arbitrary<IsoDate> = fc
  .tuple(
    fc.integer({ min: 2014, max: 2016 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(1, 15, 28),
  )
  .map(([year, month, date]) => {
    const pad = (part: number) => String(part).padStart(2, '0');
    return isoDate(`${year}-${pad(month)}-${pad(date)}`) ?? day('2016-01-01');
  });

/** A value one time in so many, else none; `fc.option` with `freq: 1` never gives one. */
function oneIn<T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(undefined), weight: times - 1 },
    { arbitrary: value, weight: 1 },
  );
}

const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
const source = fc.constant(nowhere);

/** Short texts with what formats could stumble over. */
export const anyText = fc.constantFrom(
  'Berths 3|4',
  '*Draft* code',
  '<2 m',
  'A plan',
  '# 1',
  'Zoë & co',
);

/** A re-plan or a forecast, or both, of one day. */
const anySlip: fc.Arbitrary<Change> = fc.record({
  date: anyDay,
  completed: fc.constant(false),
  reopened: fc.constant(false),
  due: oneIn(3, anyDay),
  forecast: oneIn(2, anyDay),
  reason: often(anyText),
  source,
});

/** The same, and now and then it tells that the item was done, or was not after all. */
const anyChange: fc.Arbitrary<Change> = fc
  .tuple(anySlip, fc.constantFrom('completed', 'reopened', 'neither'))
  .map(([slip, what]) => ({
    ...slip,
    completed: what === 'completed',
    reopened: what === 'reopened',
  }));

const anyWithdrawal: fc.Arbitrary<Withdrawal> = fc.record({
  date: anyDay,
  as: fc.constantFrom(...withdrawals.filter((as) => as !== 'merged')),
  reason: often(anyText),
  source,
});

/** How an item is told to be done: by its changes or in the short form, never both. */
const anyCompletion: fc.Arbitrary<Pick<ScheduleItem, 'changes' | 'completed' | 'completedBy'>> =
  fc.oneof(
    { arbitrary: fc.record({ changes: fc.array(anyChange, { maxLength: 4 }) }), weight: 3 },
    { arbitrary: fc.record({ changes: fc.array(anySlip, { maxLength: 3 }) }), weight: 3 },
    {
      arbitrary: fc.record({ changes: fc.array(anySlip, { maxLength: 2 }), completed: anyDay }),
      weight: 2,
    },
    {
      arbitrary: fc.record({ changes: fc.array(anySlip, { maxLength: 2 }), completedBy: anyDay }),
      weight: 1,
    },
  );

/** A deliverable or a milestone with facts of every kind. */
export const anyItem: fc.Arbitrary<ScheduleItem> = fc
  .tuple(
    fc.record({
      title: anyText,
      responsible: fc.constantFrom('Staff', 'Pilots', undefined),
      due: often(anyDay),
      evidence: fc.array(
        fc.record({
          title: anyText,
          url: fc.constantFrom('https://port.example/a', 'https://port.example/b'),
          date: anyDay,
          source,
        }),
        { maxLength: 2 },
      ),
      added: oneIn(5, anyDay),
      withdrawn: oneIn(8, anyWithdrawal),
    }),
    anyCompletion,
  )
  .map(([facts, completion]) => item({ ...facts, ...completion }));

/** Deliverables of which some have an id, each its own. */
const anyDeliverables = fc
  .array(fc.tuple(anyItem, fc.boolean()), { maxLength: 3 })
  .map((items) =>
    items.map(([each, named], index) => (named ? { ...each, id: `d${index + 1}` } : each)),
  );

/** Whom a record may name: as a whole, for one deliverable, and as what it went into. */
interface Named {
  readonly wholes: readonly string[];
  readonly owners: readonly string[];
  readonly successors: readonly string[];
}

function anyDependencies({ wholes, owners }: Named): fc.Arbitrary<Dependency[]> {
  const whole = wholes.map((recommendation) => ({ recommendation, deliverable: undefined }));
  const parts = owners.flatMap((recommendation) =>
    ['d1', 'd2'].map((deliverable) => ({ recommendation, deliverable })),
  );
  const kinds = [whole, parts]
    .filter((each) => each.length > 0)
    .map((each) => fc.constantFrom(...each));
  if (kinds.length === 0) return fc.constant([]);
  return fc.array(
    fc
      .tuple(
        fc.oneof(...kinds),
        fc.record({
          added: oneIn(3, anyDay),
          for: often(anyText),
          responsible: fc.constantFrom('Staff', undefined),
          source,
        }),
      )
      .map(([named, facts]): Dependency => ({ ...facts, ...named })),
    { maxLength: 3 },
  );
}

function anyEnd(successors: readonly string[]): fc.Arbitrary<Withdrawal | undefined> {
  const into = successors.length === 0 ? fc.constant(undefined) : fc.constantFrom(...successors);
  const merged = fc
    .tuple(anyWithdrawal, into)
    .map(([end, to]): Withdrawal => (to === undefined ? end : { ...end, as: 'merged', into: to }));
  return oneIn(4, fc.oneof(anyWithdrawal, merged));
}

function anyRecommendation(
  id: string,
  others: readonly string[],
  named: Named,
): fc.Arbitrary<Recommendation> {
  return fc
    .record({
      title: anyText,
      description: anyText,
      focusArea: fc.constantFrom('a', 'b', undefined),
      owner: fc.constantFrom('Ann', 'Bo', undefined),
      successMeasure: oneIn(3, anyText),
      continuing: oneIn(2, anyText),
      added: oneIn(5, anyDay),
      plan: fc.option(
        fc.record({
          start: often(anyDay),
          end: often(anyDay),
          changes: fc.array(fc.record({ date: anyDay, end: anyDay, reason: anyText, source }), {
            maxLength: 2,
          }),
          source,
        }),
        { nil: undefined },
      ),
      milestones: fc.array(anyItem, { maxLength: 1 }),
      deliverables: anyDeliverables,
      dependsOn: anyDependencies(named),
      related:
        others.length === 0
          ? fc.constant([])
          : fc.array(fc.record({ id: fc.constantFrom(...others), source }), { maxLength: 1 }),
      withdrawn: anyEnd(named.successors),
      links: fc.array(
        fc.record({
          title: anyText,
          url: fc.constant('https://port.example/l'),
          date: often(anyDay),
          source,
        }),
        { maxLength: 1 },
      ),
      updates: fc.uniqueArray(
        fc.record({
          date: anyDay,
          projectStatus: often(anyText),
          implementationNotes: often(anyText),
          statedStatus: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
          because: often(anyText),
          source,
        }),
        { maxLength: 3, selector: ({ date }) => date },
      ),
    })
    .map((facts) => recommendation(id, facts));
}

const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    organization: oneIn(2, fc.constant('Port Authority')),
    language: fc.constantFrom('en', 'de'),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    firstReport: oneIn(2, anyDay),
    reports: fc.uniqueArray(
      fc.record({ date: anyDay, published: often(anyDay), note: often(anyText), source }),
      { maxLength: 4, selector: ({ date }) => date },
    ),
    pageSize: fc.constantFrom('A4' as const, 'Letter' as const),
    notice: oneIn(2, anyText),
  })
  .map((facts) =>
    programme({
      ...facts,
      focusAreas: ['b', 'a'].map((id) => ({ id, title: `Area ${id}`, source: nowhere })),
    }),
  );

function anyRegisterNaming(
  namedBy: (id: string, ids: readonly string[], orders: readonly (readonly string[])[]) => Named,
): fc.Arbitrary<Register> {
  return fc
    .integer({ min: 1, max: 5 })
    .map((count) => Array.from({ length: count }, (_, i) => String(i + 1)))
    .chain((ids) => {
      const anyOrder = fc.shuffledSubarray(ids, { minLength: ids.length });
      return fc.tuple(fc.constant(ids), fc.tuple(anyOrder, anyOrder));
    })
    .chain(([ids, orders]) =>
      fc.tuple(
        anyProgramme,
        fc.tuple(
          ...ids.map((id) => {
            const others = ids.filter((each) => each !== id);
            return anyRecommendation(id, others, namedBy(id, ids, orders));
          }),
        ),
      ),
    )
    .map(([settings, records]) => register(settings, records));
}

/**
 * A programme of up to five recommendations with facts of every kind, and every graph of them that the
 * contract allows. What waits for the whole of another does so along one order, and what went into
 * another along a second one, so that neither closes a ring; waiting for a deliverable may lead anywhere.
 */
export const anyRegister: fc.Arbitrary<Register> = anyRegisterNaming(
  (id, ids, [waiting = [], into = []]) => ({
    wholes: waiting.slice(waiting.indexOf(id) + 1),
    owners: ids.filter((each) => each !== id),
    successors: into.slice(into.indexOf(id) + 1),
  }),
);

/** The same with rings of every kind too, which are errors: whatever is said of them, it has no order. */
export const anyKnottedRegister: fc.Arbitrary<Register> = anyRegisterNaming((_, ids) => ({
  wholes: ids,
  owners: ids,
  successors: ids,
}));

/**
 * The same programme with every deliverable done, and named. Then hardly anything but the graph decides
 * what is complete, which otherwise shows in one of thousands.
 */
export function finished({ programme, recommendations }: Register): Register {
  const done = { changes: [], completed: day('2014-01-01'), completedBy: undefined };
  return register(
    programme,
    recommendations.map((record) => ({
      ...record,
      deliverables: record.deliverables.map((each, at) => ({ ...each, ...done, id: `d${at + 1}` })),
    })),
  );
}

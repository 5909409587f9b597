import fc from 'fast-check';
import { isoDate, type IsoDate } from '../../src/domain/date.ts';
import type {
  Change,
  Dependency,
  Recommendation,
  ScheduleItem,
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

const maybeDay = fc.option(anyDay, { nil: undefined });
const anyText = fc.constantFrom('Berths 3|4', '*Draft* code', '<2 m', 'A plan', '# 1', 'Zoë & co');
const source = fc.constant(nowhere);

const anyChange: fc.Arbitrary<Change> = fc.record({
  date: anyDay,
  completed: fc.boolean(),
  reopened: fc.boolean(),
  due: maybeDay,
  forecast: maybeDay,
  reason: fc.option(anyText, { nil: undefined }),
  source,
});

const anyWithdrawal = fc.record({
  date: anyDay,
  as: fc.constantFrom('not-implemented', 'superseded'),
  reason: fc.option(anyText, { nil: undefined }),
  source,
});

const anyItem: fc.Arbitrary<ScheduleItem> = fc
  .record({
    title: anyText,
    responsible: fc.constantFrom('Staff', 'Pilots', undefined),
    due: maybeDay,
    completed: fc.option(anyDay, { nil: undefined, freq: 2 }),
    completedBy: fc.option(anyDay, { nil: undefined, freq: 1 }),
    changes: fc.array(anyChange, { maxLength: 4 }),
    evidence: fc.array(
      fc.record({
        title: anyText,
        url: fc.constant('https://port.example/a'),
        date: anyDay,
        source,
      }),
      { maxLength: 2 },
    ),
    added: fc.option(anyDay, { nil: undefined, freq: 1 }),
    withdrawn: fc.option(anyWithdrawal, { nil: undefined, freq: 1 }),
  })
  .map((facts) => item(facts));

/** A recommendation that waits only for those before it, so that there is no ring. */
function anyRecommendation(id: number): fc.Arbitrary<Recommendation> {
  const others = Array.from({ length: id - 1 }, (_, i) => String(i + 1));
  const dependencies: fc.Arbitrary<Dependency[]> =
    others.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record({
            recommendation: fc.constantFrom(...others),
            added: maybeDay,
            for: fc.option(anyText, { nil: undefined }),
            source,
          }),
          { maxLength: 2 },
        );
  return fc
    .record({
      title: anyText,
      description: anyText,
      focusArea: fc.constantFrom('a', 'b', undefined),
      owner: fc.constantFrom('Ann', 'Bo', undefined),
      added: fc.option(anyDay, { nil: undefined, freq: 1 }),
      plan: fc.option(
        fc.record({
          start: maybeDay,
          end: maybeDay,
          changes: fc.array(fc.record({ date: anyDay, end: anyDay, reason: anyText, source }), {
            maxLength: 2,
          }),
          source,
        }),
        { nil: undefined },
      ),
      milestones: fc.array(anyItem, { maxLength: 1 }),
      deliverables: fc.array(anyItem, { maxLength: 3 }),
      dependsOn: dependencies,
      related:
        others.length === 0
          ? fc.constant([])
          : fc.array(fc.record({ id: fc.constantFrom(...others), source }), { maxLength: 1 }),
      withdrawn: fc.option(
        fc.record({
          date: anyDay,
          as: fc.constant('merged' as const),
          into:
            others.length === 0 ? fc.constant(undefined) : fc.constantFrom(undefined, ...others),
          source,
        }),
        { nil: undefined, freq: 1 },
      ),
      links: fc.array(
        fc.record({
          title: anyText,
          url: fc.constant('https://port.example/l'),
          date: maybeDay,
          source,
        }),
        { maxLength: 1 },
      ),
      updates: fc.array(
        fc.record({
          date: anyDay,
          projectStatus: fc.option(anyText, { nil: undefined }),
          implementationNotes: fc.option(anyText, { nil: undefined }),
          statedStatus: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
          because: fc.option(anyText, { nil: undefined }),
          source,
        }),
        { maxLength: 3 },
      ),
    })
    .map((facts) => recommendation(String(id), facts));
}

/** A programme of up to five recommendations with facts of every kind. */
export const anyRegister: fc.Arbitrary<Register> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyRecommendation(i + 1))))
  .map((records) =>
    register(
      programme({
        focusAreas: ['a', 'b'].map((id) => ({ id, title: `Area ${id}`, source: nowhere })),
      }),
      records,
    ),
  );

/** The same programme without any fact dated after the day: as it was known then. */
export function knownAt(whole: Register, asOf: IsoDate): Register {
  const known = <T extends { readonly date?: IsoDate | undefined }>(facts: readonly T[]) =>
    facts.filter(({ date }) => date === undefined || date <= asOf);
  const there = <T extends { readonly added?: IsoDate | undefined }>(things: readonly T[]) =>
    things.filter(({ added }) => added === undefined || added <= asOf);
  const sooner = (date: IsoDate | undefined) =>
    date !== undefined && date <= asOf ? date : undefined;
  const itemThen = (whole: ScheduleItem): ScheduleItem => ({
    ...whole,
    completed: sooner(whole.completed),
    completedBy: sooner(whole.completedBy),
    changes: known(whole.changes),
    evidence: known(whole.evidence),
    withdrawn: known(whole.withdrawn === undefined ? [] : [whole.withdrawn])[0],
  });
  const records = there(whole.recommendations).map((record): Recommendation => ({
    ...record,
    plan:
      record.plan === undefined
        ? undefined
        : { ...record.plan, changes: known(record.plan.changes) },
    milestones: there(record.milestones).map(itemThen),
    deliverables: there(record.deliverables).map(itemThen),
    dependsOn: there(record.dependsOn),
    withdrawn: known(record.withdrawn === undefined ? [] : [record.withdrawn])[0],
    links: known(record.links),
    updates: known(record.updates),
  }));
  const { reports, ...settings } = whole.programme;
  const entries = reports.filter(({ date }) => date <= asOf);
  return register({ ...settings, reports: entries }, records);
}

import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';
import { movement, type Move, type Moved, type Replan } from '../../src/domain/movement.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt, type RecommendationStanding } from '../../src/domain/standing.ts';
import { isBehind, type Status } from '../../src/domain/status.ts';
import { movementReportJson } from '../../src/report/movement-json.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport } from '../../src/report/status-report.ts';
import type { Register } from '../../src/domain/register.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyRegister } from '../support/generated.ts';

const runs = drawn(300, 10_000);
const twoDays = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]): [IsoDate, IsoDate] => (a < b ? [a, b] : [b, a]));

const listAt = (whole: Register, asOf: IsoDate) => standingList(standingsAt(whole, asOf));

const idOf = ({ recommendation: { id } }: RecommendationStanding) => id;

/** Items of one set of records at two days are the same ones, so they can be keys. */
function statusesOf(list: readonly RecommendationStanding[]) {
  return {
    recommendations: new Map<unknown, Status | null>(
      list.map((each) => [each.recommendation, each.status]),
    ),
    deliverables: new Map<unknown, Status | null>(
      list.flatMap(({ deliverables }) => deliverables.map(({ item, status }) => [item, status])),
    ),
  };
}

test('from one day to the same nothing moves', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (whole, asOf) => {
      const list = listAt(whole, asOf);
      expect(movement(list, listAt(whole, asOf))).toEqual({
        recommendations: [],
        deliverables: [],
      });
    }),
    runs,
  );
});

test('the statuses of the later day are those of the earlier one and what moved', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, anyDay, (whole, one, other) => {
      // Either way round: from the later day to the earlier one as well.
      const [then, now] = [listAt(whole, one), listAt(whole, other)];
      const { recommendations, deliverables } = movement(then, now);
      const [before, after] = [statusesOf(then), statusesOf(now)];
      const moved = (
        from: Map<unknown, Status | null>,
        moves: readonly { key: unknown; now: { status: Status | null } | undefined }[],
      ) => {
        const result = new Map(from);
        for (const { key, now: to } of moves) {
          if (to === undefined) result.delete(key);
          else result.set(key, to.status);
        }
        return result;
      };
      expect(
        moved(
          before.recommendations,
          recommendations.map((each) => ({ ...each, key: each.latest.recommendation })),
        ),
      ).toEqual(after.recommendations);
      expect(
        moved(
          before.deliverables,
          deliverables.map((each) => ({ ...each, key: each.latest.item })),
        ),
      ).toEqual(after.deliverables);
    }),
    runs,
  );
});

test('nothing is listed that did not move', () => {
  fc.assert(
    fc.property(anyRegister, twoDays, (whole, [one, other]) => {
      const { recommendations, deliverables } = movement(listAt(whole, one), listAt(whole, other));
      for (const { then, now, replans, moves } of [...recommendations, ...deliverables]) {
        const [before, after] = [then?.status, now?.status];
        const same = before !== undefined && before === after;
        const told = replans.length > 0 || moves.includes('updated');
        expect(!same || told).toBe(true);
      }
    }),
    runs,
  );
});

/** What the model says of each move, from what the JSON of the two days says and from nothing else. */
interface Json {
  readonly recommendations: readonly {
    readonly id: string;
    readonly status: Status | null;
    readonly originalPlanEnd: string | null;
  }[];
}
type MovementJson = Readonly<
  Record<string, readonly { readonly recommendation: string; readonly from: Status | null }[]>
>;

test('each list of recommendations is the one that the two reports give', () => {
  fc.assert(
    fc.property(anyRegister, twoDays, (whole, [since, asOf]) => {
      const read = (date: IsoDate) =>
        (JSON.parse(reportJsonText(statusReport(whole, date))) as Json).recommendations;
      const then = new Map(read(since).map((each) => [each.id, each]));
      const listed = (holds: (before: Status | null, after: Status, id: string) => boolean) =>
        read(asOf)
          .filter(
            ({ id, status }) => status !== null && holds(then.get(id)?.status ?? null, status, id),
          )
          .map(({ id }) => id);
      const { movement: found } = movementReportJson(
        movementSince(statusReport(whole, asOf, since)),
      );
      const { recommendations } = found as unknown as { recommendations: MovementJson };
      const told = (move: string) => recommendations[move]?.map((each) => each.recommendation);
      const behind = (status: Status | null) => isBehind(status);
      expect(told('new')).toEqual(listed((_, __, id) => !then.has(id)));
      expect(told('completed')).toEqual(
        listed((before, after) => after === 'complete' && before !== 'complete'),
      );
      expect(told('reopened')).toEqual(
        listed((before, after) => before === 'complete' && after !== 'complete'),
      );
      expect(told('newlyBehind')).toEqual(
        listed((before, after) => behind(after) && !behind(before)),
      );
      expect(told('worse')).toEqual(
        listed((before, after) => before === 'behind-recovering' && after === 'behind-adjusting'),
      );
      const replanned = told('replanned') ?? [];
      const isBetter = (before: Status | null, after: Status) =>
        before === 'behind-adjusting' && after === 'behind-recovering';
      const isBack = (before: Status | null, after: Status) =>
        behind(before) && after === 'in-process';
      // What ends later by what was added to it is not told as re-planned where changes give the end.
      const endMoved = (id: string, now = new Map(read(asOf).map((each) => [each.id, each]))) =>
        then.get(id)?.originalPlanEnd !== now.get(id)?.originalPlanEnd;
      const byDates = told('betterByDates') ?? [];
      expect([...(told('better') ?? []), ...(told('recovered') ?? []), ...byDates].sort()).toEqual(
        listed((before, after) => isBetter(before, after) || isBack(before, after)).sort(),
      );
      expect(told('better')?.filter((id) => replanned.includes(id))).toEqual([]);
      expect(told('recovered')?.filter((id) => replanned.includes(id))).toEqual([]);
      expect(byDates.filter((id) => !replanned.includes(id) && !endMoved(id))).toEqual([]);
      expect(told('better')).toEqual(
        listed((before, after, id) => isBetter(before, after) && !byDates.includes(id)),
      );
      expect(told('withdrawn')).toEqual(
        read(asOf)
          .filter(({ id, status }) => status === null && then.get(id)?.status !== null)
          .map(({ id }) => id),
      );
    }),
    runs,
  );
});

/** The ways to get better without being complete. */
const ways: ReadonlySet<Move> = new Set(['better', 'better-by-dates', 'recovered']);

/** What a move is on the way back, of what counted on both days. */
const mirrored: readonly (readonly [Move, Move])[] = [
  ['completed', 'reopened'],
  ['reopened', 'completed'],
  ['replanned', 'replanned'],
  ['updated', 'updated'],
];

test('on the way back everything moves the other way', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, anyDay, (whole, one, other) => {
      const [then, now] = [listAt(whole, one), listAt(whole, other)];
      const [before, after] = [statusesOf(then).deliverables, statusesOf(now).deliverables];
      // A deliverable that comes back re-planned is told so; of one that goes, going is all that is told.
      const counted = (item: unknown) => Boolean(before.get(item) && after.get(item));
      const [there, back] = [movement(then, now), movement(now, then)].map((each) => ({
        recommendations: each.recommendations.flatMap((moved) => amongCounted(moved, counted)),
        deliverables: each.deliverables.flatMap((moved) => amongCounted(moved, counted)),
      }));
      if (there === undefined || back === undefined) throw new Error('two ways');
      expectMirrored(there.recommendations, back.recommendations, idOf);
      expectMirrored(there.deliverables, back.deliverables, ({ item }) => item);
    }),
    runs,
  );
});

/**
 * The move with the re-plans of what counted on both days; nothing when no other move is left. A status
 * that moved stays: "recovered" is not said of what was re-planned, counted or not.
 */
function amongCounted<T extends { readonly status: Status | null }>(
  moved: Moved<T>,
  counted: (item: unknown) => boolean,
): Moved<T>[] {
  const replans = moved.replans.filter(({ item }) => item === undefined || counted(item.item));
  const moves = moved.moves.filter((move) => move !== 'replanned' || replans.length > 0);
  const stays = moves.length > 0 || moved.then?.status !== moved.now?.status;
  return stays ? [{ ...moved, moves, replans }] : [];
}

function expectMirrored<T extends { readonly status: Status | null }>(
  there: readonly Moved<T>[],
  back: readonly Moved<T>[],
  keyOf: (of: T) => unknown,
): void {
  const onTheWayBack = new Map(back.map((each) => [keyOf(each.latest), each]));
  expect(new Set(onTheWayBack.keys())).toEqual(new Set(there.map(({ latest }) => keyOf(latest))));
  for (const { then, now, latest, moves, replans } of there) {
    const returned = onTheWayBack.get(keyOf(latest));
    expect([returned?.then?.status, returned?.now?.status]).toEqual([now?.status, then?.status]);
    const those = returned?.moves ?? [];
    expect(moves.includes('removed')).toBe(now === undefined);
    if (then === undefined) expect(those).toEqual(['removed']);
    if (then === undefined || now === undefined) continue;
    if (then.status === null) expect(moves.includes('restored')).toBe(now.status !== null);
    if (then.status === null || now.status === null) continue;
    for (const [move, mirror] of mirrored) {
      expect([move, those.includes(mirror)]).toEqual([move, moves.includes(move)]);
    }
    // What got worse gets better on the way back, in one way of three.
    const gotWorse =
      moves.includes('worse') || (moves.includes('newly-behind') && then.status === 'in-process');
    expect(those.filter((move) => ways.has(move))).toHaveLength(gotWorse ? 1 : 0);
    // Behind then and not now: on the way back it is newly behind.
    const leftBehind = isBehind(then.status) && !isBehind(now.status);
    expect(those.includes('newly-behind')).toBe(leftBehind);
    if (moves.includes('recovered')) expect(leftBehind).toBe(true);
    expectReplansMirrored(replans, returned?.replans ?? []);
  }
}

function expectReplansMirrored(there: readonly Replan[], back: readonly Replan[]): void {
  const dates = ({ item, from, to, days }: Replan) => ({ item: item?.item, from, to, days });
  expect(there.map(dates)).toEqual(
    back.map((each) => {
      const { item, from, to, days } = dates(each);
      return { item, from: to, to: from, days: days === undefined ? undefined : 0 - days };
    }),
  );
}

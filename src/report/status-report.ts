import type { IsoDate } from '../domain/date.ts';
import { movement, type Movement } from '../domain/movement.ts';
import { previousDate } from '../domain/previous-date.ts';
import type { PublishedReport } from '../domain/programme.ts';
import type { Register } from '../domain/register.ts';
import {
  dueNext,
  overdue,
  rollUp,
  standingList,
  type DeliverableStanding,
  type RollUp,
} from '../domain/roll-up.ts';
import { isStale, staleUpTo } from '../domain/stale.ts';
import {
  standingsAt,
  standingsByDay,
  type RecommendationStanding,
  type Standings,
} from '../domain/standing.ts';

/** All that a report of one day says, as numbers, rows and reasons; the words come later. */
export interface StatusReport {
  readonly register: Register;
  readonly asOf: IsoDate;
  /** Those that had come into the programme, in natural order of id; withdrawn ones have no status. */
  readonly standings: readonly RecommendationStanding[];
  readonly rollUp: RollUp;
  readonly overdue: readonly DeliverableStanding[];
  readonly dueNext: readonly DeliverableStanding[];
  /** Open recommendations that name no owner. */
  readonly unowned: readonly RecommendationStanding[];
  /** Open recommendations without an update after that day. */
  readonly stale: readonly RecommendationStanding[];
  readonly staleUpTo: IsoDate;
  /** The earlier date that it is compared with, and how things stood then; undefined when there is none. */
  readonly previous: Previous | undefined;
  /** How things stood on another day, for what was said then. */
  readonly standingsOn: (day: IsoDate) => Standings;
  /** What the programme says of the report of this date. */
  readonly publication: PublishedReport | undefined;
}

export interface Previous {
  readonly date: IsoDate;
  readonly standings: ReadonlyMap<string, RecommendationStanding>;
  readonly rollUp: RollUp;
  readonly movement: Movement;
}

/** The report of the register for the day, compared with the previous date or with `since`. */
export function statusReport(register: Register, asOf: IsoDate, since?: IsoDate): StatusReport {
  const standings = standingList(standingsAt(register, asOf));
  const upTo = staleUpTo(register.programme, asOf);
  const before = since ?? previousDate(register.programme, asOf);
  return {
    register,
    asOf,
    standings,
    rollUp: rollUp(register, standings),
    overdue: overdue(standings),
    dueNext: dueNext(register, standings, asOf),
    unowned: standings.filter(
      ({ recommendation, status }) =>
        status !== null && status !== 'complete' && recommendation.owner === undefined,
    ),
    stale: standings.filter((each) => isStale(each, upTo)),
    staleUpTo: upTo,
    previous: before === undefined ? undefined : previous(register, before, standings),
    standingsOn: standingsByDay(register),
    publication: register.programme.reports.find(({ date }) => date === asOf),
  };
}

function previous(
  register: Register,
  date: IsoDate,
  now: readonly RecommendationStanding[],
): Previous {
  const list = standingList(standingsAt(register, date));
  const standings = new Map(list.map((each) => [each.recommendation.id, each]));
  return {
    date,
    standings,
    rollUp: rollUp(register, list),
    movement: movement(list, now),
  };
}

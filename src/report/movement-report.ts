import type { IsoDate } from '../domain/date.ts';
import { movement, type Movement } from '../domain/movement.ts';
import type { Programme } from '../domain/programme.ts';
import type { Register } from '../domain/register.ts';
import { rewritten, type Rewritten } from '../domain/rewritten.ts';
import { standingList } from '../domain/roll-up.ts';
import { standingsAt } from '../domain/standing.ts';
import type { StatusReport } from './status-report.ts';

/** What moved up to the day, and what that is compared with. */
export interface MovementReport {
  readonly programme: Programme;
  readonly asOf: IsoDate;
  readonly compared: Compared;
}

export type Compared =
  /** There is no earlier report. */
  | { readonly with: 'nothing' }
  /** The same records as of an earlier day. */
  | { readonly with: 'date'; readonly since: IsoDate; readonly movement: Movement }
  /** Another set of records as of the same day, by the names that tell the sets apart. */
  | {
      readonly with: 'records';
      readonly base: string;
      readonly present: string;
      readonly movement: Movement;
      readonly rewritten: readonly Rewritten[];
    };

/** What moved since the earlier date of the report. */
export function movementSince({ register, asOf, previous }: StatusReport): MovementReport {
  const { programme } = register;
  if (previous === undefined) return { programme, asOf, compared: { with: 'nothing' } };
  const { date: since, movement } = previous;
  return { programme, asOf, compared: { with: 'date', since, movement } };
}

/** What the present records say of the report's day that the base does not, and the other way round. */
export function movementAgainst(
  base: Register,
  { register: { programme }, asOf, standings }: StatusReport,
  names: { readonly base: string; readonly present: string },
): MovementReport {
  const then = standingList(standingsAt(base, asOf));
  return {
    programme,
    asOf,
    compared: {
      with: 'records',
      ...names,
      movement: movement(then, standings),
      rewritten: rewritten(then, standings, asOf),
    },
  };
}

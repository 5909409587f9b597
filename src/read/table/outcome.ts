import { isoDate, type IsoDate } from '../../domain/date.ts';
import { present } from '../../domain/present.ts';
import type { Register } from '../../domain/register.ts';
import { standingsAt } from '../../domain/standing.ts';
import type { ItemStanding } from '../../domain/schedule.ts';
import type { RecordDraft } from './draft-record.ts';
import { cellsOf, type Drafted, type DraftedFields } from './drafted.ts';

/** What a deliverable would be by what was read of it. */
export const ends = ['complete', 'late', 'undated', 'withdrawn', 'open'] as const;
export type End = (typeof ends)[number];

/** How many deliverables would be what, and by how many of which columns each came to it. */
export interface Outcome {
  readonly recommendations: number;
  readonly deliverables: number;
  readonly counts: Readonly<Record<End, number>>;
  readonly columns: Readonly<Record<End, ReadonlyMap<string, number>>>;
}

/**
 * What the records would be on the day, by the rules of every report. Without a day, nothing is late:
 * then it counts what is ever done or withdrawn.
 */
export function outcomeOf(
  register: Register,
  records: readonly RecordDraft[],
  asOf: IsoDate | undefined,
): Outcome {
  const counts = { complete: 0, late: 0, undated: 0, withdrawn: 0, open: 0 };
  const columns: Record<End, Map<string, number>> = {
    complete: new Map(),
    late: new Map(),
    undated: new Map(),
    withdrawn: new Map(),
    open: new Map(),
  };
  const standings = standingsAt(register, asOf ?? present(isoDate('9999-12-31')));
  for (const { id, drafted } of records) {
    const items = standings.of(id)?.deliverables ?? [];
    const parts = (drafted['deliverables'] ?? []) as readonly DraftedFields[];
    for (const [index, item] of items.entries()) {
      const end = endOf(item, asOf !== undefined);
      counts[end]++;
      for (const heading of headingsOf(end, parts[index], drafted)) {
        columns[end].set(heading, (columns[end].get(heading) ?? 0) + 1);
      }
    }
  }
  const deliverables = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { recommendations: records.length, deliverables, counts, columns };
}

function endOf({ status, due }: ItemStanding, hasDay: boolean): End {
  if (status === null) return 'withdrawn';
  if (status === 'complete') return 'complete';
  if (due === undefined) return 'undated';
  return status === 'in-process' || !hasDay ? 'open' : 'late';
}

/** The headings of the cells that decide it. */
function headingsOf(
  end: End,
  deliverable: DraftedFields | undefined,
  record: DraftedFields,
): Set<string> {
  const changes = (deliverable?.['changes'] ?? []) as readonly DraftedFields[];
  const agreed = changes.flatMap(({ due }) => due ?? []).at(-1);
  const deciding: Readonly<Record<End, readonly (Drafted | undefined)[]>> = {
    complete: [deliverable?.['completed'] ?? deliverable?.['completed_by']],
    late: [agreed ?? deliverable?.['due']],
    undated: [],
    withdrawn: [deliverable?.['withdrawn'] ?? record['withdrawn']],
    open: [],
  };
  const cells = deciding[end].flatMap((part) => (part === undefined ? [] : cellsOf(part)));
  return new Set(cells.map(({ place }) => place.cell.heading));
}

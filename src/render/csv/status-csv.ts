import type { Tally } from '../../domain/roll-up.ts';
import { statuses } from '../../domain/status.ts';
import { groupedSets, groupings, type Grouping } from '../../report/groupings.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { csvText, type Cell, type Columns } from './csv.ts';

interface CountedGroup {
  readonly set: string;
  readonly by: string;
  readonly group: string;
  readonly tally: Tally;
}

const columns: Columns<CountedGroup> = {
  set: ({ set }) => set,
  by: ({ by }) => by,
  group: ({ group }) => group,
  ...Object.fromEntries(
    statuses.map((each) => [each, ({ tally }: CountedGroup): Cell => tally.counts[each]]),
  ),
  total: ({ tally }) => tally.total,
  replanned: ({ tally }) => tally.replanned,
  withdrawn: ({ tally }) => tally.withdrawn,
};

/** The roll-up as CSV: one row a set and group, the whole sets first; for a pipe, so without a mark. */
export function statusCsv(report: StatusReport, by?: Grouping): string {
  const { recommendations, deliverables } = report.rollUp;
  const whole = { by: '', group: '' };
  const grouped = (by === undefined ? groupings : [by]).flatMap((grouping) =>
    groupedSets(report, grouping).flatMap(({ set, groups, label }) =>
      groups.map(({ key, tally }) => ({ set, by: grouping, group: label(key), tally })),
    ),
  );
  return csvText(columns, [
    { ...whole, set: 'recommendations', tally: recommendations },
    { ...whole, set: 'deliverables', tally: deliverables },
    ...grouped,
  ]);
}

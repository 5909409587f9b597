import type { RecommendationStanding } from '../domain/standing.ts';
import { statuses, statusLabels } from '../domain/status.ts';
import {
  recommendationCell,
  recommendationLink,
  statusLink,
  type AnchorOf,
} from './deliverables-table.ts';
import type { Block, Column, TableFilter, TableRow } from './document.ts';
import { recorded, status, text, type Content } from './inline.ts';
import { focusAreaTitle, groupedSets, isGrouped, type Grouping } from './groupings.ts';
import { replannedMark } from './replanning-words.ts';
import type { StatusReport } from './status-report.ts';
import { inWords, shortStatusLabels, withdrawalInWords } from './words.ts';
import { present } from '../domain/present.ts';

/** Every recommendation that counts, one a row, with its status then and now. */
export function recommendationIndex(report: StatusReport, anchorOf: AnchorOf): Block {
  const { register, standings, previous } = report;
  const hasAreas = isGrouped(report, 'focus-area');
  const hasOwners = isGrouped(report, 'owner');
  const counting = standings.filter(({ status: of }) => of !== null);
  const column = (words: string, width: number): Column => ({
    heading: [text(words)],
    width,
    align: 'left',
  });
  return {
    kind: 'table',
    columns: [
      column('No.', 8),
      column('Recommendation', 29),
      ...(hasAreas ? [column('Focus Area', 17)] : []),
      ...(hasOwners ? [column('Owner', 16)] : []),
      ...(previous === undefined ? [] : [column(inWords(previous.date), 17)]),
      column('Status', 22),
    ],
    filters: indexFilters(report),
    rows: counting.map((standing) => {
      const { recommendation } = standing;
      const { id, title, focusArea, owner } = recommendation;
      const before = previous?.standings.get(id)?.status ?? null;
      const area =
        focusArea === undefined
          ? text('(none)')
          : recorded(focusAreaTitle(register.programme, focusArea));
      return {
        cells: [
          recommendationCell(standing, anchorOf),
          [recorded(title)],
          ...(hasAreas ? [[area]] : []),
          ...(hasOwners ? [[owner === undefined ? text('(none)') : recorded(owner)]] : []),
          ...(previous === undefined
            ? []
            : [
                before === null ? [text('Not in it')] : [status(before, shortStatusLabels[before])],
              ]),
          [...statusLink(standing, anchorOf), ...marked(replannedMark(standing))],
        ],
        values: valuesOf(standing),
      };
    }),
  };
}

function marked(words: string): Content {
  return words === '' ? [] : [text(words)];
}

/** By status, and by each grouping that tells recommendations apart. */
function indexFilters(report: StatusReport): TableFilter[] {
  const of = (name: TableFilter['name'], label: string, by: Grouping): TableFilter[] => {
    const [set] = groupedSets(report, by);
    if (set === undefined || !isGrouped(report, by)) return [];
    const values = set.groups.map(({ key }) => ({ value: key ?? '', label: set.label(key) }));
    return [{ name, label, values }];
  };
  return [
    {
      name: 'status',
      label: 'Status',
      values: statuses.map((each) => ({ value: each, label: statusLabels[each] })),
    },
    ...of('area', 'Focus area', 'focus-area'),
    ...of('owner', 'Owner', 'owner'),
    ...of('responsible', 'Responsible', 'responsible'),
  ];
}

/** What the filters find the recommendation by: of several parties, by each. */
function valuesOf({
  recommendation: { focusArea, owner },
  status: of,
  deliverables,
}: RecommendationStanding): TableRow['values'] {
  return {
    status: [of].filter((each) => each !== null),
    area: [focusArea ?? ''],
    owner: [owner ?? ''],
    responsible: [...new Set(deliverables.map(({ item }) => item.responsible ?? ''))],
  };
}

/** The withdrawn recommendations: since when, as what, what took their place, and why. */
export function withdrawnTable(
  withdrawn: readonly RecommendationStanding[],
  anchorOf: AnchorOf,
): Block {
  return {
    kind: 'table',
    columns: [
      { heading: [text('No.')], width: 8, align: 'left' },
      { heading: [text('Recommendation')], width: 32, align: 'left' },
      { heading: [text('Withdrawn')], width: 18, align: 'left' },
      { heading: [text('As')], width: 18, align: 'left' },
      { heading: [text('Reason')], width: 30, align: 'left' },
    ],
    rows: withdrawn.map((standing) => {
      const { recommendation } = standing;
      const withdrawal = present(standing.withdrawn);
      const { into } = withdrawal;
      return {
        cells: [
          recommendationCell(standing, anchorOf),
          [recorded(recommendation.title)],
          [text(inWords(withdrawal.date))],
          [
            text(withdrawalInWords[withdrawal.as]),
            ...(into === undefined ? [] : [text(' into '), recommendationLink(into, anchorOf)]),
          ],
          [recorded(withdrawal.reason ?? '')],
        ],
      };
    }),
  };
}

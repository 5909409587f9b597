import type { Group } from '../domain/roll-up.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { statuses, statusLabels } from '../domain/status.ts';
import { recommendationCell, recommendationLink, type AnchorOf } from './deliverables-table.ts';
import type { Block, FilterValue, TableFilter } from './document.ts';
import { status, text } from './inline.ts';
import { focusAreaTitle } from './groupings.ts';
import type { StatusReport } from './status-report.ts';
import { inWords, withdrawalInWords } from './words.ts';

/** Every recommendation that counts, one a row, with its status then and now. */
export function recommendationIndex(report: StatusReport, anchorOf: AnchorOf): Block {
  const { register, standings, rollUp, previous } = report;
  const { programme } = register;
  const hasAreas = rollUp.recommendationsByFocusArea.some(({ key }) => key !== null);
  const hasOwners = rollUp.recommendationsByOwner.some(({ key }) => key !== null);
  const counting = standings.filter(({ status: of }) => of !== null);
  return {
    kind: 'table',
    columns: [
      { heading: [text('No.')], width: 8, align: 'left' },
      { heading: [text('Recommendation')], width: 27, align: 'left' },
      ...(hasAreas ? [{ heading: [text('Focus Area')], width: 17, align: 'left' as const }] : []),
      ...(hasOwners ? [{ heading: [text('Owner')], width: 16, align: 'left' as const }] : []),
      ...(previous === undefined
        ? []
        : [{ heading: [text(inWords(previous.date))], width: 21, align: 'left' as const }]),
      { heading: [text('Status')], width: 22, align: 'left' },
    ],
    filters: filtersOf(report),
    rows: counting.map((standing) => {
      const { id, title, focusArea, owner } = standing.recommendation;
      const before = previous?.standings.get(id)?.status ?? null;
      return {
        cells: [
          recommendationCell(standing, anchorOf),
          [text(title)],
          ...(hasAreas
            ? [[text(focusArea === undefined ? '(none)' : focusAreaTitle(programme, focusArea))]]
            : []),
          ...(hasOwners ? [[text(owner ?? '(none)')]] : []),
          ...(previous === undefined
            ? []
            : [before === null ? [text('Not in the programme')] : [status(before)]]),
          standing.status === null
            ? []
            : [status(standing.status), ...(standing.replanned ? [text(' (re-planned)')] : [])],
        ],
        values: valuesOf(standing),
      };
    }),
  };
}

/** By what the rows can be narrowed; a filter with one value would narrow nothing. */
function filtersOf({ register, rollUp }: StatusReport): TableFilter[] {
  const { programme } = register;
  const named = (groups: readonly Group[], label = (key: string) => key): FilterValue[] =>
    groups.map(({ key }) => ({ value: key ?? '', label: key === null ? '(none)' : label(key) }));
  const filters: TableFilter[] = [
    {
      name: 'area',
      label: 'Focus Area',
      values: named(rollUp.recommendationsByFocusArea, (key) => focusAreaTitle(programme, key)),
    },
    { name: 'owner', label: 'Owner', values: named(rollUp.recommendationsByOwner) },
    { name: 'responsible', label: 'Responsible', values: named(rollUp.deliverablesByResponsible) },
    {
      name: 'status',
      label: 'Status',
      values: statuses.map((each) => ({ value: each, label: statusLabels[each] })),
    },
  ];
  return filters.filter(({ values }) => values.length > 1);
}

/** The values of a recommendation for each filter, those of its deliverables among them. */
function valuesOf({ recommendation, deliverables, status: of }: RecommendationStanding) {
  const { focusArea, owner } = recommendation;
  const responsible = deliverables
    .filter(({ status: ofItem }) => ofItem !== null)
    .map(({ item }) => item.responsible ?? '');
  return {
    area: [focusArea ?? ''],
    owner: [owner ?? ''],
    responsible: [...new Set(responsible)],
    status: of === null ? [] : [of],
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
    rows: withdrawn.flatMap((standing) => {
      const { withdrawn: withdrawal, recommendation } = standing;
      if (withdrawal === undefined) return [];
      const { into } = withdrawal;
      return {
        cells: [
          recommendationCell(standing, anchorOf),
          [text(recommendation.title)],
          [text(inWords(withdrawal.date))],
          [
            text(withdrawalInWords[withdrawal.as]),
            ...(into === undefined ? [] : [text(' into '), recommendationLink(into, anchorOf)]),
          ],
          [text(withdrawal.reason ?? '')],
        ],
      };
    }),
  };
}

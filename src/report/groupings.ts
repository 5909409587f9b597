import type { Programme } from '../domain/programme.ts';
import type { Group, Tally } from '../domain/roll-up.ts';
import type { StatusReport } from './status-report.ts';

export const groupings = ['focus-area', 'responsible', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

/** One set of a report, cut into groups that add up to the whole. */
export interface GroupedSet {
  readonly set: 'recommendations' | 'deliverables';
  readonly title: string;
  readonly column: string;
  readonly groups: readonly Group[];
  readonly whole: Tally;
  /** The group's name as printed. */
  readonly label: (key: string | null) => string;
}

/** The sets that a grouping divides: recommendations have owners, deliverables responsible parties. */
export function groupedSets(report: StatusReport, by: Grouping): readonly GroupedSet[] {
  const { rollUp, register } = report;
  const name = (key: string | null) => key ?? '(none)';
  const area = (key: string | null) =>
    key === null ? '(none)' : focusAreaTitle(register.programme, key);
  switch (by) {
    case 'focus-area':
      return [
        {
          set: 'recommendations',
          title: 'Recommendations by Focus Area',
          column: 'Focus Area',
          groups: rollUp.recommendationsByFocusArea,
          whole: rollUp.recommendations,
          label: area,
        },
        {
          set: 'deliverables',
          title: 'Deliverables by Focus Area',
          column: 'Focus Area',
          groups: rollUp.deliverablesByFocusArea,
          whole: rollUp.deliverables,
          label: area,
        },
      ];
    case 'owner':
      return [
        {
          set: 'recommendations',
          title: 'Recommendations by Owner',
          column: 'Owner',
          groups: rollUp.recommendationsByOwner,
          whole: rollUp.recommendations,
          label: name,
        },
      ];
    case 'responsible':
      return [
        {
          set: 'deliverables',
          title: 'Deliverables by Responsible Party',
          column: 'Responsible',
          groups: rollUp.deliverablesByResponsible,
          whole: rollUp.deliverables,
          label: name,
        },
      ];
  }
}

/** Whether anything has a group: a grouping of which every member has none says nothing. */
export function isGrouped(report: StatusReport, by: Grouping): boolean {
  return groupedSets(report, by).some(({ groups }) => groups.some(({ key }) => key !== null));
}

/** The title of a focus area. */
export function focusAreaTitle({ focusAreas }: Programme, id: string): string {
  return focusAreas.find((each) => each.id === id)?.title ?? id;
}

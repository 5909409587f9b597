import type { RecommendationStanding } from '../domain/standing.ts';
import { recommendationCell, recommendationLink, type AnchorOf } from './deliverables-table.ts';
import type { Block } from './document.ts';
import { status, text } from './inline.ts';
import { focusAreaTitle } from './groupings.ts';
import type { StatusReport } from './status-report.ts';
import { inWords, withdrawalInWords } from './words.ts';

/** Every recommendation that counts, one a row, with its status then and now. */
export function recommendationIndex(
  { register, standings, rollUp, previous }: StatusReport,
  anchorOf: AnchorOf,
): Block {
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
      };
    }),
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

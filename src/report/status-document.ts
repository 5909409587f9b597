import { visible } from '../diagnostics/visible.ts';
import type { Block, WholeDocument } from './document.ts';
import { groupedSets, type Grouping } from './groupings.ts';
import { bullets, heading, paragraph, recorded, text } from './inline.ts';
import type { Compared, MovementReport } from './movement-report.ts';
import { movementBlocks } from './movement-section.ts';
import { groupBlocks, statusTable } from './roll-up-tables.ts';
import { rewrittenInWords, rewrittenSections, rewrittenTitle } from './rewritten-words.ts';
import type { StatusReport } from './status-report.ts';
import { inWords } from './words.ts';
import { languagesOf } from './languages.ts';

const nowhere = () => undefined;

/** The roll-up alone, as `status --format md` prints it. */
export function statusDocument(report: StatusReport, by?: Grouping): WholeDocument {
  const sets = by === undefined ? [] : groupedSets(report, by);
  return document({ programme: report.register.programme, asOf: report.asOf }, 'Status', [
    statusTable(report),
    ...sets.flatMap((set) => [heading(2, set.title), ...groupBlocks(set)]),
  ]);
}

/** What moved alone, as `changes --format md` prints it. */
export function movementDocument({ programme, asOf, compared }: MovementReport): WholeDocument {
  const movement = compared.with === 'nothing' ? undefined : compared.movement;
  const what = `Movement${comparedInWords(compared)}`;
  return document({ programme, asOf }, what, [
    ...rewrittenBlocks(compared),
    ...movementBlocks(movement, asOf, 1, nowhere),
  ]);
}

/** What was written anew stands first: no date tells of it. */
function rewrittenBlocks(compared: Compared): Block[] {
  if (compared.with !== 'records') return [];
  return rewrittenSections(compared.rewritten).flatMap(({ title, entries }) => [
    heading(2, `${title} (${entries.length})`),
    ...bullets(
      entries.map((each) => [
        text(`Recommendation ${each.recommendation.id}, `),
        recorded(rewrittenTitle(each)),
        text(`: ${rewrittenInWords(each)}`),
      ]),
    ),
  ]);
}

function comparedInWords(compared: Compared): string {
  switch (compared.with) {
    case 'nothing':
      return '';
    case 'date':
      return ` since ${inWords(compared.since)}`;
    case 'records':
      return ` from ${visible(compared.base)} to ${visible(compared.present)}`;
  }
}

function document(
  { programme, asOf }: Pick<MovementReport, 'programme' | 'asOf'>,
  what: string,
  blocks: readonly Block[],
): WholeDocument {
  const title = `${programme.title}: ${what}`;
  return {
    title,
    subtitle: undefined,
    organization: programme.organization,
    date: asOf,
    ...languagesOf(programme),
    pageSize: programme.pageSize,
    runningHead: title,
    blocks: [heading(1, title), paragraph(inWords(asOf), 'date'), ...blocks],
  };
}

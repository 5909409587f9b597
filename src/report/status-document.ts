import type { Block, ReportDocument } from './document.ts';
import { groupedSets, type Grouping } from './groupings.ts';
import { heading, paragraph } from './inline.ts';
import { movementBlocks } from './movement-section.ts';
import { groupTable, statusTable } from './roll-up-tables.ts';
import type { StatusReport } from './status-report.ts';
import { inWords } from './words.ts';

const nowhere = () => undefined;

/** The roll-up alone, as `status --format md` prints it. */
export function statusDocument(report: StatusReport, by?: Grouping): ReportDocument {
  const sets = by === undefined ? [] : groupedSets(report, by);
  return document(report, 'Status', [
    statusTable(report),
    ...sets.flatMap((set) => [heading(2, set.title), groupTable(set)]),
  ]);
}

/** What moved alone, as `changes --format md` prints it. */
export function movementDocument(report: StatusReport): ReportDocument {
  const since = report.previous === undefined ? '' : ` since ${inWords(report.previous.date)}`;
  return document(report, `Movement${since}`, movementBlocks(report.previous, 1, nowhere));
}

function document(
  { register: { programme }, asOf }: StatusReport,
  what: string,
  blocks: readonly Block[],
): ReportDocument {
  const title = `${programme.title}: ${what}`;
  return {
    title,
    subtitle: undefined,
    organization: programme.organization,
    date: asOf,
    language: programme.language,
    pageSize: programme.pageSize,
    runningHead: title,
    blocks: [heading(1, title), paragraph(inWords(asOf), 'date'), ...blocks],
  };
}

import type { RecommendationStanding } from '../domain/standing.ts';
import { quarterEndAfter } from '../domain/quarter.ts';
import { progressTo } from '../domain/progress.ts';
import { atAGlance } from './at-a-glance.ts';
import { behindSchedule, deliverablesDue } from './attention.ts';
import type { AnchorOf } from './deliverables-table.ts';
import type { Block, ContentsEntry, ReportDocument, Section } from './document.ts';
import { groupedSets, groupings, isGrouped } from './groupings.ts';
import { heading, paragraph, recorded, text } from './inline.ts';
import { movementBlocks } from './movement-section.ts';
import { progressBlocks } from './progress-section.ts';
import { publicationNotes, publishedBy } from './publication.ts';
import { recommendationIndex, withdrawnTable } from './recommendation-index.ts';
import { recommendationSections, type Setting } from './recommendation-sections.ts';
import type { Relations } from './relations.ts';
import { groupBlocks, statusTable } from './roll-up-tables.ts';
import { hasSlips, programmeSlipLedger } from './slip-ledger.ts';
import type { StatusReport } from './status-report.ts';
import { counted, inWords, listed, shortened } from './words.ts';
import { languagesOf } from './languages.ts';
import { present } from '../domain/present.ts';

const partLevel = 2;
/** A title in the contents takes one line of a page. */
const contentsTitleLength = 70;

/** A part of the report before the recommendations: its title, its anchor and what it says. */
interface Part {
  readonly title: string;
  readonly anchor: string;
  readonly blocks: () => readonly Block[];
}

/** The report of the whole programme: cover, roll-up, movement, what is due, every recommendation. */
export function programmeReport(report: StatusReport, relations: Relations): ReportDocument {
  const { programme } = report.register;
  const present = new Set(report.standings.map(({ recommendation }) => recommendation.id));
  const anchorOf = (id: string) => (present.has(id) ? `recommendation-${id}` : undefined);
  const counting = report.standings.filter(({ status: of }) => of !== null);
  const withdrawn = report.standings.filter(({ status: of }) => of === null);
  const pages = [...counting, ...withdrawn];
  const place = { report, relations, anchorOf, level: partLevel };
  return {
    title: programme.title,
    subtitle: 'Status of Recommendations',
    organization: programme.organization,
    date: report.asOf,
    ...languagesOf(programme),
    pageSize: programme.pageSize,
    runningHead: `${programme.title} · Status of Recommendations · ${inWords(report.asOf)}`,
    blocks: blocksOf(pages, place),
  };
}

function* blocksOf(pages: readonly RecommendationStanding[], place: Setting): Generator<Block> {
  const { report, anchorOf } = place;
  const parts = partsOf(report, anchorOf);
  yield cover(report, anchorOf);
  yield flow([
    heading(partLevel, 'Contents', 'contents'),
    { kind: 'contents', entries: contents(parts, pages, anchorOf) },
  ]);
  for (const [index, { title, anchor, blocks }] of parts.entries()) {
    const start = index === 0 ? 'page' : 'flow';
    yield { kind: 'section', start, blocks: [heading(partLevel, title, anchor), ...blocks()] };
  }
  for (const standing of pages) {
    yield { kind: 'section', start: 'page', blocks: recommendationSections(standing, place) };
  }
}

function cover(report: StatusReport, anchorOf: AnchorOf): Section {
  const { title } = report.register.programme;
  return {
    kind: 'section',
    start: 'cover',
    blocks: [
      heading(1, recorded(title)),
      paragraph('Status of Recommendations', 'subtitle'),
      paragraph(inWords(report.asOf), 'date'),
      ...publishedBy(report),
      paragraph(headline(report), 'lead'),
      ...atAGlance(report, anchorOf),
      ...publicationNotes(report),
    ],
  };
}

/** How many there are and how they stand, in one sentence. */
function headline({ rollUp }: StatusReport): string {
  const { counts, total, withdrawn, withoutDate } = rollUp.recommendations;
  const behind = counts['behind-recovering'] + counts['behind-adjusting'];
  // Nothing of them can be late, and so they are all in process.
  const undated =
    withoutDate === 0
      ? ''
      : ` (${withoutDate === counts['in-process'] && withoutDate > 1 ? 'all' : withoutDate} without a date)`;
  const stand = [
    [counts.complete, 'complete'],
    [counts['in-process'], `in process${undated}`],
    [behind, 'behind schedule'],
  ] as const;
  const words = stand
    .filter(([count]) => count > 0)
    .map(([count, state], index) => {
      const verb = index > 0 ? '' : count === 1 ? ' is' : ' are';
      return `${count}${verb} ${state}`;
    });
  const apart = withdrawn === 0 ? '' : ` (${withdrawn} more withdrawn)`;
  if (total === 0) return `No recommendation is in the programme${apart}.`;
  const [all] = words;
  return words.length === 1 && all !== undefined && total > 1
    ? `All ${all.replace(/^\d+/, `${total} recommendations`)}${apart}.`
    : `Of ${counted(total, 'recommendation')}, ${listed(words)}${apart}.`;
}

function partsOf(report: StatusReport, anchorOf: AnchorOf): Part[] {
  const { register, previous, asOf } = report;
  const { programme } = register;
  const until = inWords(quarterEndAfter(asOf, programme.fiscalYearStart));
  const withdrawn = report.standings.filter(({ status: of }) => of === null);
  const since = previous === undefined ? '' : ` since ${inWords(previous.date)}`;
  return [
    {
      title: 'Progress by Quarter',
      anchor: 'progress',
      blocks: () => progressBlocks(progressTo(register, asOf), partLevel),
    },
    {
      title: 'Status by Group',
      anchor: 'status',
      blocks: () => [
        statusTable(report),
        ...groupings
          .filter((by) => isGrouped(report, by))
          .flatMap((by) => groupedSets(report, by))
          .flatMap((set) => [heading(partLevel + 1, set.title), ...groupBlocks(set)]),
      ],
    },
    {
      title: `Movement${since}`,
      anchor: 'movement',
      blocks: () => movementBlocks(previous?.movement, asOf, partLevel, anchorOf),
    },
    {
      title: 'Behind Schedule',
      anchor: 'behind-schedule',
      blocks: () => behindSchedule(report, anchorOf),
    },
    {
      title: 'Overdue Deliverables',
      anchor: 'overdue',
      blocks: () => deliverablesDue(report.overdue, 'No deliverable is overdue', report, anchorOf),
    },
    {
      title: `Due Next, up to ${until}`,
      anchor: 'due-next',
      blocks: () =>
        deliverablesDue(report.dueNext, `No deliverable is due up to ${until}`, report, anchorOf),
    },
    ...(hasSlips(report.standings)
      ? [
          {
            title: 'Changes of Plan',
            anchor: 'changes-of-plan',
            blocks: () => programmeSlipLedger(report.standings, anchorOf),
          },
        ]
      : []),
    ...(withdrawn.length === 0
      ? []
      : [
          {
            title: 'Withdrawn Recommendations',
            anchor: 'withdrawn',
            blocks: () => [withdrawnTable(withdrawn, anchorOf)],
          },
        ]),
    {
      title: 'All Recommendations',
      anchor: 'all-recommendations',
      blocks: () => [recommendationIndex(report, anchorOf)],
    },
  ];
}

function contents(
  parts: readonly Part[],
  pages: readonly RecommendationStanding[],
  anchorOf: AnchorOf,
): ContentsEntry[] {
  return [
    ...parts.map(({ title, anchor }) => ({ level: 1, title: [text(title)], anchor })),
    ...pages.map(({ recommendation: { id, title }, status }) => {
      const mark = status === null ? ' (withdrawn)' : '';
      return {
        level: 2,
        title: [
          text(`${id} · `),
          recorded(shortened(title, contentsTitleLength - mark.length)),
          text(mark),
        ],
        anchor: present(anchorOf(id)),
      };
    }),
  ];
}

function flow(blocks: readonly Block[]): Section {
  return { kind: 'section', start: 'flow', blocks };
}

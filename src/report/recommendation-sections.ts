import type { IsoDate } from '../domain/date.ts';
import { inOrder } from '../domain/plan-end.ts';
import { defaultReportTitle, reportTitleOf, type Programme } from '../domain/programme.ts';
import { isSafeUrl } from '../prose/safe-url.ts';
import { isKnown } from '../domain/recommendation.ts';
import type { Said } from '../domain/said.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { statusLabels, statusSentences } from '../domain/status.ts';
import {
  deliverablesTable,
  legend,
  recommendationLink,
  type AnchorOf,
} from './deliverables-table.ts';
import type { Block, Inline } from './document.ts';
import {
  bullets,
  heading,
  link,
  paragraph,
  recorded,
  recordedLink,
  status,
  strong,
  text,
  type Content,
} from './inline.ts';
import { prose } from './prose.ts';
import { asSentence, reasonInWords } from './reasons.ts';
import type { Relations } from './relations.ts';
import { replannedMark } from './replanning-words.ts';
import { slipLedger } from './slip-ledger.ts';
import type { StatusReport } from './status-report.ts';
import { timelineInWords } from './timeline-words.ts';
import { timeline } from './timeline.ts';
import { inWords, quoted, statusInSentence, withdrawalInWords } from './words.ts';
import { present } from '../domain/present.ts';

/** What the sections of a recommendation need to know of the document that they stand in. */
export interface Setting {
  readonly report: StatusReport;
  readonly relations: Relations;
  readonly anchorOf: AnchorOf;
  /** The level of the recommendation's own heading. */
  readonly level: number;
}

/** Everything that a report says of one recommendation, its title and reporting date first. */
export function recommendationSections(
  standing: RecommendationStanding,
  setting: Setting,
): readonly Block[] {
  const { recommendation } = standing;
  const { report, level, anchorOf } = setting;
  const { asOf } = report;
  const { id } = recommendation;
  const { projectStatus } = standing.said;
  const section = (title: string, blocks: readonly Block[]) =>
    blocks.length === 0 ? [] : [heading(level + 1, title), ...blocks];
  return [
    heading(level, reportHeading(report.register.programme, id), anchorOf(id)),
    paragraph([recorded(recommendation.title)], 'subtitle'),
    paragraph(inWords(asOf), 'date'),
    paragraph(summary(standing), 'lead'),
    paragraph([strong('Why: '), text(asSentence(reasonInWords(standing, asOf)))]),
    ...bullets(facts(standing, report)),
    ...section(`Implementation ${id} Timeline`, timelineBlocks(standing, asOf)),
    ...section(
      `Recommendation ${id} Implementation Description`,
      prose(recommendation.description, level + 1),
    ),
    ...section('Status of Deliverables', [
      deliverablesTable(standing, asOf, setting.relations, anchorOf),
      ...bullets(withdrawnReasons(standing)),
      // A report of all says once, on its first page, what the statuses mean.
      ...(level === 1 ? [legend()] : []),
    ]),
    ...section('Changes of Plan', slipLedger(standing)),
    ...section('Project Status', [
      ...saidOn(projectStatus?.date, asOf),
      ...prose(projectStatus?.projectStatus, level + 1),
    ]),
    ...section('Implementation Notes', implementationNotes(standing, setting)),
    ...section(
      'Continuing Obligation',
      standing.status === 'complete' ? prose(recommendation.continuing, level + 1) : [],
    ),
    ...section('Dependencies and Related Recommendations', relationBlocks(standing, setting)),
    ...section('Evidence and Links', bullets(evidence(standing, asOf))),
  ];
}

/** A title that the programme gives is in the language of its records. */
function reportHeading(programme: Programme, id: string): Inline {
  const words = reportTitleOf(programme, id);
  return programme.reportTitle === defaultReportTitle ? text(words) : recorded(words);
}

function summary(standing: RecommendationStanding): Content {
  const { status: of, withdrawn } = standing;
  const mark = replannedMark(standing);
  if (withdrawn !== undefined) {
    return [text(`Withdrawn on ${inWords(withdrawn.date)} (${withdrawalInWords[withdrawn.as]})`)];
  }
  return [status(present(of)), ...(mark === '' ? [] : [text(mark)])];
}

function facts(standing: RecommendationStanding, report: StatusReport): Content[] {
  const { focusArea, owner, successMeasure } = standing.recommendation;
  const area = report.register.programme.focusAreas.find(({ id }) => id === focusArea);
  const { planEnd } = standing;
  const end =
    planEnd === undefined
      ? undefined
      : inWords(planEnd.date) +
        (planEnd.given ? '' : ' (the latest original due date of its deliverables)') +
        (planEnd.changes.length === 0 || planEnd.original === undefined
          ? ''
          : ` (originally ${inWords(planEnd.original)})`);
  const named: readonly (readonly [string, string | undefined, typeof text])[] = [
    ['Focus area', area?.title ?? focusArea, recorded],
    ['Owner', owner, recorded],
    ['Plan end', end, text],
    ['Implemented when', successMeasure, recorded],
  ];
  return named.flatMap(([name, value, as]) =>
    value === undefined ? [] : [[strong(name), text(': '), as(value)]],
  );
}

function timelineBlocks(standing: RecommendationStanding, asOf: IsoDate): Block[] {
  const drawing = timeline(standing, asOf);
  return [
    ...(drawing === undefined ? [] : [{ kind: 'timeline' as const, timeline: drawing }]),
    ...bullets(timelineInWords(standing, asOf)),
  ];
}

function withdrawnReasons({ deliverables }: RecommendationStanding): Content[] {
  return deliverables.flatMap(({ item, withdrawn }: ItemStanding) =>
    withdrawn?.reason === undefined
      ? []
      : [[text(`${quoted(item.title)} was withdrawn: `), recorded(withdrawn.reason)]],
  );
}

/** The derived sentence comes before what anybody says about it. */
function implementationNotes(
  { status: of, recommendation, said }: RecommendationStanding,
  { report, level }: Setting,
): Block[] {
  const notes = said.implementationNotes;
  const sentence = of === null ? 'This recommendation is withdrawn.' : statusSentences[of];
  return [
    paragraph(sentence, 'lead'),
    ...statedOtherwise(recommendation.id, said, report),
    ...saidOn(notes?.date, report.asOf),
    ...prose(notes?.implementationNotes, level + 1),
  ];
}

/** A stated status that differs, with its reason, while its update is the newest or a text of it shows. */
function statedOtherwise(
  id: string,
  { newest, projectStatus, implementationNotes: notes }: Said,
  { standingsOn }: StatusReport,
): Block[] {
  const shown = new Set([newest, projectStatus, notes]);
  return [...shown].flatMap((update) => {
    if (update?.statedStatus === undefined || update.because === undefined) return [];
    const derived = standingsOn(update.date).of(id)?.status;
    if (derived === undefined || derived === null || derived === update.statedStatus) return [];
    const [stated, followed] = [statusLabels[update.statedStatus], statusLabels[derived]];
    return [
      paragraph(
        [
          text(
            `On ${inWords(update.date)} the status was stated as ${quoted(stated)}, while ${quoted(followed)} follows from the facts: `,
          ),
          recorded(update.because),
        ],
        'note',
      ),
    ];
  });
}

function saidOn(date: IsoDate | undefined, asOf: IsoDate): Block[] {
  return date === undefined || date === asOf
    ? []
    : [paragraph([{ kind: 'emphasis', content: [text(`As of ${inWords(date)}:`)] }])];
}

function relationBlocks(
  { recommendation, dependencies, withdrawn }: RecommendationStanding,
  { relations, anchorOf }: Setting,
): Block[] {
  const named = (other: RecommendationStanding): Content => [
    recommendationLink(other.recommendation.id, anchorOf),
    text(', '),
    recorded(other.recommendation.title),
    text(` (${stateInWords(other)})`),
  ];
  const waitsFor = dependencies.map(({ target, item, dependency, standsIn, status: of }) => [
    text('Waits for '),
    recommendationLink(target.id, anchorOf),
    text(`${standsIn ? ` (in place of Recommendation ${dependency.recommendation})` : ''}, `),
    recorded(item?.title ?? target.title),
    text(` (${statusInSentence[of]})`),
  ]);
  const waiting = relations
    .waitingFor(recommendation.id)
    .map((each) => [text('Waited for by '), ...named(each)]);
  const related = relations
    .relatedTo(recommendation.id)
    .map((each) => [text('Related to '), ...named(each)]);
  const into =
    withdrawn?.into === undefined
      ? []
      : [[text('Continued in '), recommendationLink(withdrawn.into, anchorOf)]];
  return bullets([...into, ...waitsFor, ...waiting, ...related]);
}

function stateInWords({ status: of }: RecommendationStanding): string {
  return of === null ? 'withdrawn' : statusInSentence[of];
}

/** Evidence by deliverable, newest first, then the record's links; each with its address in full. */
function evidence(standing: RecommendationStanding, asOf: IsoDate): Content[] {
  const items = [...standing.deliverables, ...standing.milestones];
  const pieces = items.flatMap(({ item, status: of }) =>
    inOrder(item.evidence)
      .filter(({ date }) => isKnown(date, asOf))
      .reverse()
      .map(({ title, url, date }) => [
        { kind: 'strong' as const, content: [recorded(item.title)] },
        text(of === null ? ' (withdrawn): ' : ': '),
        recordedLink(url, title),
        text(`, ${inWords(date)}, `),
        address(url),
      ]),
  );
  const links = standing.recommendation.links
    .filter(({ date }) => isKnown(date, asOf))
    .map(({ title, url, date }) => [
      recordedLink(url, title),
      text(date === undefined ? ', ' : `, ${inWords(date)}, `),
      address(url),
    ]);
  return [...pieces, ...links];
}

/** The address in full, to be read on paper; a placeholder is not one. */
function address(url: string): Content[number] {
  return isSafeUrl(url) ? link(url, url) : text('no address given');
}

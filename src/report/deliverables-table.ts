import type { IsoDate } from '../domain/date.ts';
import { isKnown, type Evidence } from '../domain/recommendation.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { DependencyStanding, RecommendationStanding } from '../domain/standing.ts';
import { statuses, statusShapes, type Status } from '../domain/status.ts';
import type { Block, TableRow } from './document.ts';
import {
  jump,
  paragraph,
  recorded,
  recordedLink,
  status,
  strong,
  text,
  type Content,
} from './inline.ts';
import {
  asSentence,
  doneInWords,
  dueChangeInWords,
  itemReasonInWords,
  reasonInWords,
  reopeningInWords,
} from './reasons.ts';
import type { Relations } from './relations.ts';
import { counted, inWords } from './words.ts';
import { present } from '../domain/present.ts';

/** How a report names the anchor of another recommendation; undefined when it is not in the document. */
export type AnchorOf = (id: string) => string | undefined;

/** The deliverables and dependencies with who, when and how they stand. */
export function deliverablesTable(
  { deliverables, dependencies }: RecommendationStanding,
  asOf: IsoDate,
  relations: Relations,
  anchorOf: AnchorOf,
): Block {
  return {
    kind: 'table',
    columns: [
      { heading: [text('Deliverable')], width: 31, align: 'left' },
      { heading: [text('Responsible')], width: 14, align: 'left' },
      { heading: [text('Due Date')], width: 21, align: 'left' },
      { heading: [text('Status and Reason')], width: 34, align: 'left' },
    ],
    rows: [
      ...deliverables.map((each) => deliverableRow(each, asOf)),
      ...dependencies.map((each) => dependencyRow(each, asOf, relations, anchorOf)),
    ],
  };
}

/** The four statuses with their shapes and words. */
export function legend(): Block {
  const items = statuses.map((each) => [paragraph([status(each)])]);
  return { kind: 'list', ordered: false, start: 1, items };
}

/** The deliverable's title, linked to its newest evidence at the day. */
export function titleOf({ item }: ItemStanding, asOf: IsoDate): Content {
  const evidence = newestEvidence(item.evidence, asOf);
  return [evidence === undefined ? recorded(item.title) : recordedLink(evidence.url, item.title)];
}

/** The dates of an open item that is due, none of them lost: the new and the original. */
export function dueInWords(standing: ItemStanding, asOf: IsoDate): string {
  const { forecast, daysOverdue } = standing;
  const due = inWords(present(standing.due));
  const isLate = daysOverdue > 0;
  const expected = forecast === undefined ? [] : [forecastInWords(forecast, asOf)];
  return [
    isLate ? `${due} (${counted(daysOverdue, 'day')} overdue)` : due,
    ...(isLate && forecast === undefined ? ['no forecast given'] : expected),
    ...dueChangeInWords(standing),
    ...reopeningInWords(standing),
  ].join('; ');
}

/** `expected 31 May 2016`, or that the forecast has passed: then nobody expects it any more. */
function forecastInWords(forecast: IsoDate, asOf: IsoDate): string {
  return forecast < asOf
    ? `the forecast of ${inWords(forecast)} has passed`
    : `expected ${inWords(forecast)}`;
}

/** The dates of an item, one a line; the reason beside them says how they compare. */
function datesOf({ done, due, originalDue, forecast }: ItemStanding, asOf: IsoDate): Content {
  const lines = [
    ...(done === undefined ? [] : [`${statusShapes.complete} ${doneInWords(done)}`]),
    ...(due === undefined
      ? done === undefined
        ? ['No due date']
        : []
      : [done === undefined ? inWords(due) : `due ${inWords(due)}`]),
    ...(originalDue === undefined || originalDue === due
      ? []
      : [`originally ${inWords(originalDue)}`]),
    ...(forecast === undefined ? [] : [forecastInWords(forecast, asOf)]),
  ];
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' as const }]),
    text(line),
  ]);
}

function deliverableRow(standing: ItemStanding, asOf: IsoDate): TableRow {
  const { item, status: of } = standing;
  return {
    cells: [
      titleOf(standing, asOf),
      [recorded(item.responsible ?? '')],
      datesOf(standing, asOf),
      [
        ...(of === null ? [strong('Withdrawn')] : [status(of)]),
        { kind: 'break' },
        text(asSentence(itemReasonInWords(standing, asOf))),
      ],
    ],
  };
}

function dependencyRow(
  each: DependencyStanding,
  asOf: IsoDate,
  relations: Relations,
  anchorOf: AnchorOf,
): TableRow {
  const reason = dependencyReason(each, asOf, relations);
  return {
    cells: [
      dependencyInWords(each, anchorOf),
      [recorded(each.dependency.responsible ?? '')],
      [],
      [
        ...statusLink({ recommendation: each.target, status: each.status }, anchorOf),
        { kind: 'break' },
        text(asSentence(reason)),
      ],
    ],
  };
}

/** Why what is waited for has its status: the recommendation, or one deliverable of it. */
function dependencyReason(
  { target, item }: DependencyStanding,
  asOf: IsoDate,
  relations: Relations,
): string {
  const standing = present(relations.standingOf(target.id));
  if (item === undefined) return reasonInWords(standing, asOf);
  const deliverable = standing.deliverables.find((each) => each.item === item);
  return itemReasonInWords(present(deliverable), asOf);
}

/** `See Recommendation 25 for …`, with a jump to it where the document has it. */
function dependencyInWords(each: DependencyStanding, anchorOf: AnchorOf): Content {
  const { dependency, target, item, standsIn } = each;
  const what = dependency.for ?? item?.title;
  const instead = standsIn ? ` (in place of Recommendation ${dependency.recommendation})` : '';
  return [
    text('See '),
    recommendationLink(target.id, anchorOf),
    text(`${instead}${what === undefined ? '' : ' for '}`),
    ...(what === undefined ? [] : [recorded(what)]),
  ];
}

/** `Recommendation 25`, with a jump to it where the document has it. */
export function recommendationLink(id: string, anchorOf: AnchorOf): Content[number] {
  const anchor = anchorOf(id);
  const words = `Recommendation ${id}`;
  return anchor === undefined ? text(words) : jump(anchor, words);
}

/** The id of a recommendation, with a jump to it where the document has it. */
export function recommendationCell(
  { recommendation: { id } }: RecommendationStanding,
  anchorOf: AnchorOf,
): Content {
  const anchor = anchorOf(id);
  return [anchor === undefined ? text(id) : jump(anchor, id)];
}

/** The status, which leads to its reason where the document has the recommendation; nothing of none. */
export function statusLink(
  {
    recommendation: { id },
    status: of,
  }: {
    readonly recommendation: { readonly id: string };
    readonly status: Status | null;
  },
  anchorOf: AnchorOf,
): Content {
  if (of === null) return [];
  const anchor = anchorOf(id);
  return anchor === undefined ? [status(of)] : [{ kind: 'jump', anchor, content: [status(of)] }];
}

/** The newest piece of evidence at the day; of one day, the one written last. */
function newestEvidence(evidence: readonly Evidence[], asOf: IsoDate): Evidence | undefined {
  return evidence
    .filter(({ date }) => isKnown(date, asOf))
    .reduce<Evidence | undefined>(
      (newest, each) => (newest === undefined || each.date >= newest.date ? each : newest),
      undefined,
    );
}

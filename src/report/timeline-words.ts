import type { IsoDate } from '../domain/date.ts';
import { inOrder } from '../domain/plan-end.ts';
import {
  isKnown,
  type Change,
  type Recommendation,
  type Withdrawal,
} from '../domain/recommendation.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { recorded, strong, text, type Content } from './inline.ts';
import { inBrackets, inWords } from './words.ts';

/** Every fact that the timeline draws, in words: one entry a lane, its facts by date. */
export function timelineInWords(standing: RecommendationStanding, asOf: IsoDate): Content[] {
  const { recommendation, milestones, deliverables, withdrawn } = standing;
  const plan = planFacts(recommendation, asOf);
  return [
    ...(plan.length === 0 ? [] : [entry([strong('Plan')], plan)]),
    ...milestones.map((each) => entry(named('Milestone', each), itemFacts(each, withdrawn, asOf))),
    ...deliverables.map((each) =>
      entry(named('Deliverable', each), itemFacts(each, withdrawn, asOf)),
    ),
  ];
}

/** Whether nothing says when the item is to be done or was. */
export function hasNoDate({ due, forecast, done, reopening }: ItemStanding): boolean {
  return [due, forecast, done, reopening].every((each) => each === undefined);
}

/** Since when the item is not in force, by itself or with its recommendation; undefined of others. */
export function itemWithdrawalInWords(
  { withdrawn }: ItemStanding,
  recommendationWithdrawn: Withdrawal | undefined,
): string | undefined {
  if (withdrawn !== undefined) return `withdrawn on ${inWords(withdrawn.date)}`;
  return recommendationWithdrawn === undefined
    ? undefined
    : `withdrawn with its recommendation on ${inWords(recommendationWithdrawn.date)}`;
}

function named(kind: string, { item }: ItemStanding): Content {
  return [{ kind: 'strong', content: [text(`${kind}: `), recorded(item.title)] }];
}

function entry(label: Content, facts: readonly string[]): Content {
  return [...label, text(` – ${facts.join('; ')}.`)];
}

function planFacts({ plan }: Recommendation, asOf: IsoDate): string[] {
  if (plan === undefined) return [];
  const { start, end, changes } = plan;
  return [
    ...(start === undefined ? [] : [`starts on ${inWords(start)}`]),
    ...(end === undefined ? [] : [`originally ends on ${inWords(end)}`]),
    ...inOrder(changes)
      .filter(({ date }) => date <= asOf)
      .map(
        (each) =>
          `on ${inWords(each.date)} its end moved to ${inWords(each.end)}${inBrackets(each.reason)}`,
      ),
  ];
}

function itemFacts(
  standing: ItemStanding,
  recommendationWithdrawn: Withdrawal | undefined,
  asOf: IsoDate,
): string[] {
  const { item, originalDue } = standing;
  const dated: { date: IsoDate; words: string }[] = item.changes
    .filter(({ date }) => date <= asOf)
    .map((change) => ({ date: change.date, words: changeInWords(change) }));
  const { completed, completedBy } = item;
  if (completed !== undefined && completed <= asOf) {
    dated.push({ date: completed, words: `completed on ${inWords(completed)}` });
  }
  if (completedBy !== undefined && completedBy <= asOf) {
    dated.push({ date: completedBy, words: `complete by ${inWords(completedBy)}` });
  }
  for (const { date, title } of item.evidence) {
    if (isKnown(date, asOf)) dated.push({ date, words: `evidence of ${inWords(date)}: ${title}` });
  }
  const withdrawn = itemWithdrawalInWords(standing, recommendationWithdrawn);
  const due = originalDue === undefined ? [] : [`originally due on ${inWords(originalDue)}`];
  return [
    ...(hasNoDate(standing) ? ['no date'] : due),
    ...inOrder(dated).map(({ words }) => words),
    ...(withdrawn === undefined ? [] : [withdrawn]),
  ];
}

function changeInWords({ date, completed, reopened, due, forecast, reason }: Change): string {
  const facts = [
    completed ? 'completed' : undefined,
    reopened ? 'reopened' : undefined,
    due === undefined ? undefined : `re-planned to be due on ${inWords(due)}`,
    forecast === undefined ? undefined : `forecast for ${inWords(forecast)}`,
  ].filter((fact) => fact !== undefined);
  return `on ${inWords(date)} ${facts.join(' and ')}${inBrackets(reason)}`;
}

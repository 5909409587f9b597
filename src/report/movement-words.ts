import type { IsoDate } from '../domain/date.ts';
import type { Moved, Replan } from '../domain/movement.ts';
import { changedTexts, type Said } from '../domain/said.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { itemReasonInWords, reasonInWords } from './reasons.ts';
import { inBrackets, inWords, later, quoted } from './words.ts';

/** A recommendation or a deliverable that moved, for documents and terminals alike. */
export type MovedStanding = Moved<RecommendationStanding> | Moved<ItemStanding>;

/** Why it stands as it does now, as a clause; undefined of what is gone. */
export function moveReason({ now }: MovedStanding, asOf: IsoDate): string | undefined {
  if (now === undefined) return undefined;
  return 'recommendation' in now ? reasonInWords(now, asOf) : itemReasonInWords(now, asOf);
}

const textsInWords: Readonly<Record<ReturnType<typeof changedTexts>[number], string>> = {
  projectStatus: 'project status',
  implementationNotes: 'implementation notes',
};

/** The texts of updates that a reader finds changed; none of a deliverable. */
export function changedTextsOf({ then, now }: MovedStanding): (keyof typeof textsInWords)[] {
  const [before, after] = [saidIn(then), saidIn(now)];
  return before === undefined || after === undefined ? [] : changedTexts(before, after);
}

/** The same in words, with the day of the newer text. */
export function changedTextsInWords(moved: MovedStanding): string {
  const said = saidIn(moved.now);
  const texts = changedTextsOf(moved).map((name) => ({
    name: textsInWords[name],
    date: said?.[name]?.date,
  }));
  const since = (date: IsoDate | undefined) =>
    date === undefined ? ', removed' : ` of ${inWords(date)}`;
  const [first, second] = texts;
  if (first === undefined) return '';
  if (second !== undefined && second.date === first.date) {
    return `${first.name} and ${second.name}${since(first.date)}`;
  }
  return texts.map(({ name, date }) => `${name}${since(date)}`).join('; ');
}

function saidIn(standing: RecommendationStanding | ItemStanding | undefined): Said | undefined {
  return standing !== undefined && 'said' in standing ? standing.said : undefined;
}

/** What moved, from which day to which, by how many days, since when it was planned, and why. */
export function replanInWords(replan: Replan): string {
  const { item, from, to, days, reason, original, daysAfterOriginal } = replan;
  const what = item === undefined ? 'plan end' : `${quoted(item.item.title)} due`;
  const day = (date: Replan['from']) => (date === undefined ? 'no date' : inWords(date));
  const first = original === from ? 'the original ' : '';
  const since =
    original === from || original === undefined || daysAfterOriginal === undefined
      ? ''
      : `, ${later(daysAfterOriginal)} than the original ${inWords(original)}`;
  const by = days === undefined ? '' : `, ${later(days)}`;
  return `${what} from ${from === undefined ? '' : first}${day(from)} to ${day(to)}${by}${since}${inBrackets(reason)}`;
}

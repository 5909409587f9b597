import { isoDate } from '../domain/date.ts';
import { present } from '../domain/present.ts';
import { originalDates, type Rewritten, type RewrittenThing } from '../domain/rewritten.ts';
import { inWords, quoted } from './words.ts';

/** What was rewritten, under the headings that tell how much it matters; none where nothing was. */
export function rewrittenSections(
  all: readonly Rewritten[],
): { title: string; entries: readonly Rewritten[] }[] {
  const isOriginal = ({ what }: Rewritten) => originalDates.some((each) => each === what);
  return [
    { title: 'Original dates changed', entries: all.filter(isOriginal) },
    { title: 'Rewritten', entries: all.filter((each) => !isOriginal(each)) },
  ].filter(({ entries }) => entries.length > 0);
}

/** What it is about: the item, else the recommendation. */
export function rewrittenTitle({ recommendation, item }: Rewritten): string {
  return (item ?? recommendation).title;
}

/** What stood there and what stands there now, as a clause. */
export function rewrittenInWords({ what, from, to }: Rewritten): string {
  const name = names[what];
  if (what === 'description' && Math.max(String(from).length, String(to).length) > longest) {
    return `${name} changed`;
  }
  if (from === undefined) return `${name} ${shown(present(to))} added`;
  if (to === undefined) return `${name} ${shown(from)} removed`;
  if (what === 'completion') return `completed on ${shown(to)}, not ${shown(from)} as before`;
  return `${name} changed from ${shown(from)} to ${shown(to)}`;
}

/** Longer texts are to be compared where they stand. */
const longest = 200;

const names: Readonly<Record<RewrittenThing, string>> = {
  due: 'original due date',
  'plan-start': 'plan start',
  'plan-end': 'original plan end',
  completion: 'completion of',
  reopening: 'reopening of',
  're-plan': 're-plan of',
  forecast: 'forecast of',
  'plan-re-plan': "re-plan of the plan's end of",
  title: 'title',
  description: 'description',
  'success-measure': 'success measure',
  owner: 'owner',
  responsible: 'responsible party',
  dependency: 'dependency on recommendation',
  milestone: 'milestone',
};

function shown(value: string): string {
  const date = isoDate(value);
  return date === undefined ? quoted(value.replace(/\s+/g, ' ').trim()) : inWords(date);
}

/** What a heading of a column of dates means, as far as its words say it. */
export type DateMeaning = 'due' | 'revised_due' | 'forecast' | 'completed' | 'closed';

type Sense =
  /** Says nothing by itself. */
  | 'filler'
  /** Something is done, or ended; whether it is so already, another word must say. */
  | 'done'
  | 'closed'
  /** A plan: by itself, or only beside a word for the end of the work ("agreed date" is another day). */
  | 'due'
  | 'planned'
  | 'revised'
  | 'expected'
  | 'actual';

const senses: ReadonlyMap<string, Sense> = new Map(
  Object.entries({
    filler:
      'date day month quarter year time by on of the a an action recommendation deliverable task item corrective management out',
    done: 'completion completed complete implementation implemented implement delivery delivered deliver done finish finished finalization finalisation finalized finalised fulfilment fulfillment fulfilled achievement achieved remediation remediated resolution resolved',
    closed: 'closure closed close closeout',
    due: 'due target targeted deadline',
    planned:
      'planned plan scheduled schedule proposed agreed intended original originally initial required committed commitment goal baseline approved promised desired needed to be for must should will',
    revised:
      'revised new updated extended amended adjusted changed rescheduled replanned rebaselined current modified renegotiated',
    expected:
      'expected anticipated projected estimated estimate forecast forecasted likely predicted prospective',
    actual: 'actual actually',
  } satisfies Record<Sense, string>).flatMap(([sense, words]) =>
    words.split(' ').map((word) => [word, sense as Sense] as const),
  ),
);

/**
 * The meaning of a heading of which every word is known; undefined of others, and of those that
 * say two things, such as "planned/actual completion". A word of intent rules completion out
 * wherever it stands, and an end that no word calls actual is left to the list of known headings.
 */
export function dateMeaning(words: readonly string[]): DateMeaning | undefined {
  const found = new Set<Sense>();
  for (const word of words) {
    const sense = senses.get(word);
    if (sense === undefined) return undefined;
    found.add(sense);
  }
  const has = (...some: Sense[]) => some.some((sense) => found.has(sense));
  if (!has('done', 'closed', 'due')) return undefined;
  const isOriginal = words.some((word) => /^(?:original|initial|baseline)/.test(word));
  if (has('actual')) {
    if (has('due', 'planned', 'revised', 'expected') || words.includes('by')) return undefined;
    return has('done') ? 'completed' : 'closed';
  }
  if (has('revised')) return has('expected') || isOriginal ? undefined : 'revised_due';
  if (has('expected')) return isOriginal ? 'due' : 'forecast';
  if (has('due', 'planned')) return 'due';
  return has('done') || words.includes('by') ? undefined : 'closed';
}

/** Other days that stand beside the end of the work in headings. */
const otherDays =
  /^(?:next|update|last|issued?|report|review|audit|start|started|begin|begun|detection|submi\w*|response|meeting|created|received|entry)$/;

/**
 * Whether the heading may mean a day of the end of the work, though its words do not say which: it has
 * a word for the end, or none but words of plans, such as "Planned" beside "Actual".
 */
export function mayMeanEnd(words: readonly string[]): boolean {
  if (words.some((word) => otherDays.test(word))) return false;
  const isEnd = (word: string) => ['done', 'closed', 'due'].includes(senses.get(word) ?? '');
  const isPlan = words.every((word) => senses.has(word));
  return words.some(isEnd) || (isPlan && words.some((word) => senses.get(word) !== 'filler'));
}

/** Whether one part of the heading says that something is done, and another that it is to be done. */
export function saysTwoThings(heading: string): boolean {
  const parts = heading
    .toLowerCase()
    .split(/[/&+]/)
    .map((part) => part.match(/\p{L}+/gu) ?? []);
  const isIntended = (words: readonly string[]) =>
    words.some((word) => intents.has(senses.get(word) ?? 'filler'));
  const isDone = (words: readonly string[]) =>
    words.some((word) => senses.has(word) && word.endsWith('ed')) ||
    words.some((word) => /^(?:done|actual)$/.test(word));
  const first: readonly string[] = parts[0] ?? [];
  const isOfAll = first.includes('to') && first.includes('be');
  return (
    !isOfAll && parts.some(isIntended) && parts.some((words) => isDone(words) && !isIntended(words))
  );
}

const intents: ReadonlySet<Sense> = new Set<Sense>(['due', 'planned', 'revised', 'expected']);

/** Whether the heading asks whether something is done, such as "Completed? (Y/N)". */
export function asksWhetherDone(heading: string): boolean {
  if (!heading.includes('?') && !asksYesOrNo(heading)) return false;
  const words =
    heading
      .replace(yesOrNo, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const isEnd = (word: string) => ['done', 'closed'].includes(senses.get(word) ?? '');
  const isFiller = (word: string) =>
    senses.get(word) === 'filler' || /^(?:is|it|has|been|fully)$/.test(word);
  return words.some(isEnd) && words.every((word) => isEnd(word) || isFiller(word));
}

/** Whether the heading asks for yes or no. */
export function asksYesOrNo(heading: string): boolean {
  return heading.search(yesOrNo) >= 0;
}

const yesOrNo = /\by(?:es)? ?(?:\/|or) ?no?\b/gi;

/** What a word for a status means; undefined of words that are not known. */
export type Stated = 'complete' | 'in-process' | 'behind' | Withdrawn;
type Withdrawn = 'not-implemented' | 'not-accepted' | 'superseded';

/** The meaning of the word; case, punctuation and what stands in brackets do not count. */
export function statedBy(word: string): Stated | undefined {
  const key = word
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
  return meanings.get(key);
}

export function isWithdrawal(stated: Stated | undefined): stated is Withdrawn {
  return stated !== undefined && withdrawals.has(stated);
}

const withdrawals: ReadonlySet<Stated> = new Set<Stated>([
  'not-implemented',
  'not-accepted',
  'superseded',
]);

/** The words that are known, by what they mean. */
export const statedWords: Readonly<Record<Stated, readonly string[]>> = {
  complete: [
    'complete',
    'completed',
    'done',
    'closed',
    'implemented',
    'fully implemented',
    'implementation complete',
    'finished',
    'delivered',
    'achieved',
    'met',
    'yes',
    '100%',
    'discharged',
    'fulfilled',
  ],
  'in-process': [
    'planned in process',
    'in process',
    'in progress',
    'ongoing',
    'on going',
    'on track',
    'on schedule',
    'on target',
    'open',
    'planned',
    'not started',
    'not yet started',
    'not yet due',
    'started',
    'under way',
    'underway',
    'active',
    'pending',
    'partially implemented',
    'partly implemented',
    'partially complete',
    'partially completed',
    'partly complete',
    'partly done',
    'partially done',
    'partially met',
    'in hand',
    'work in progress',
    'wip',
    'being implemented',
    'not yet implemented',
    'no',
    'green',
    '0%',
    'accepted',
    'to do',
  ],
  behind: [
    'behind',
    'behind schedule',
    'behind schedule expected to recover within original plan',
    'behind schedule original plan to be adjusted',
    'delayed',
    'late',
    'overdue',
    'off track',
    'slipped',
    'red',
  ],
  'not-implemented': [
    'withdrawn',
    'cancelled',
    'canceled',
    'dropped',
    'abandoned',
    'will not be implemented',
  ],
  'not-accepted': ['not accepted', 'rejected', 'declined', 'not agreed'],
  superseded: [
    'superseded',
    'obsolete',
    'no longer applicable',
    'no longer relevant',
    'overtaken by events',
  ],
};

const meanings: ReadonlyMap<string, Stated> = new Map(
  (Object.entries(statedWords) as [Stated, readonly string[]][]).flatMap(([stated, words]) =>
    words.map((word) => [word, stated] as const),
  ),
);

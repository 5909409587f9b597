/** What a word for a status means. */
export type Stated =
  | 'complete'
  /** Not done, and nothing said of its time; or said to be in time, or late; or more, kept in words. */
  | 'open'
  | 'on-track'
  | 'behind'
  | 'words'
  | Withdrawn
  /** Ended, and not done: half of a meaning. What stands beside it must give the other. */
  | 'closed'
  | 'not-done';
export type Withdrawn = 'not-implemented' | 'not-accepted' | 'superseded' | 'merged';

/** What `--status` can say of a word, in the order of its help. */
export const sayable = {
  complete: 'done; it counts from its day of completion, else from the day of --as-of',
  open: 'not done yet; the dates say whether it is late',
  words: 'the same, and the words themselves are kept in the update',
  'not-implemented': 'ended, and it will not be done',
  'not-accepted': 'ended, since it was not accepted',
  superseded: 'no longer applicable',
  merged: 'part of another recommendation, which a column "Merged into" names',
} as const satisfies Partial<Record<Stated, string>>;
export type Sayable = keyof typeof sayable;

/** Words that a column of statuses has, as `statusKey` writes them, and what was said that they mean. */
export type SaidStatuses = ReadonlyMap<string, Sayable>;

/**
 * The meaning of the word; undefined of words that are not known, or that mean one thing to one body
 * and another to the next. Case, dashes and brackets only part the words: all of them count.
 * `asksDone` is true below a heading that asks whether something is done.
 */
export function statedBy(word: string, said: SaidStatuses, asksDone = false): Stated | undefined {
  const key = statusKey(word);
  return (
    said.get(key) ?? (asksDone ? answers.get(key) : undefined) ?? meaningOf(key) ?? composed(word)
  );
}

/** The word without case and punctuation. Marks of footnotes count, since they may take it back. */
export function statusKey(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase();
  const key = lower.replace(/[^\p{L}\p{N}%*†‡✓✔☑✅✗✘√]+/gu, ' ').trim();
  return key === '' ? lower.trim() : key;
}

export function isWithdrawal(stated: Stated | undefined): stated is Withdrawn {
  return stated !== undefined && withdrawals.has(stated);
}

/** Whether the word says that it is still to be done. */
export function isOpen(stated: Stated | undefined): boolean {
  return stated !== undefined && open.has(stated);
}

const withdrawals: ReadonlySet<Stated> = new Set<Stated>([
  'not-implemented',
  'not-accepted',
  'superseded',
  'merged',
]);
const open: ReadonlySet<Stated> = new Set<Stated>(['open', 'on-track', 'behind', 'words']);

function meaningOf(key: string): Stated | undefined {
  const [, percent] =
    /^(\d{1,3})(?: \d+)?% ?(?:complete|completed|done|implemented)?$/.exec(key) ?? [];
  if (percent !== undefined) return share(Number(percent));
  return meanings.get(key);
}

function share(percent: number): Stated | undefined {
  if (percent > 100) return undefined;
  return percent === 100 ? 'complete' : percent === 0 ? 'open' : 'words';
}

/** The meaning of words that are parted by dashes, brackets and the like, or that begin with "open" or "closed". */
function composed(word: string): Stated | undefined {
  const parts = word
    .split(/[-‐‑‒–—―/;:,()[\]|]/)
    .map(statusKey)
    .filter((part) => part !== '');
  const [first = '', ...rest] = parts.length > 1 ? parts : (parts[0] ?? '').split(/ (.*)/, 2);
  if (rest.length === 0 || (parts.length === 1 && !/^(?:open|closed)$/.test(first))) {
    return undefined;
  }
  return together([first, ...rest].map(meaningOf));
}

/** What several words mean beside one another; undefined when they contradict each other or one is not known. */
function together(all: readonly (Stated | undefined)[]): Stated | undefined {
  const found = new Set(all);
  if (found.has(undefined)) return undefined;
  const has = (stated: Stated) => found.has(stated);
  const ends = Array.from(found).filter((each) => each === 'complete' || isWithdrawal(each));
  const isStillOpen = Array.from(found).some(isOpen);
  if (ends.length > 1 || (ends.length === 1 && isStillOpen)) return undefined;
  const [end] = ends;
  if (end !== undefined) return end === 'complete' && has('not-done') ? undefined : end;
  if (has('closed'))
    return isStillOpen ? undefined : has('not-done') ? 'not-implemented' : 'closed';
  if (!isStillOpen) return 'not-done';
  if (has('behind') && has('on-track')) return undefined;
  return (['words', 'behind', 'on-track'] as const).find(has) ?? 'open';
}

/** Answers to the question whether something is done. */
const answers: ReadonlyMap<string, Stated> = new Map<string, Stated>([
  ...['yes', 'y', 'true', '✓', '✔', '☑', '✅', '√'].map((word) => [word, 'complete'] as const),
  ...['no', 'n', 'false', '✗', '✘'].map((word) => [word, 'open'] as const),
]);

/** The words that are known, by what they mean. */
export const statedWords: Readonly<Record<Stated, readonly string[]>> = {
  complete: [
    'complete',
    'completed',
    'done',
    'implemented',
    'fully implemented',
    'implemented fully',
    'implemented in full',
    'implemented verified',
    'verified implemented',
    'fully implemented verified',
    'verified fully implemented',
    'complete verified',
    'completed verified',
    'implementation complete',
    'implementation completed',
    'recommendation implemented',
    'fully complete',
    'fully completed',
    'completed in full',
    'finished',
    'finalised',
    'finalized',
    'delivered',
    'achieved',
    'fully achieved',
    'met',
    'fully met',
    'discharged',
    'fulfilled',
    'fully fulfilled',
    'implemented alternative action taken',
    'closed acceptable action',
    'closed acceptable alternate action',
    'closed exceeds recommended action',
  ],
  open: [
    'open',
    'planned in process',
    'in process',
    'in progress',
    'implementation in progress',
    'in implementation',
    'implementation under way',
    'implementation underway',
    'implementation ongoing',
    'under implementation',
    'being implemented',
    'ongoing',
    'on going',
    'planned',
    'scheduled',
    'not started',
    'not yet started',
    'not commenced',
    'not initiated',
    'not yet due',
    'not due',
    'started',
    'initiated',
    'commenced',
    'begun',
    'under way',
    'underway',
    'well under way',
    'well underway',
    'active',
    'pending',
    'in hand',
    'work in progress',
    'wip',
    'not yet implemented',
    'not yet complete',
    'not yet completed',
    'not complete',
    'not completed',
    'incomplete',
    'outstanding',
    'to do',
    'no deadline established',
  ],
  words: [
    'partially implemented',
    'partly implemented',
    'implemented partially',
    'implemented partly',
    'implemented in part',
    'partially complete',
    'partially completed',
    'partly complete',
    'partly completed',
    'partly done',
    'partially done',
    'partially met',
    'partially addressed',
    'partially fulfilled',
    'partially achieved',
    'partially progressed',
    'substantially progressed',
    'substantially implemented',
    'substantially complete',
    'substantially completed',
    'substantially fulfilled',
    'substantially met',
    'largely complete',
    'largely completed',
    'largely implemented',
    'mostly complete',
    'mostly implemented',
    'nearly complete',
    'implemented in most respects',
    'implemented in some respects',
    'in most respects',
    'in some respects',
    'not fully implemented',
    'not fully complete',
    'limited progress',
    'some progress',
    'acceptable progress',
    'unacceptable progress',
    'on hold',
    'paused',
    'stalled',
    'suspended',
    'deferred',
    'postponed',
    'unresolved',
    'resolved open',
    'open resolved',
    'open unresolved',
    'resolved pending further action',
    'await response',
    'awaiting response',
    'response received',
    'initial response received',
    'acceptable response',
    'acceptable alternate response',
    'unacceptable response',
    'under consideration',
    'under review',
    'awaiting decision',
    'accepted',
    'accepted in full',
    'accepted in principle',
    'accepted in part',
    'partially accepted',
    'partly accepted',
    'agreed',
    'agree',
    'partially agree',
    'partially agreed',
    'proposed alternative',
    'vendor dependency',
    'reopened',
    're opened',
    'red',
    'amber',
    'yellow',
  ],
  'on-track': ['on track', 'on schedule', 'on target', 'in time', 'in process not due'],
  behind: [
    'behind',
    'behind schedule',
    'behind schedule expected to recover within original plan',
    'behind schedule original plan to be adjusted',
    'delayed',
    'late',
    'overdue',
    'past due',
    'off track',
    'slipped',
  ],
  'not-implemented': [
    'withdrawn',
    'cancelled',
    'canceled',
    'dropped',
    'abandoned',
    'will not be implemented',
    'will not implement',
    'closed unacceptable action',
    'closed unacceptable action no response received',
    'risk accepted',
    'management accepts risk',
    'management accepted risk',
    'management accepts the risk',
    'management accepted the risk',
  ],
  'not-accepted': ['not accepted', 'rejected', 'declined', 'not agreed', 'recommendation rejected'],
  superseded: [
    'superseded',
    'obsolete',
    'no longer applicable',
    'no longer relevant',
    'no longer valid',
    'overtaken by events',
    'not implemented n a',
    'not implemented no longer applicable',
  ],
  merged: ['merged', 'consolidated', 'combined', 'merged with another', 'merged into another'],
  closed: ['closed'],
  'not-done': [
    'not implemented',
    'unimplemented',
    'not done',
    'not fulfilled',
    'not met',
    'not achieved',
  ],
};

const meanings: ReadonlyMap<string, Stated> = new Map(
  (Object.entries(statedWords) as [Stated, readonly string[]][]).flatMap(([stated, words]) =>
    words.map((word) => [word, stated] as const),
  ),
);

import type { Mark, Timeline } from '../../report/document.ts';

export interface KeyEntry {
  readonly mark: Mark;
  readonly words: string;
}

/** One entry for each kind of mark, with a sample drawn from 0 to 1. */
const key: readonly KeyEntry[] = [
  { mark: { kind: 'span', style: 'plan', from: 0, to: 1 }, words: 'Plan' },
  { mark: { kind: 'point', style: 'start', at: 0.5 }, words: 'Start' },
  { mark: { kind: 'point', style: 'due', at: 0.5 }, words: 'Due' },
  { mark: { kind: 'point', style: 'done', at: 0.5 }, words: 'Done' },
  { mark: { kind: 'point', style: 'was-done', at: 0.5 }, words: 'Done, reopened later' },
  { mark: { kind: 'point', style: 'reopened', at: 0.5 }, words: 'Reopened' },
  { mark: { kind: 'point', style: 'withdrawn', at: 0.5 }, words: 'Withdrawn' },
  { mark: { kind: 'point', style: 'evidence', at: 0.5 }, words: 'Evidence' },
  { mark: { kind: 'point', style: 'original-due', at: 0.5 }, words: 'Original due date, given up' },
  { mark: { kind: 'span', style: 'slip', from: 0, to: 1 }, words: 'Slip to the new date' },
  { mark: { kind: 'point', style: 'forecast', at: 0.5 }, words: 'Forecast' },
  { mark: { kind: 'span', style: 'forecast', from: 0, to: 1 }, words: 'Way to the forecast' },
];

/** The entries that a timeline needs, for paper and screen alike. */
export function timelineKeyEntries({ lanes }: Timeline): readonly KeyEntry[] {
  const used = lanes.flatMap(({ marks }) => marks);
  return key.filter(({ mark }) =>
    used.some(({ kind, style }) => kind === mark.kind && style === mark.style),
  );
}

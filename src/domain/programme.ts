import type { IsoDate } from './date.ts';
import type { Source } from './place.ts';

/** The programme's settings, every default filled in. */
export interface Programme {
  readonly title: string;
  readonly organization?: string | undefined;
  /** Title of each recommendation's report, with `{id}` still in it. */
  readonly reportTitle: string;
  /** BCP 47 tag of the prose. */
  readonly language: string;
  /** The month (1–12) in which the fiscal year starts. */
  readonly fiscalYearStart: number;
  readonly firstReport?: IsoDate | undefined;
  readonly reports: readonly PublishedReport[];
  readonly focusAreas: readonly FocusArea[];
  /** The parties that may be responsible; undefined when anyone may. */
  readonly responsible?: readonly Party[] | undefined;
  readonly pageSize: PageSize;
  /** Markdown printed on every report. */
  readonly notice?: string | undefined;
  readonly checks: readonly CheckSetting[];
  readonly source: Source;
}

export const defaultReportTitle = 'Recommendation {id} Implementation';

export const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** What is known of the report of one reporting date. */
export interface PublishedReport {
  readonly date: IsoDate;
  /** The day it was published, often weeks after its date. */
  readonly published?: IsoDate | undefined;
  readonly note?: string | undefined;
  readonly source: Source;
}

export interface FocusArea {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
}

export interface Party {
  readonly name: string;
  readonly source: Source;
}

export const checkLevels = ['off', 'warning', 'error'] as const;

export interface CheckSetting {
  readonly code: string;
  readonly level: (typeof checkLevels)[number];
  readonly source: Source;
}

/**
 * The programme's own title of the report of one recommendation. The id follows one that has no word, by
 * which nobody could name what it stands over.
 */
export function reportTitleOf(programme: Programme, id: string): string {
  const title = programme.reportTitle.replaceAll('{id}', () => id);
  return /[\p{L}\p{Nd}]/u.test(title) ? title : `${title} ${id}`;
}

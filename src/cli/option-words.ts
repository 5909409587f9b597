/** The words that options and arguments take, apart from the commands, so that help loads none of these. */

/** The formats of reports, in the order in which they are written. */
export const formatNames = ['pdf', 'md', 'html', 'json', 'csv'] as const;
export type FormatName = (typeof formatNames)[number];

/** What `build` writes unless told otherwise. */
export const defaultFormats = 'pdf,md';

export const explainFormats = ['text', 'json'] as const;
export type ExplainFormat = (typeof explainFormats)[number];

/** The statuses at which `status --fail-on` fails: this one or any worse. */
export const failOn = ['behind', 'behind-adjusting'] as const;
export type FailOn = (typeof failOn)[number];

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** The schemas that `schema` prints. */
export const schemaNames = [
  'recommendation',
  'programme',
  'report',
  'findings',
  'explanation',
] as const;
export type PrintedSchema = (typeof schemaNames)[number];

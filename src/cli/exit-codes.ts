/** What the program says to whoever started it, in a number. */
export const exitCodes = {
  /** Done, nothing found. */
  done: 0,
  /** Invalid records, `--check` differs, `--fail-on` met, `verify` failed. */
  findings: 1,
  /** Unknown option, bad date, no such file, no programme, no records. */
  usage: 2,
  /** The surroundings failed, or the program has a bug. */
  failure: 3,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

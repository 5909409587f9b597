import type { Typed } from '../diagnostics/typed.ts';
import { errorCode } from './world.ts';

/** The user asked for something that cannot be: no such folder, nothing to report on. Exit code 2. */
export class UsageProblem extends Error {
  /** The way out; one that names commands is made when it is known how they are typed. */
  readonly hint: string | ((typed: Typed) => string) | undefined;

  constructor(message: string, hint?: UsageProblem['hint']) {
    super(message);
    this.hint = hint;
  }
}

/** The surroundings failed: a full disk, no permission, an unreadable file. Exit code 3. */
export class SurroundingsProblem extends Error {}

/** Our own code of an error, where something else than a plain file is to be read. */
export const notPlain = 'NOT_PLAIN';

const systemWords: Readonly<Record<string, string>> = {
  [notPlain]: 'it is not a plain file',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'there is no such file or folder',
  EEXIST: 'it already exists',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EXDEV: 'it lies on another disk',
  EBUSY: 'it is in use',
};

/** What the system says of a failed call, in words. */
export function systemProblem(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  const words = systemWords[code];
  return words === undefined ? code : `${words} (${code})`;
}

/** The result of the call; an error of the system becomes one line that says what could not be done. */
export function attempt<T>(what: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new SurroundingsProblem(`cannot ${what}: ${systemProblem(error)}`);
  }
}

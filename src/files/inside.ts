import { attempt, UsageProblem } from './problem.ts';
import { errorCode, type Kind, type World } from './world.ts';

/** What a path leads to when all its links are followed, and where that stands. */
export interface Standing {
  /** `outside` of a link out of the folder, `nowhere` of one to nothing; undefined where nothing is. */
  readonly kind: Kind | 'outside' | 'nowhere' | undefined;
  readonly path: string;
}

/**
 * The one rule for what is read or written below a folder that the user named. That folder may be a
 * link, or lie behind one. Below it a link stands for what it leads to, as long as that lies in the
 * folder too; what lies elsewhere is neither read nor written, since whoever can put a link into a
 * folder of records must not choose which files of the machine are shown or changed.
 */
export function standingIn(world: World, folder: string, path: string): Standing {
  return attempt(`look at ${path}`, () => {
    if (world.kindOf(path) === undefined) return { kind: undefined, path };
    const [target, base] = [followed(world, path), followed(world, folder)];
    if (target === undefined) return { kind: 'nowhere', path };
    const isInside = base !== undefined && isWithin(target, base);
    return isInside ? { kind: world.kindOf(target), path: target } : { kind: 'outside', path };
  });
}

/** What stands at a path that the user named, or where its links lead; undefined when that is nothing. */
export function kindBehindLinks(world: World, path: string): Kind | undefined {
  return attempt(`look at ${path}`, () => {
    const kind = world.kindOf(path);
    if (kind !== 'link') return kind;
    const target = followed(world, path);
    return target === undefined ? undefined : world.kindOf(target);
  });
}

/** Whether the path is that of the folder, or of something below it; both have no links in them. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Refuses a link that is not followed. */
export function refuseLinkOut({ kind }: Standing, path: string, folder: string): void {
  if (kind !== 'outside' && kind !== 'nowhere') return;
  throw new UsageProblem(
    `${path} is a link that leads ${kind === 'nowhere' ? kind : `out of the folder ${folder}`}`,
    'put what it should lead to in its place; links within the folder are followed, others are not',
  );
}

/** The path without links; undefined when they lead nowhere or in a circle. */
function followed(world: World, path: string): string | undefined {
  try {
    return world.realPath(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

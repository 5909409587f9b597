import type { IsoDate } from '../domain/date.ts';
import { attempt, SurroundingsProblem } from './problem.ts';
import { joined } from './read-folder.ts';
import { errorCode, removeQuietly, type World } from './world.ts';

const tries = 600;
const pauseBetween = 100;

/**
 * Waits until no other build of the date is writing in the folder; gives what ends the lock.
 *
 * Each build puts up a claim, an empty file with the number of its process in its name, and then looks
 * for those of others: whoever sees none of a program that runs has the lock. Of two builds the later
 * one to claim sees the claim of the other, so never do both have it. A claim is removed by its own
 * build, or by any other when its program is gone: a file of that name is nobody's lock any more, and
 * there is no moment in which the claim of a living build could be taken for it.
 */
export async function lock(world: World, folder: string, date: IsoDate): Promise<() => void> {
  const claim = joined(folder, claimName(date, world.processId));
  let others: readonly number[] = [];
  try {
    for (let count = 0; count < tries; count++) {
      attempt(`write in the folder ${folder}`, () => {
        putUp(world, claim);
        others = livingOthers(world, folder, date);
      });
      if (others.length === 0) {
        return () => {
          world.remove(claim);
        };
      }
      // The lowest stays in the queue; if all did, each would wait for the others for ever.
      if (Math.min(...others) < world.processId) world.remove(claim);
      await world.pause(pauseBetween);
    }
    const path = joined(folder, claimName(date, Math.min(...others)));
    throw new SurroundingsProblem(
      `another build is writing these reports; if none is, delete ${path}`,
    );
  } catch (error) {
    removeQuietly(world, claim);
    throw error;
  }
}

function claimName(date: IsoDate, processId: number): string {
  return `.${date}.${processId}.lock`;
}

/** A claim that is there already is our own, or of a program that had our number and is gone. */
function putUp(world: World, claim: string): void {
  try {
    world.writeFile(claim, new Uint8Array());
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** The process numbers in the claims of others; the claims of programs that are gone are removed. */
function livingOthers(world: World, folder: string, date: IsoDate): number[] {
  const claimed = world
    .readFolder(folder)
    .map((name) => ({ name, owner: Number(/^\..*\.(\d+)\.lock$/.exec(name)?.[1]) }))
    .filter(({ name, owner }) => name === claimName(date, owner) && owner !== world.processId);
  const gone = claimed.filter(({ owner }) => !world.isRunning(owner));
  for (const { name } of gone) world.remove(joined(folder, name));
  return claimed.filter((each) => !gone.includes(each)).map(({ owner }) => owner);
}

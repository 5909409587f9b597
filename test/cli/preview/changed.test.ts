import { changed } from '../../../src/cli/preview/changed.ts';
import { dataStamp } from '../../../src/files/data-stamp.ts';
import { nodeWorld } from '../../../src/files/node-world.ts';
import type { World } from '../../../src/files/world.ts';

/** A data folder that stands, look by look, as told, and then as at last. */
function worldOf(standings: string): World & { looks: () => number } {
  let at = 0;
  return {
    ...nodeWorld,
    readFolder: () => [],
    stampOf: () => standings[Math.min(at, standings.length - 1)],
    pause: () => {
      at++;
      return Promise.resolve();
    },
    looks: () => at,
  };
}

test.each([
  ['ab', 2, 'b', 'one look later it rests'],
  ['aaaab', 5, 'b', 'however late it comes'],
  ['abcddd', 4, 'd', 'while it goes on, it is waited for'],
  ['abaaac', 6, 'c', 'what is as it was again is no change'],
  ['abcdefghi', 6, 'g', 'but not for ever'],
  ['abcdeaabcdefg', 12, 'g', 'and each change anew'],
])('the folder that stands as %s is built at look %i, as %s: %s', async (standings, looks, as) => {
  const world = worldOf(standings);
  const stamp = await changed(world, 'data', dataStamp(world, 'data'));
  expect([world.looks(), stamp]).toEqual([looks, dataStamp(worldOf(as), 'data')]);
});

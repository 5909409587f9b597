import { dataStamp } from '../../files/data-stamp.ts';
import type { World } from '../../files/world.ts';

/** How often the data folder is looked at, in milliseconds. A look at a thousand records takes 2. */
const interval = 100;
/** So many looks at most wait for a change to come to rest. */
const patience = 5;

/** Waits until the data folder differs from what it was, and rests for a look; gives its new stamp. */
export async function changed(world: World, folder: string, known: string): Promise<string> {
  let [before, looks] = [known, 0];
  for (;;) {
    await world.pause(interval);
    const now = dataStamp(world, folder);
    looks = now === known ? 0 : looks + 1;
    if (looks > 0 && (now === before || looks > patience)) return now;
    before = now;
  }
}

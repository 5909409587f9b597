import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lock } from '../../src/files/lock.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { freshFolder } from '../support/folders.ts';
import { day } from '../support/records.ts';

const date = day('2016-03-31');
const gone = 3;

/** The world of a process that waits for ever where it would wait. */
function worldOf(processId: number, beforeCall: () => void = () => undefined): World {
  const world: World = {
    ...nodeWorld,
    processId,
    isRunning: (id) => id !== gone,
    pause: () => new Promise(() => undefined),
  };
  return new Proxy(world, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver) as unknown;
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        beforeCall();
        return (member as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
}

test.each([
  [1, 2],
  [2, 1],
])('wherever process %d is when %d asks too, one at the most has the lock', async (one, other) => {
  for (let at = 0, calls = 1; at < calls; at++) {
    const folder = freshFolder();
    writeFileSync(join(folder, `.${date}.${gone}.lock`), '');
    calls = 0;
    let holders = 0;
    const ask = (world: World) => {
      void lock(world, folder, date).then(() => holders++);
    };
    ask(
      worldOf(one, () => {
        if (calls++ === at) ask(worldOf(other));
      }),
    );
    await setImmediate();
    expect(calls).toBeGreaterThan(1);
    expect({ at, holders: holders <= 1 }).toEqual({ at, holders: true });
    expect(readdirSync(folder)).not.toContain(`.${date}.${gone}.lock`);
  }
});

test('of those that ask at once one gets it, and when it ends another', async () => {
  const folder = freshFolder();
  const order: number[] = [];
  let holders = 0;
  const build = async (processId: number) => {
    const world: World = { ...nodeWorld, processId, isRunning: () => true };
    const unlock = await lock(world, folder, date);
    expect(++holders).toBe(1);
    await setImmediate();
    order.push(processId);
    holders--;
    unlock();
  };
  await Promise.all([5, 2, 4, 1].map(build));
  expect(order.sort()).toEqual([1, 2, 4, 5]);
  expect(readdirSync(folder)).toEqual([]);
});

test('the claim of a process that had our number is ours', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, `.${date}.1.lock`), '');
  (await lock(worldOf(1), folder, date))();
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever waits too long is told what to delete', async () => {
  const folder = freshFolder();
  const claim = join(folder, `.${date}.7.lock`);
  writeFileSync(claim, '');
  const world = { ...worldOf(9), pause: () => Promise.resolve() };
  await expect(lock(world, folder, date)).rejects.toThrow(
    `another build is writing these reports; if none is, delete ${claim}`,
  );
  expect(readdirSync(folder)).toEqual([`.${date}.7.lock`]);
});

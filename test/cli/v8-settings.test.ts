import { spawnSync } from 'node:child_process';

const told: string[] = [];
jest.doMock('node:v8', () => ({ setFlagsFromString: (flag: string) => told.push(flag) }));

beforeEach(() => {
  told.length = 0;
  jest.resetModules();
});

test('a run that has become long is not made a short one when it reads records again', async () => {
  const { beQuick, beThrifty } = await import('../../src/cli/v8-settings.ts');
  beQuick();
  beThrifty();
  const { length } = told;
  expect(length).toBeGreaterThan(0);
  beQuick();
  expect(told.slice(length)).toEqual([]);
});

test('what a short run does without is there again in a long one', async () => {
  const { beQuick, beThrifty } = await import('../../src/cli/v8-settings.ts');
  beQuick();
  const names = (flags: readonly string[]) => flags.map((flag) => flag.replace(/=.*/, ''));
  const without = names(told).map((flag) => flag.replace('--no-', '--'));
  beThrifty();
  expect(names(told)).toEqual(expect.arrayContaining(without));
});

test('V8 knows all settings: of one that it does not know it would print so, and go on', async () => {
  const { beQuick, beThrifty } = await import('../../src/cli/v8-settings.ts');
  beQuick();
  beThrifty();
  const setAll = `process.argv.slice(1).forEach(require('node:v8').setFlagsFromString)`;
  const { stderr } = spawnSync(process.execPath, ['-e', setAll, '--', ...told], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});

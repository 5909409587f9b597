const told: string[] = [];
jest.doMock('node:v8', () => ({ setFlagsFromString: (flag: string) => told.push(flag) }));

test('a run that has become long is not made a short one when it reads records again', async () => {
  const { beQuick, beThrifty } = await import('../../src/cli/v8-settings.ts');
  beQuick();
  beThrifty();
  const { length } = told;
  expect(length).toBeGreaterThan(0);
  beQuick();
  expect(told.slice(length)).toEqual([]);
});

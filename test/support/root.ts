/**
 * A test that mounts a disk or becomes another user, which only root may. Whoever cannot be root says
 * so with `TEST_WITHOUT_ROOT=1`, and these tests are counted as skipped; never are they left out
 * without a word.
 */
export const asRoot: jest.It =
  process.env['TEST_WITHOUT_ROOT'] === '1' ? test.skip : withCheck(test);

function withCheck(real: jest.It): jest.It {
  if (process.getuid?.() === 0) return real;
  return ((name: string) => {
    real(name, () => {
      throw new Error('this test needs root; TEST_WITHOUT_ROOT=1 leaves it out');
    });
  }) as jest.It;
}

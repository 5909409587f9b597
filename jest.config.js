/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.(?:m?[jt]s|css)$': '<rootDir>/test/transform.cjs' },
  transformIgnorePatterns: [],
  // Machines are slow at times; a test that hangs still ends.
  testTimeout: 300_000,
};

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[jt]s$': '<rootDir>/test/transform.cjs' },
  transformIgnorePatterns: [],
};

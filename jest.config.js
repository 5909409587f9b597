/** @type {import('jest').Config} */
export default {
  // What takes too long for every run: `npm run test:long`.
  ...(process.env.TEST_LONG === '1' ? {} : { testPathIgnorePatterns: ['\\.long\\.test\\.ts$'] }),
  // Every core: Jest by itself leaves one idle, which of two is half; one more than that gains nothing.
  // Tests share no port, folder or session.
  maxWorkers: '100%',
  testEnvironment: 'node',
  testSequencer: '<rootDir>/test/sequencer.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(?:[jt]s|css|yaml|md|txt|bash|zsh|fish)$': '<rootDir>/test/transform.cjs',
  },
  transformIgnorePatterns: [],
  // Jest takes no `.mjs` as CommonJS, whatever a transform makes of it; these packages have both.
  moduleNameMapper: { '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.js' },
  // `npm test` measures what it runs of the rules, the checks and the reports: every branch is taken.
  // The counters are babel's: those of v8 do not count what an absent `else` or a `??` leaves out.
  coverageProvider: 'babel',
  collectCoverageFrom: ['src/{domain,checks,report}/**/*.ts'],
  coverageReporters: ['text-summary'],
  coverageThreshold: {
    './src/domain/': { branches: 100, functions: 100 },
    './src/checks/': { branches: 100, functions: 100 },
    './src/report/': { branches: 100, functions: 100 },
  },
  // Machines are slow at times; a test that hangs still ends.
  testTimeout: 300_000,
};

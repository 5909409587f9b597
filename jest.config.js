/** @type {import('jest').Config} */
export default {
  // What takes too long for every run: `npm run test:long`.
  ...(process.env.TEST_LONG === '1' ? {} : { testPathIgnorePatterns: ['\\.long\\.test\\.ts$'] }),
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.(?:[jt]s|css)$': '<rootDir>/test/transform.cjs' },
  transformIgnorePatterns: [],
  // Jest takes no `.mjs` as CommonJS, whatever a transform makes of it; these packages have both.
  moduleNameMapper: { '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.js' },
  // Machines are slow at times; a test that hangs still ends.
  testTimeout: 300_000,
};

import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/'] },
  {
    // What runs in the browser is as strictly typed, by comments.
    files: ['**/*.ts', '**/*.browser.js'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.browser.js'],
    languageOptions: { sourceType: 'script' },
    rules: {
      // The files of the page's script use each other's functions, as parts of one.
      '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }],
      // A type given by a comment is not seen here, though `tsc` checks it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);

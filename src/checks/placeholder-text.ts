import type { Check } from './check.ts';

export const placeholderText: Check = {
  code: 'placeholder-text',
  reason:
    'A text that begins with `TODO:`, as in a record that `ssr-report new` has made, was left to be filled in. It would be printed as it stands.',
  good: `
owner: Harbour Master`,
  bad: `
owner: "TODO: who is accountable"`,
  run: ({ programme, records }) =>
    [programme, ...records]
      .flatMap(({ texts }) => texts)
      .filter(({ text }) => /^\s*TODO(?:$|:)/.test(text))
      .map(({ text, place }) => ({ code: 'placeholder-text', facts: { text }, place })),
};

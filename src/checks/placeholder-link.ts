import type { Check } from './check.ts';
import { isPlaceholder } from '../prose/safe-url.ts';
import { linksOf } from './links.ts';

export const placeholderLink: Check = {
  code: 'placeholder-link',
  reason:
    'An address that is empty or only `#` was left to be filled in; readers who follow it find nothing.',
  good: `
links:
  - { title: Project page, url: "https://example.org/project" }`,
  bad: `
links:
  - { title: Project page, url: "#" }`,
  run: ({ programme, records }) =>
    [programme, ...records]
      .flatMap(linksOf)
      .filter(({ url }) => isPlaceholder(url))
      .map(({ url, place }) => ({ code: 'placeholder-link', facts: { url }, place: place() })),
};

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './programmes.ts';

/** The front page and the pages of the manual, by their paths in the checkout. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(checkout, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

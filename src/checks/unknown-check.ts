import { keyPlaceOf } from '../domain/place.ts';
import { codes, isCode } from '../diagnostics/catalogue.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Check } from './check.ts';

export const unknownCheck: Check = {
  code: 'unknown-check',
  reason: 'A setting under a name that no check has sets nothing; most likely it is misspelt.',
  good: `
# programme.yaml
checks: { placeholder-link: off }`,
  bad: `
# programme.yaml
checks: { placeholder-lnik: off }`,
  run: ({ register }) =>
    register.programme.checks
      .filter(({ code }) => !isCode(code))
      .map(({ code, source }) => ({
        code: 'unknown-check',
        facts: { check: code, nearest: nearest(code, codes) },
        place: keyPlaceOf(source, code),
      })),
};

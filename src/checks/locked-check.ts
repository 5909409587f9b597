import { placeOf } from '../domain/place.ts';
import { catalogue, isCode } from '../diagnostics/catalogue.ts';
import type { Check } from './check.ts';

export const lockedCheck: Check = {
  code: 'locked-check',
  reason:
    'Statuses and counts rest on this check: without it the report would say something wrong, so it cannot be turned off or down.',
  good: `
# programme.yaml
checks: { stated-status: warning }`,
  bad: `
# programme.yaml
checks: { duplicate-id: warning }`,
  run: ({ register }) =>
    register.programme.checks
      .filter(({ code, level }) => isCode(code) && !catalogue[code].lowerable && level !== 'error')
      .map(({ code, level, source }) => ({
        code: 'locked-check',
        facts: { check: code, level },
        place: placeOf(source, code),
      })),
};

import { catalogue, codes } from '../../src/diagnostics/catalogue.ts';
import { isAboutTables } from '../../src/diagnostics/manual-of-tables.ts';
import { rate, severityOf } from '../../src/diagnostics/severity.ts';
import { readExample } from '../read/set.ts';
import { check } from '../../src/checks/index.ts';

test.each([
  ['placeholder-link', undefined, 'warning'],
  ['placeholder-link', 'off', 'off'],
  ['placeholder-link', 'error', 'error'],
  ['stated-status', 'warning', 'warning'],
  ['stated-status', 'off', 'off'],
  ['duplicate-id', 'off', 'error'],
  ['duplicate-id', 'warning', 'error'],
  ['duplicate-id', undefined, 'error'],
] as const)('%s set to %s is %s', (code, level, severity) => {
  expect(severityOf(code, level)).toBe(severity);
});

test('every warning about records can be set, every title is a heading', () => {
  for (const code of codes) {
    const { severity, lowerable, title } = catalogue[code];
    if (severity === 'warning') expect(lowerable).toBe(!isAboutTables(code));
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
});

test('the settings of the programme rate its findings', () => {
  const { set } = readExample(
    'links: [{ title: a, url: "#" }]\n# programme.yaml\nchecks: { placeholder-link: off }',
  );
  const found = check(set);
  expect(found.map(({ code }) => code)).toEqual(['placeholder-link']);
  expect(rate(found).map(({ severity }) => severity)).toEqual(['warning']);
  expect(rate(found, set.register.programme.checks)).toEqual([]);
});

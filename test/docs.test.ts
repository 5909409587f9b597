import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import { codes } from '../src/diagnostics/catalogue.ts';
import { deliverablesCsv } from '../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../src/render/csv/recommendations-csv.ts';
import { statusReport } from '../src/report/status-report.ts';
import { checksPage } from './support/checks-page.ts';
import { checkout, harbourData, readProgramme } from './support/programmes.ts';
import { day } from './support/records.ts';
import { importPage } from './support/import-page.ts';
import { pages } from './support/pages.ts';
import { recordsPage } from './support/records-page.ts';

const read = (path: string) => readFileSync(join(checkout, path), 'utf8');

// `UPDATE=1 npx jest test/docs` writes the pages anew.
test.each([
  ['docs/checks.md', checksPage],
  ['docs/records.md', recordsPage],
  ['docs/import.md', importPage],
])('%s is what the program says', (path, page) => {
  if (process.env['UPDATE'] !== undefined) writeFileSync(join(checkout, path), page());
  expect(read(path)).toBe(page());
});

test('every code has a section, which its links find', () => {
  const headings = headingsOf('docs/checks.md');
  expect(codes.filter((code) => !headings.includes(code))).toEqual([]);
});

test.each([...pages, 'src/README.md'])('every link of %s leads somewhere', (path) => {
  const links = Array.from(read(path).matchAll(/\]\((?!https?:)([^)]+)\)/g), ([, to = '']) => to);
  expect(links.length).toBeGreaterThan(0);
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(checkout, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test('the manual leads to every page', () => {
  const links = Array.from(read('docs/README.md').matchAll(/\]\(([\w-]+\.md)\)/g), ([, to]) => to);
  const others = pages
    .map((page) => page.replace('docs/', ''))
    .filter((page) => page !== 'README.md');
  expect([...new Set(links)].sort()).toEqual(others.sort());
});

test('docs/csv.md tells every column of the tables, and no other', () => {
  const report = statusReport(readProgramme(harbourData), day('2016-03-31'));
  const heads = [recommendationsCsv(report), deliverablesCsv(report)].map((table) =>
    (/^\ufeff(.*)\r\n/.exec(table)?.[1] ?? '').replaceAll('"', '').split(','),
  );
  const [, ...tables] = read('docs/csv.md').split(/^\| `\w+-….csv` \|.*$/m);
  const told = tables.map((table) =>
    Array.from(table.matchAll(/^\| (`[^|]*) \|/gm), ([, names = '']) =>
      names.split(', ').map((name) => name.replaceAll('`', '')),
    ).flat(),
  );
  expect(told.map((names) => [...names].sort())).toEqual(heads.map((names) => [...names].sort()));
});

function anchorsOf(path: string): string[] {
  return headingsOf(path).map((heading) => slug(heading));
}

function headingsOf(path: string): string[] {
  const withoutCode = read(path).replace(/^```[\s\S]*?^```$/gm, '');
  return Array.from(withoutCode.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading);
}

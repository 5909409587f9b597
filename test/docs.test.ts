import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import { codes } from '../src/diagnostics/catalogue.ts';
import { checksPage } from './support/checks-page.ts';
import { checkout } from './support/programmes.ts';
import { recordsPage } from './support/records-page.ts';

const read = (path: string) => readFileSync(join(checkout, path), 'utf8');

// `UPDATE=1 npx jest test/docs` writes the pages anew.
test.each([
  ['docs/checks.md', checksPage],
  ['docs/records.md', recordsPage],
])('%s is what the program says', (path, page) => {
  if (process.env['UPDATE'] !== undefined) writeFileSync(join(checkout, path), page());
  expect(read(path)).toBe(page());
});

test('every code has a section, which its links find', () => {
  const headings = headingsOf('docs/checks.md');
  expect(codes.filter((code) => !headings.includes(code))).toEqual([]);
});

test.each(['docs/checks.md', 'docs/records.md', 'docs/editors.md', 'src/README.md'])(
  'every link of %s leads somewhere',
  (path) => {
    const links = Array.from(read(path).matchAll(/\]\((?!https?:)([^)]+)\)/g), ([, to = '']) => to);
    expect(links.length).toBeGreaterThan(0);
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(checkout, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  },
);

function anchorsOf(path: string): string[] {
  return headingsOf(path).map((heading) => slug(heading));
}

function headingsOf(path: string): string[] {
  const withoutCode = read(path).replace(/^```[\s\S]*?^```$/gm, '');
  return Array.from(withoutCode.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading);
}

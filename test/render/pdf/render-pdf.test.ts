import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FontFiles } from '../../../src/render/pdf/font-files.ts';
import { createPdfRenderer } from '../../support/render-pdf.ts';
import type { Block, Inline } from '../../../src/report/document.ts';
import { demoDocument, shortDocument } from './demo-document.ts';
import { everyElement, Pdf } from './pdf-structure.ts';
import { reportFonts } from './report-fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'render-pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const render = createPdfRenderer(reportFonts);
const file = join(folder, 'demo.pdf');
const bytes = render(demoDocument());
writeFileSync(file, bytes);
const pdf = Pdf.of(file);

function only(content: readonly Inline[]): readonly Block[] {
  return [{ kind: 'paragraph', content }];
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** The text of the structure tree, as those hear it who listen. */
function structureText(blocks: readonly Block[]): string {
  const path = join(folder, 'text.pdf');
  writeFileSync(path, render(demoDocument({ blocks })));
  const lines = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? []).join('');
}

test('qpdf finds nothing wrong', () => {
  expect(() => execFileSync('qpdf', ['--check', file])).not.toThrow();
});

test('the same document gives the same bytes, whatever was drawn before', () => {
  render(shortDocument());
  expect(Buffer.compare(render(demoDocument()), bytes)).toBe(0);
  expect(Buffer.compare(createPdfRenderer(reportFonts)(demoDocument()), bytes)).toBe(0);
});

test('two documents parse each font once, and only the fonts that they use', () => {
  const reads: string[] = [];
  const counted = new Proxy(reportFonts, {
    get: (fonts, name: string) => {
      reads.push(name);
      return fonts[name as keyof FontFiles];
    },
  });
  const renderer = createPdfRenderer(counted);
  const document = demoDocument({ blocks: only([text('Every buoy, light and bell.')]) });
  renderer(document);
  renderer({ ...document, title: 'Another' });
  expect(reads).toEqual(['regular']);
});

test('the words in place of a drawing are those of the document', () => {
  const figures = everyElement(pdf.structure).filter(({ type }) => type === 'Figure');
  expect(figures.map(({ facts }) => facts['/Alt'])).toEqual(
    Array(3).fill(
      'u:The plan runs from 2012 to 2017; two of its deliverables are done and one is late.',
    ),
  );
});

test('the first bookmark is the title', () => {
  const first = pdf.resolve(pdf.resolve(pdf.catalog['/Outlines'])['/First']);
  expect(first['/Title']).toBe('u:Second Review of the Security & Stability of the Harbour');
});

test.each([
  ['lines end between words', `${'Every buoy, light and bell. '.repeat(12)}End`],
  ['a long word goes on in the next line', `a ${'Donaudampfschifffahrt'.repeat(9)} b`],
  ['an address goes on in the next line', `see https://example.org/${'long-path/'.repeat(20)} b`],
  ['a paragraph goes on on the next page', `${'Every buoy, light and bell. '.repeat(500)}End`],
  ['accents that need two characters', 'E\u0323\u0301ko\u0323\u0301 and \u0416\u0301'],
  ['characters of three fonts', 'tick ✓ star ★ naïve ☂ Ελλάδα'],
])('the words of the structure are those of the text where %s', (_, words) => {
  expect(structureText(only([text(words)]))).toBe(words.normalize('NFC'));
});

test.each([
  ['a character that no font has', [text('hieroglyph \u{13080}')], 'U+13080'],
  [
    'a link that could run something',
    [{ kind: 'link', url: 'javascript:alert(1)', content: [text('x')] }],
    'javascript:alert(1)',
  ],
  ['a jump to nowhere', [{ kind: 'jump', anchor: 'nowhere', content: [text('x')] }], 'nowhere'],
] as const)('refuses %s, and names it', (_, content, name) => {
  expect(() => render(demoDocument({ blocks: only(content) }))).toThrow(name);
});

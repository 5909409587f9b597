import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Block, Inline, ReportDocument } from '../../../src/report/document.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import {
  elementsIn,
  htmlTree,
  ownText,
  textIn,
  type HtmlElement,
} from '../../support/html-tree.ts';
import { councilData } from '../../support/council.ts';
import { wordsOf, wordsOfMarkdown } from '../../support/markdown-words.ts';
import { documents } from '../../support/outputs.ts';
import { harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import { day } from '../../support/records.ts';
import { documentOf, heading, inlines, paragraph, table } from '../markdown/documents.ts';
import { demoDocument } from '../pdf/demo-document.ts';
import { bars } from './documents.ts';

/** What Markdown does not have: drawings, and what belongs to the page rather than the report. */
function isOfThePage({ name, attributes }: HtmlElement): boolean {
  return (
    ['script', 'style', 'svg', 'title'].includes(name) ||
    attributes.get('role') === 'img' ||
    attributes.get('class') === 'skip'
  );
}

function all(html: string, name?: string): HtmlElement[] {
  return [...elementsIn(htmlTree(html))].filter((each) => name === undefined || each.name === name);
}

/** The documents of a page each: those that a build makes, and ones that show every kind of block. */
const pages: [name: string, document: ReportDocument][] = [
  ['harbour', programme(harbourData, '2016-03-31')],
  ['sample', programme(sampleData, '2015-09-30')],
  ['council', programme(councilData(), '2016-03-31')],
  ['demo', demoDocument()],
  ['bars', documentOf(heading(1, 'Bars'), bars('across'), bars('upright'))],
];

function programme(data: string, date: string): ReportDocument {
  const [document] = documents(readProgramme(data), day(date));
  if (document === undefined) throw new Error('no document');
  return document;
}

describe.each(pages)('%s', (_, document) => {
  const html = renderHtml(document);

  test('is the same bytes each time', () => {
    expect(renderHtml(document)).toBe(html);
  });

  test('says the words of the Markdown in the same order', () => {
    const markdown = renderMarkdown(document).replace(/^```bars$[\s\S]*?^```$/gm, '');
    const words = wordsOf(textIn(htmlTree(html), isOfThePage));
    expect(words.length).toBeGreaterThan(0);
    expect(words).toEqual(wordsOfMarkdown(markdown));
  });

  test('has each id once, and all that its links and paints lead to', () => {
    const ids = all(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const ways = all(html).flatMap(({ attributes }) => [
      ...(/^#(.+)$/.exec(attributes.get('href') ?? '')?.slice(1) ?? []),
      ...(/^url\(#(.+)\)$/.exec(attributes.get('fill') ?? '')?.slice(1) ?? []),
    ]);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.filter((way) => !ids.includes(way))).toEqual([]);
  });

  test('allows its own style and script by their hashes, and nothing else', () => {
    const [policy] = all(html, 'meta').flatMap(({ attributes }) =>
      attributes.get('http-equiv') === 'Content-Security-Policy'
        ? [attributes.get('content') ?? '']
        : [],
    );
    const hash = (name: string) => {
      const [element, ...more] = all(html, name);
      expect(more).toEqual([]);
      const text = element === undefined ? '' : ownText(element);
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash('style')}`,
      `script-src ${hash('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('has no style of an element, no handler, and asks for no other file', () => {
    const names = new Set(all(html).flatMap(({ attributes }) => [...attributes.keys()]));
    expect(
      [...names].filter((name) => name === 'style' || name === 'src' || name.startsWith('on')),
    ).toEqual([]);
    const ways = all(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(ways.filter((way) => !/^(?:#|https?:\/\/|mailto:)/.test(way))).toEqual([]);
    expect(all(html).filter(({ name }) => ['link', 'img', 'iframe', 'use'].includes(name))).toEqual(
      [],
    );
    expect(all(html, 'style').map(ownText).join('')).not.toMatch(/@import|url\(/);
  });

  test('leaves out no level of heading', () => {
    const levels = all(html)
      .flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? [])
      .map(Number);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test('names every region, each differently', () => {
    const names = all(html).flatMap(({ attributes }) =>
      attributes.get('role') === 'region' ? [attributes.get('aria-label')] : [],
    );
    expect(names.every((name) => name !== undefined && name !== '')).toBe(true);
    expect(names).toEqual([...new Set(names)]);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '</style>',
  '<!-- ',
  ']]>',
  '" onclick="alert(1)',
  "' x='",
  '&amp;',
  '&#x3c;b>',
  'javascript:alert(1)',
  '`{${a}}`',
];
const plain = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  })
  // Control characters and lone halves of characters are refused where records are read.
  .map((parts) => `a${parts.join('')}z`.replace(/[\0-\x1f\x7f-\x9f]/g, ' '));

test('what is put in is read back as text, wherever it stands', () => {
  fc.assert(
    fc.property(plain, (words) => {
      const content: readonly Inline[] = [
        { kind: 'strong', content: inlines([words]) },
        { kind: 'code', text: words },
        { kind: 'link', url: 'https://a.example/', content: inlines([words]) },
      ];
      const lane = { label: words, status: undefined, marks: [] };
      const now = { at: 0.5, label: words };
      const ticks = [{ at: 0.1, label: words }];
      const blocks: Block[] = [
        heading(1, words),
        ...content.map((inline) => paragraph(inline)),
        table([words, 'B'], [words, words]),
        { kind: 'code', text: words },
        { kind: 'timeline', timeline: { alt: words, ticks, now, lanes: [lane] } },
        bars('across', words),
        bars('upright', words),
      ];
      const html = renderHtml({ ...documentOf(...blocks), title: words, runningHead: words });
      const tree = htmlTree(html);
      const texts = [...elementsIn(tree)].flatMap(({ children }) =>
        children.filter((child): child is string => typeof child === 'string'),
      );
      // The title and a heading, three marks, three cells, code, a lane, two dates, and bars.
      expect(texts.filter((text) => text === words).length).toBe(2 + 3 + 3 + 1 + 1 + 2 + 2);
      expect([...elementsIn(tree)].filter(({ name }) => name === 'img')).toEqual([]);
      expect(all(html, 'script').length).toBe(1);
    }),
  );
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/hosts',
  '//a.example',
  'https://a.example/\u0000',
])('%j is no link', (url) => {
  const link: Inline = { kind: 'link', url, content: inlines(['words']) };
  const html = renderHtml(documentOf(heading(1, 'A'), paragraph(link)));
  expect(all(html, 'a').map(({ attributes }) => attributes.get('href'))).toEqual(['#main']);
  expect(textIn(htmlTree(html), isOfThePage)).toContain('words');
});

test('a jump to no heading, and two headings of one anchor, are errors of ours', () => {
  const jump: Inline = { kind: 'jump', anchor: 'b', content: inlines(['b']) };
  expect(() => renderHtml(documentOf(paragraph(jump)))).toThrow('no heading has the anchor "b"');
  const twice = documentOf(heading(1, 'A', 'a'), heading(2, 'B', 'a'));
  expect(() => renderHtml(twice)).toThrow('two headings have the anchor "a"');
});

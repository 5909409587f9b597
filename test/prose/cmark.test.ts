import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseProse } from '../../src/prose/parse.ts';
import { drawn } from '../support/effort.ts';

// What GitHub makes of a text is what cmark-gfm makes of it.

/** The tree in the tags of cmark-gfm. */
function htmlOf(node: Nodes): string {
  const within = () => ('children' in node ? node.children.map(htmlOf).join('') : '');
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return `<code>${node.value}</code>`;
    case 'code':
      return `<pre>${node.value.trimEnd()}</pre>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a ${node.url}>${within()}</a>`;
    case 'list':
      return `<${node.ordered === true ? `ol ${node.start ?? 1}` : 'ul'}>${within()}</list>`;
    case 'heading':
      return `<h${node.depth}>${within()}</h${node.depth}>`;
    case 'root':
      return within();
    default:
      return `<${node.type}>${within()}</${node.type}>`;
  }
}

const ours: Readonly<Record<string, string>> = {
  emph: 'emphasis',
  item: 'listItem',
  block_quote: 'blockquote',
  table_row: 'tableRow',
  table_header: 'tableRow',
  table_cell: 'tableCell',
};

/** The same of the tree that cmark-gfm makes. */
function htmlOfCmark(markdown: string): string {
  const xml = execFileSync('cmark-gfm', ['-e', 'table', '-e', 'autolink', '-t', 'xml'], {
    input: markdown,
    encoding: 'utf8',
  });
  const images: number[] = [];
  const open: string[] = [];
  let html = '';
  for (const [, slash, name = '', attributes = '', empty, written = ''] of xml.matchAll(
    /<(\/?)([a-z_]+)((?: [a-z:_]+="[^"]*")*)( ?\/)?>([^<]*)/g,
  )) {
    const text = decoded(written);
    const value = (key: string) =>
      decoded(new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    const tag = ours[name] ?? name;
    if (slash === '/') {
      if (['text', 'code', 'code_block', 'html_block', 'html_inline'].includes(name)) continue;
      const end = open.pop() ?? '';
      // The words of an image are text.
      const from = name === 'image' ? (images.pop() ?? 0) : html.length;
      html = html.slice(0, from) + html.slice(from).replace(/<[^>]*>/g, '') + end;
    } else if (['document', 'html_block', 'html_inline', 'thematic_break'].includes(name)) {
      if (name.startsWith('html')) return 'html';
      if (name === 'document') open.push('');
    } else if (name === 'text') html += text;
    else if (name === 'softbreak') html += '\n';
    else if (name === 'linebreak') html += '<br>';
    else if (name === 'code') html += `<code>${text}</code>`;
    else if (name === 'code_block') html += `<pre>${text.trimEnd()}</pre>`;
    else {
      let begin = `<${tag}>`;
      let end = `</${tag}>`;
      if (name === 'link' || name === 'image')
        [begin, end] = [`<a ${value('destination')}>`, '</a>'];
      if (name === 'heading') [begin, end] = [`<h${value('level')}>`, `</h${value('level')}>`];
      if (name === 'list') {
        const isOrdered = value('type') === 'ordered';
        [begin, end] = [`<${isOrdered ? `ol ${value('start')}` : 'ul'}>`, '</list>'];
      }
      html += begin;
      if (name === 'image') images.push(html.length);
      if (empty === undefined) open.push(end);
      else html += end;
    }
  }
  return html;
}

function decoded(text: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? '');
}

const fragment = fc.constantFrom(
  ...['a', 'b c', 'Ü', '7', ' ', '  ', '\n', '\n\n', '\n- ', '\n  ', '\n1. ', '\n> ', '    ', '\t'],
  ...['*', '**', '_', '__', '***', '`', '``', '[', ']', '(', ')', '](', '](b)', '[a]', '![', '!'],
  ...['\n[a]: /b\n\n', '\n\n[a]: <c> "d"\n\n', '[a][a]', '[b][]', '](<c d> "e")', '\\[', '\\*'],
  ...['&amp;', '&#42;', '&', ';', '\n| a | b |\n| - | -: |\n| c |', '# ', '\n===\n', '---'],
  ...['https://b.example', 'http://', 'www.b.example', '<https://b.example/[>', '<a@b.c>', '/'],
  ...[
    'a@b.example',
    '@',
    '.',
    ',',
    ':',
    "'",
    '"',
    '~',
    '```',
    '\n```\n',
    'mailto:',
    'b_c',
    '<',
    '>',
  ],
);

test('what is read is what cmark-gfm reads', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(fragment, { minLength: 1, maxLength: 12 }), (fragments) => {
      const markdown = fragments.join('');
      const expected = htmlOfCmark(markdown);
      if (expected === 'html') return;
      compared += 1;
      // No report shows white space at the end of a line.
      const shown = (html: string) => html.replace(/[\t ]+(?=\n)/g, '');
      expect(shown(htmlOf(parseProse(markdown)))).toBe(shown(expected));
    }),
    drawn(500, 10_000),
  );
  expect(compared).toBeGreaterThan(300);
});

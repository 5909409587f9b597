import { statusLabels, statusShapes } from '../../../src/domain/status.ts';
import {
  body,
  code,
  colors,
  contents,
  headings,
  list,
  page,
  pageSizes,
  paragraphs,
  statusColors,
  table as tableLook,
  type TextStyle,
} from '../../../src/render/pdf/style.ts';
import { wordsOf } from '../../../src/render/pdf/inline.ts';
import type { Block, Inline, WholeDocument, Table } from '../../../src/report/document.ts';
import { drawnRows, hex, labelShare, roomShare, rowHeight } from './drawing.ts';

/** A piece of the story: what the script makes one flowable of. */
type Piece = Readonly<Record<string, unknown>>;

/**
 * The report for reportlab, in JSON: a flat list of pieces, with text in the markup of its
 * paragraphs. Lists are paragraphs with a bullet, which reportlab sets far faster than its lists.
 */
export function reportlabStory(document: WholeDocument): string {
  const { title, pageSize, runningHead, blocks } = document;
  return JSON.stringify({
    title,
    page: { ...pageSizes[pageSize], ...page },
    runningHead,
    styles: {
      ...Object.fromEntries(
        headings.map(({ text, before, after }, at) => [
          `heading${at + 1}`,
          { ...look(text), before, after, keepWithNext: true },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(paragraphs).map(([role, { text, before, after }]) => [
          role,
          { ...look(text), before, after },
        ]),
      ),
      ...Object.fromEntries(
        contents.levels.map(({ text, before }, at) => [
          `contents${at + 1}`,
          { ...look(text), before, after: 0 },
        ]),
      ),
      item: { ...look(body), before: 0, after: list.betweenItems },
      cell: look(tableLook.text),
      head: look(tableLook.head),
      furniture: look(paragraphs.small.text),
      code: look(code.text),
    },
    drawing: { labelShare, roomShare, rowHeight },
    pieces: pieces(blocks, { indent: 0, bullet: undefined }),
  });
}

function look({ face, size, leading, color }: TextStyle): Piece {
  return { face, size, leading, color: hex(color) };
}

/** Where in lists a block stands. */
interface Place {
  readonly indent: number;
  /** Of the paragraph that comes next. */
  readonly bullet: string | undefined;
}

function pieces(blocks: readonly Block[], place: Place): Piece[] {
  return blocks.flatMap((block, at) =>
    piecesOf(block, at === 0 ? place : { ...place, bullet: undefined }),
  );
}

function piecesOf(block: Block, place: Place): readonly Piece[] {
  switch (block.kind) {
    case 'heading': {
      const style = `heading${Math.min(block.level, headings.length)}`;
      return [{ kind: 'heading', style, xml: inlines(block.content), anchor: block.anchor }];
    }
    case 'paragraph': {
      const style = block.role ?? (place.indent > 0 ? 'item' : 'plain');
      return [{ kind: 'paragraph', style, xml: inlines(block.content), ...place }];
    }
    case 'list':
      return block.items.flatMap((item, at) =>
        pieces(item, {
          indent: place.indent + list.indent,
          bullet: block.ordered ? `${block.start + at}.` : '•',
        }),
      );
    case 'quote':
      return pieces(block.blocks, { ...place, indent: place.indent + 16 });
    case 'code':
      return [{ kind: 'code', text: block.text }];
    case 'table':
      return [table(block)];
    case 'timeline':
    case 'bars':
      return [
        {
          kind: 'drawing',
          rows: drawnRows(block).map(({ label, rectangles, total }) => [label, rectangles, total]),
        },
      ];
    case 'contents':
      return block.entries.map(({ level, title, anchor }) => ({
        kind: 'entry',
        style: `contents${level}`,
        indent: contents.levels[level - 1]?.indent ?? 0,
        text: wordsOf(title),
        anchor,
      }));
    case 'section': {
      const inside = pieces(block.blocks, place);
      if (block.start === 'cover') return [...inside, { kind: 'page' }];
      return block.start === 'page' ? [{ kind: 'page' }, ...inside] : inside;
    }
  }
}

function table({ columns, rows }: Table): Piece {
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    aligns: columns.map(({ align }) => align),
    head: columns.map(({ heading }) => inlines(heading)),
    rows: rows.map(({ cells, total }) =>
      cells.map((cell) => (total === true ? `<b>${inlines(cell)}</b>` : inlines(cell))),
    ),
  };
}

function inlines(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escaped(inline.text);
        case 'strong':
          return `<b>${inlines(inline.content)}</b>`;
        case 'emphasis':
          return `<i>${inlines(inline.content)}</i>`;
        case 'code':
          return `<font name="Mono">${escaped(inline.text)}</font>`;
        case 'link':
          return link(inline.url, inline.content);
        case 'jump':
          return link(`#${inline.anchor}`, inline.content);
        case 'status': {
          const color = hex(statusColors[inline.status]);
          const text = inline.words ?? statusLabels[inline.status];
          return `<font color="${color}">${statusShapes[inline.status]} ${escaped(text)}</font>`;
        }
        case 'break':
          return '<br/>';
      }
    })
    .join('');
}

function link(to: string, content: readonly Inline[]): string {
  return `<a href="${escaped(to)}" color="${hex(colors.link)}">${inlines(content)}</a>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

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
  type Color,
  type TextStyle,
} from '../../../src/render/pdf/style.ts';
import type { Block, Inline, WholeDocument, Table } from '../../../src/report/document.ts';
import { contentsIn } from './contents.ts';
import { drawnRows, hex, labelShare, roomShare, rowHeight } from './drawing.ts';

type Node = Readonly<Record<string, unknown>>;

interface Spaced {
  readonly text: TextStyle;
  readonly before: number;
  readonly after: number;
}

interface Setting {
  readonly width: number;
  /** Of the headings that the contents list. */
  readonly levels: ReadonlyMap<string, number>;
  /** The style of a paragraph that has no role. */
  readonly plain: 'plain' | 'item';
}

/** The report as a document definition of pdfmake, in JSON; its script adds what only code can say. */
export function pdfmakeDefinition(document: WholeDocument): string {
  const { title, language, pageSize, runningHead, blocks } = document;
  const width = pageSizes[pageSize].width - page.left - page.right;
  const levels = new Map(contentsIn(blocks).map(({ anchor, level }) => [anchor, level]));
  return JSON.stringify({
    info: { title },
    language,
    pageSize,
    pageMargins: [page.left, page.top, page.right, page.bottom],
    runningHead,
    defaultStyle: look(body),
    styles: Object.fromEntries<Node>([
      ...headings.map((each, at): [string, Node] => [`heading${at + 1}`, spaced(each)]),
      ...Object.entries(paragraphs).map(([role, each]): [string, Node] => [role, spaced(each)]),
      ...contents.levels.map(({ text }, at): [string, Node] => [`contents${at + 1}`, look(text)]),
      ['item', spaced({ text: body, before: 0, after: list.betweenItems })],
      ['table', look(tableLook.text)],
      ['head', look(tableLook.head)],
      ['code', { ...look(code.text), font: 'Mono' }],
      ['furniture', look(paragraphs.small.text)],
    ]),
    content: nodes(blocks, { width, levels, plain: 'plain' }),
  });
}

/** pdfmake's height of a line is a factor of what the font asks for, which is 1.257 of its size here. */
function look({ face, size, leading, color }: TextStyle): Node {
  return {
    fontSize: size,
    lineHeight: Math.round((leading / size / 1.257) * 1000) / 1000,
    color: hex(color),
    ...(face.startsWith('semibold') ? { bold: true } : {}),
    ...(face.endsWith('italic') ? { italics: true } : {}),
  };
}

function spaced({ text, before, after }: Spaced): Node {
  return { ...look(text), margin: [0, before, 0, after] };
}

function nodes(blocks: readonly Block[], setting: Setting): Node[] {
  return blocks.flatMap((block) => nodesOf(block, setting));
}

function nodesOf(block: Block, setting: Setting): readonly Node[] {
  switch (block.kind) {
    case 'heading': {
      const { anchor, content } = block;
      const level = anchor === undefined ? undefined : setting.levels.get(anchor);
      const { indent, before } = contents.levels[(level ?? 1) - 1] ?? contents.levels[0];
      return [
        {
          text: inlines(content),
          style: `heading${Math.min(block.level, headings.length)}`,
          ...(anchor === undefined ? {} : { id: anchor }),
          ...(level === undefined
            ? {}
            : {
                tocItem: true,
                tocStyle: `contents${level}`,
                tocMargin: [indent, before, 0, 0],
              }),
        },
      ];
    }
    case 'paragraph':
      return [{ text: inlines(block.content), style: block.role ?? setting.plain }];
    case 'list': {
      const items = block.items.map((item) => ({
        stack: nodes(item, { ...setting, plain: 'item' }),
      }));
      return [block.ordered ? { ol: items, start: block.start } : { ul: items }];
    }
    case 'quote':
      return [{ stack: nodes(block.blocks, setting), margin: [16, 6, 0, 9] }];
    case 'code':
      return [{ text: block.text, style: 'code', preserveLeadingSpaces: true }];
    case 'table':
      return [table(block, setting)];
    case 'timeline':
    case 'bars':
      return [drawing(block, setting)];
    case 'contents':
      return [{ toc: {} }];
    case 'section': {
      const [first, ...rest] = nodes(block.blocks, setting);
      if (block.start === 'cover') return [...(first ? [first] : []), ...rest, endOfCover];
      if (block.start === 'flow' || first === undefined) return first ? [first, ...rest] : [];
      return [{ ...first, pageBreak: 'before' }, ...rest];
    }
  }
}

const endOfCover: Node = { text: '', pageBreak: 'after' };

function table({ columns, rows }: Table, { width }: Setting): Node {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const padding = 2 * tableLook.paddingX;
  const cell = (content: readonly Inline[], at: number, bold: boolean): Node => ({
    text: inlines(content),
    ...(columns[at]?.align === 'right' ? { alignment: 'right' } : {}),
    ...(bold ? { bold } : {}),
  });
  return {
    style: 'table',
    layout: 'report',
    margin: [0, tableLook.before, 0, tableLook.after],
    table: {
      headerRows: 1,
      widths: columns.map((column) => Math.floor((column.width / shares) * width - padding)),
      body: [
        columns.map(({ heading, align }) => ({
          text: inlines(heading),
          style: 'head',
          alignment: align,
        })),
        ...rows.map(({ cells, total }) =>
          cells.map((content, at) => cell(content, at, total === true)),
        ),
      ],
    },
  };
}

function drawing(block: Extract<Block, { kind: 'timeline' | 'bars' }>, { width }: Setting): Node {
  const room = width * roomShare;
  return {
    layout: 'noBorders',
    style: 'table',
    table: {
      widths: [width * labelShare - 8, room - 8, '*'],
      body: drawnRows(block).map(({ label, rectangles, total }) => [
        { text: label },
        rectangles.length === 0
          ? {}
          : {
              canvas: rectangles.map(({ from, to, height, color }) => ({
                type: 'rect',
                x: rounded(from * room),
                y: rounded((rowHeight - 6 - height) / 2),
                w: rounded((to - from) * room),
                h: height,
                color,
              })),
            },
        { text: total },
      ]),
    },
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** How the text around looks, for what stands inside it. */
interface Around {
  readonly bold?: true;
  readonly italics?: true;
  readonly color?: string;
  readonly link?: string;
  readonly linkToDestination?: string;
  readonly font?: 'Mono';
}

function inlines(content: readonly Inline[]): string | Node[] {
  const [only, ...others] = content;
  if (only?.kind === 'text' && others.length === 0) return only.text;
  return runs(content, {});
}

function runs(content: readonly Inline[], around: Around): Node[] {
  return content.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
        return [{ text: inline.text, ...around }];
      case 'strong':
        return runs(inline.content, { ...around, bold: true });
      case 'emphasis':
        return runs(inline.content, { ...around, italics: true });
      case 'code':
        return [{ text: inline.text, ...around, font: 'Mono' }];
      case 'link':
        return runs(inline.content, { ...around, ...colored(colors.link), link: inline.url });
      case 'jump':
        return runs(inline.content, {
          ...around,
          ...colored(colors.link),
          linkToDestination: inline.anchor,
        });
      case 'status': {
        const words = inline.words ?? statusLabels[inline.status];
        const text = `${statusShapes[inline.status]} ${words}`;
        return [{ text, ...around, ...colored(statusColors[inline.status]) }];
      }
      case 'break':
        return [{ text: '\n' }];
    }
  });
}

function colored(color: Color): { readonly color: string } {
  return { color: hex(color) };
}

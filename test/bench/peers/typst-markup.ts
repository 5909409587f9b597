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

/** The report as Typst markup, written as a person would who knows Typst well. */
export function typstMarkup(document: WholeDocument): string {
  const outlined = new Set(contentsIn(document.blocks).map(({ anchor }) => anchor));
  const blocks = document.blocks.map((block) => markup(block, outlined));
  return [preamble(document), ...blocks].join('\n\n');
}

function preamble({ title, language, pageSize, runningHead }: WholeDocument): string {
  const { width, height } = pageSizes[pageSize];
  const margins = `left: ${page.left}pt, right: ${page.right}pt, top: ${page.top}pt, bottom: ${page.bottom}pt`;
  return `#set document(title: ${quoted(title)}, date: none)
#set page(width: ${width}pt, height: ${height}pt, margin: (${margins}), numbering: "1", footer: none)
#set text(font: "Report Sans", ${size(body)}, lang: ${quoted(language.slice(0, 2))}, hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: ${leading(body)}, spacing: ${paragraphs.plain.after + body.leading - body.size}pt)
#set smartquote(enabled: false)
#set strong(delta: 200)
#set list(indent: 0pt, body-indent: ${list.indent - 6}pt, spacing: ${list.betweenItems + body.leading - body.size}pt)
#set enum(indent: 0pt, body-indent: ${list.labelGap}pt)
#set table(inset: (x: ${tableLook.paddingX}pt, y: ${tableLook.paddingY}pt), stroke: (_, _) => (bottom: ${tableLook.rule}pt + ${rgb(colors.hairline)}), fill: (_, y) => if y == 0 { ${rgb(colors.tint)} })
#set outline.entry(fill: repeat(gap: ${contents.leaderStep - 2}pt)[.])
#show table: set text(${size(tableLook.text)})
#show table: set par(leading: ${leading(tableLook.text)})
#show table.cell.where(y: 0): set text(${size(tableLook.head)}, weight: 600)
#show link: set text(fill: ${rgb(colors.link)})
#show raw: set text(font: "Report Mono", size: ${code.text.size}pt)
${headings.map((look, at) => headingLook(at + 1, look)).join('\n')}
${Object.entries(paragraphs)
  .map(([role, look]) => roleLook(role, look))
  .join('\n')}
#let mark(color, words) = text(fill: color, words)
#let part(from, width, height, color) = place(left + horizon, dx: from, rect(width: width, height: height, fill: color))
#let drawing(..cells) = block(text(size: 8.8pt, grid(columns: (${labelShare * 100}%, ${roomShare * 100}%, 1fr), rows: ${rowHeight}pt, align: horizon, ..cells)))
#let running-head = block(width: 100%, stroke: (bottom: 0.5pt + ${rgb(colors.hairline)}), inset: (bottom: 4pt), text(size: 8.2pt, fill: ${rgb(colors.quiet)})[${escaped(runningHead)}])
#let page-number = context align(right, text(size: 8.2pt, fill: ${rgb(colors.quiet)})[Page #counter(page).display() of #counter(page).final().first()])`;
}

function headingLook(
  level: number,
  { text, before, after }: { readonly text: TextStyle; before: number; after: number },
): string {
  const where = `#show heading.where(level: ${level}):`;
  return `${where} set text(${size(text)}, weight: 600)
${where} set block(above: ${before + 7}pt, below: ${after + 4}pt)
${where} set par(leading: ${leading(text)})`;
}

function roleLook(
  role: string,
  { text, before, after }: { readonly text: TextStyle; before: number; after: number },
): string {
  const weight = text.face === 'semibold' ? ', weight: 600' : '';
  const box = role === 'note' ? `, fill: ${rgb(colors.tint)}, inset: 7pt, width: 100%` : '';
  return `#let ${role}(body) = block(above: ${before + 5}pt, below: ${after + 4}pt${box}, { set par(leading: ${leading(text)}); text(${size(text)}${weight}, body) })`;
}

function size({ size: points, color }: TextStyle): string {
  return `size: ${points}pt, fill: ${rgb(color)}`;
}

/** In Typst, from the foot of a line to the head of the next. */
function leading(style: TextStyle): string {
  return `${Math.round((style.leading - style.size) * 10) / 10}pt`;
}

function rgb(color: Color): string {
  return `rgb("${hex(color)}")`;
}

function markup(block: Block, outlined: ReadonlySet<string>): string {
  const within = (blocks: readonly Block[]) =>
    blocks.map((each) => markup(each, outlined)).join('\n\n');
  switch (block.kind) {
    case 'heading': {
      const label = block.anchor === undefined ? '' : ` <${block.anchor}>`;
      const level = Math.min(block.level, headings.length);
      const isListed = block.anchor !== undefined && outlined.has(block.anchor);
      return level > 2 || isListed
        ? `${'='.repeat(level)} ${inlines(block.content)}${label}`
        : `#heading(level: ${level}, outlined: false)[${inlines(block.content)}]${label}`;
    }
    case 'paragraph':
      return block.role === undefined
        ? opening(inlines(block.content))
        : `#${block.role}[${opening(inlines(block.content))}]`;
    case 'list': {
      const items = block.items.map((item) => `[${within(item)}]`).join(', ');
      return block.ordered ? `#enum(start: ${block.start}, ${items})` : `#list(${items})`;
    }
    case 'quote':
      return `#quote(block: true)[${within(block.blocks)}]`;
    case 'code':
      return `#raw(block: true, ${quoted(block.text)})`;
    case 'table':
      return table(block);
    case 'timeline':
    case 'bars':
      return drawing(block);
    case 'contents':
      return '#outline(title: none, depth: 2, indent: 0pt)';
    case 'section': {
      const blocks = within(block.blocks);
      // A new look of the page starts one.
      if (block.start === 'cover')
        return `${blocks}\n\n#set page(header: running-head, footer: page-number)`;
      return block.start === 'page' ? `#pagebreak(weak: true)\n${blocks}` : blocks;
    }
  }
}

function table({ columns, rows }: Table): string {
  const cell = (content: readonly Inline[]) => `[${opening(inlines(content))}]`;
  const total = (content: readonly Inline[]) => `[#strong[${opening(inlines(content))}]]`;
  const head = columns.map(({ heading }) => cell(heading)).join(', ');
  return [
    `#table(columns: (${columns.map(({ width }) => `${width}fr`).join(', ')},), align: (${columns.map(({ align }) => align).join(', ')},),`,
    `table.header(${head}),`,
    ...rows.map((row) => `${row.cells.map(row.total === true ? total : cell).join(', ')},`),
    ')',
  ].join('\n');
}

function drawing(block: Extract<Block, { kind: 'timeline' | 'bars' }>): string {
  const rows = drawnRows(block).map(({ label, rectangles, total }) => {
    const parts = rectangles.map(
      ({ from, to, height, color }) =>
        `part(${share(from)}, ${share(to - from)}, ${height}pt, rgb("${color}"))`,
    );
    return `[${opening(escaped(label))}], { ${parts.join('; ')} }, [${total}],`;
  });
  return ['#drawing(', ...rows, ')'].join('\n');
}

function share(of: number): string {
  return `${Math.round(of * 10_000) / 100}%`;
}

function inlines(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      // The semicolon ends a call, whatever character follows it.
      switch (inline.kind) {
        case 'text':
          return escaped(inline.text);
        case 'strong':
          return `#strong[${inlines(inline.content)}];`;
        case 'emphasis':
          return `#emph[${inlines(inline.content)}];`;
        case 'code':
          return `#raw(${quoted(inline.text)});`;
        case 'link':
          return `#link(${quoted(inline.url)})[${inlines(inline.content)}];`;
        case 'jump':
          return `#link(<${inline.anchor}>)[${inlines(inline.content)}];`;
        case 'status': {
          const words = inline.words ?? statusLabels[inline.status];
          const color = rgb(statusColors[inline.status]);
          return `#mark(${color})[${statusShapes[inline.status]} ${escaped(words)}];`;
        }
        case 'break':
          return ' \\ ';
      }
    })
    .join('');
}

/** Text at the start of a block, where a few signs would begin a list or a heading. */
function opening(text: string): string {
  return /^(?:[-+=/]|\d+\.)/.test(text) ? `#[];${text}` : text;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\*_`$#<>@[\]~]/g, '\\$&')
    .replace(/\/(?=[/*])|-(?=[-?\d])|\.(?=\.\.)/g, '\\$&');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

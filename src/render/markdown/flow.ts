import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph as ParagraphNode,
  TableCell,
  Table as TableNode,
} from 'mdast';
import type { Block, ContentsEntry, Inline, Paragraph, Table } from '../../report/document.ts';
import { characterBars } from '../charts/character-bars.ts';
import type { HeadingLinks } from './heading-links.ts';
import { inert } from './inert.ts';
import { runningText } from './phrasing.ts';

/** Characters of the longest bar: with its label, it fits a page of GitHub and half a terminal. */
const barWidth = 40;

/**
 * The blocks as nodes of a Markdown tree. A section has no sign of its own, and the drawing of a
 * schedule is left out: its facts follow in words.
 */
export function flow(blocks: readonly Block[], links: HeadingLinks): BlockContent[] {
  return mergedNeighbours(blocks.flatMap((block) => nodes(block, links)));
}

function nodes(block: Block, links: HeadingLinks): BlockContent[] {
  switch (block.kind) {
    case 'heading': {
      const children = inert(runningText(block.content, { place: 'heading', links }));
      return [{ type: 'heading', depth: depth(block.level), children }];
    }
    case 'paragraph':
      return paragraph(block, links);
    case 'list':
      return [
        list(
          block.items.map((item) => flow(item, links)),
          block,
        ),
      ];
    case 'quote':
      return [{ type: 'blockquote', children: flow(block.blocks, links) }];
    case 'code':
      return [{ type: 'code', lang: 'text', value: block.text }];
    case 'table':
      return [table(block, links)];
    case 'timeline':
      return [];
    case 'bars':
      return [
        { type: 'code', lang: 'bars', value: characterBars(block.bars, barWidth).join('\n') },
      ];
    case 'contents':
      return block.entries.length === 0 ? [] : [contents(block.entries, links)];
    case 'section':
      return flow(block.blocks, links);
  }
}

function depth(level: number): Heading['depth'] {
  return Math.min(Math.max(level, 1), 6) as Heading['depth'];
}

/** A subtitle and a lead are bold lines, a note is a quote; the rest look like running text. */
function paragraph({ content, role }: Paragraph, links: HeadingLinks): BlockContent[] {
  const bold = role === 'subtitle' || role === 'lead';
  const text: readonly Inline[] = bold ? [{ kind: 'strong', content }] : content;
  const children = inert(runningText(text, { place: 'paragraph', links }));
  if (children.length === 0) return [];
  const node: ParagraphNode = { type: 'paragraph', children };
  return role === 'note' ? [{ type: 'blockquote', children: [node] }] : [node];
}

function list(
  items: readonly BlockContent[][],
  { ordered, start }: { readonly ordered: boolean; readonly start: number },
): List {
  const spread = !items.every(isTight);
  const children = items.map((item): ListItem => ({ type: 'listItem', spread, children: item }));
  return { type: 'list', ordered, start: ordered ? start : null, spread, children };
}

/** Whether an item needs no blank lines: one block, or a line of text and the list below it. */
function isTight([first, second, ...rest]: readonly BlockContent[]): boolean {
  if (rest.length > 0) return false;
  return second === undefined || (first?.type === 'paragraph' && second.type === 'list');
}

function table({ columns, rows }: Table, links: HeadingLinks): TableNode {
  const cell = (content: readonly Inline[]): TableCell => ({
    type: 'tableCell',
    children: inert(runningText(content, { place: 'cell', links })),
  });
  const heads = columns.map(({ heading }) => cell(heading));
  const bodies = rows.map(({ cells, total }) =>
    cells.map((content) => cell(total === true ? [{ kind: 'strong', content }] : content)),
  );
  return {
    type: 'table',
    align: columns.map(({ align }) => (align === 'right' ? 'right' : null)),
    children: [heads, ...bodies].map((children) => ({ type: 'tableRow', children })),
  };
}

/** A list of jumps; the entries after one that are deeper than it are a list of their own below it. */
function contents(entries: readonly ContentsEntry[], links: HeadingLinks): List {
  const parts: { entry: ContentsEntry; below: ContentsEntry[] }[] = [];
  for (const entry of entries) {
    const part = parts.at(-1);
    if (part !== undefined && entry.level > part.entry.level) part.below.push(entry);
    else parts.push({ entry, below: [] });
  }
  const items = parts.map(({ entry, below }): BlockContent[] =>
    below.length === 0 ? [jump(entry, links)] : [jump(entry, links), contents(below, links)],
  );
  return list(items, { ordered: false, start: 1 });
}

function jump({ title, anchor }: ContentsEntry, links: HeadingLinks): ParagraphNode {
  const content: readonly Inline[] = [{ kind: 'jump', anchor, content: title }];
  const children = inert(runningText(content, { place: 'heading', links }));
  return { type: 'paragraph', children };
}

/** Quotes in a row as one, and bullet lists too: Markdown tells them apart only by tricks. */
function mergedNeighbours(nodes: readonly BlockContent[]): BlockContent[] {
  const result: BlockContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'blockquote' && node.type === 'blockquote') {
      result.splice(-1, 1, { ...last, children: [...last.children, ...node.children] });
    } else if (last?.type === 'list' && node.type === 'list' && !last.ordered && !node.ordered) {
      const spread = last.spread === true || node.spread === true;
      const children = [...last.children, ...node.children].map((item) => ({ ...item, spread }));
      result.splice(-1, 1, { ...last, spread, children });
    } else {
      result.push(node);
    }
  }
  return result;
}

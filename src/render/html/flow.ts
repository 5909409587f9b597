import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, ContentsEntry, Paragraph, Section } from '../../report/document.ts';
import { bars } from './bars.ts';
import { phrasing, plainWords } from './phrasing.ts';
import { onLines, type Place } from './place.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';

/** The blocks as elements of a page. */
export function flow(blocks: readonly Block[], place: Place): ElementContent[] {
  const nodes: ElementContent[] = [];
  let { under } = place;
  for (const block of blocks) {
    if (block.kind === 'heading') under = plainWords(block.content);
    const made = elements(block, { ...place, under });
    if (block.recorded === true) for (const each of made) inLanguageOfRecords(each, place);
    nodes.push(...made);
  }
  return onLines(nodes);
}

function inLanguageOfRecords(element: Element, { recordsLanguage }: Place): void {
  if (recordsLanguage !== undefined) element.properties.lang = recordsLanguage;
}

function elements(block: Block, place: Place): Element[] {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(Math.max(block.level, 1), 6);
      return [h(`h${level}`, { id: block.anchor }, phrasing(block.content, place))];
    }
    case 'paragraph':
      return [paragraph(block, place)];
    case 'list':
      return [list(block, place)];
    case 'quote':
      return [h('blockquote', flow(block.blocks, place))];
    case 'code':
      return [h('pre', h('code', block.text))];
    case 'table':
      return [table(block, place)];
    case 'timeline':
      return [timeline(block.timeline)];
    case 'bars':
      return [bars(block.bars, place)];
    case 'contents':
      return block.entries.length === 0 ? [] : [contents(block.entries, place)];
    case 'section':
      return [section(block, place)];
  }
}

/** A section with a list of contents is the way around the page: a bar of its own, or a fold. */
function section(block: Section, place: Place): Element {
  const [title, ...rest] = block.blocks;
  if (title?.kind !== 'heading' || !rest.some(({ kind }) => kind === 'contents')) {
    return h('section', { className: `starts-${block.start}` }, flow(block.blocks, place));
  }
  const name = title.anchor === undefined ? { ariaLabel: plainWords(title.content) } : {};
  return h('nav', { ...name, ariaLabelledBy: title.anchor }, [
    h('details', [
      h('summary', elements(title, place)),
      h('div', { className: 'fold' }, flow(rest, place)),
    ]),
  ]);
}

/** A role decides the look; a note stands aside from what is said around it. */
function paragraph({ content, role }: Paragraph, place: Place): Element {
  const nodes = phrasing(content, place);
  if (role === 'note') return h('div', { className: 'note', role: 'note' }, h('p', nodes));
  return h('p', { className: role }, nodes);
}

function list(block: Extract<Block, { kind: 'list' }>, place: Place): Element {
  const items = block.items.map((item) => {
    const [first, ...rest] = item;
    // An item of one line needs no paragraph of its own.
    return first?.kind === 'paragraph' && first.role === undefined && rest.every(isList)
      ? h('li', [...phrasing(first.content, place), ...(rest.length > 0 ? flow(rest, place) : [])])
      : h('li', flow(item, place));
  });
  if (!block.ordered) return h('ul', onLines(items));
  return h('ol', { start: block.start === 1 ? undefined : block.start }, onLines(items));
}

function isList({ kind }: Block): boolean {
  return kind === 'list';
}

/** A list of jumps; the entries after one that are deeper than it are a list of their own below it. */
function contents(entries: readonly ContentsEntry[], place: Place): Element {
  const parts: { entry: ContentsEntry; below: ContentsEntry[] }[] = [];
  for (const entry of entries) {
    const part = parts.at(-1);
    if (part !== undefined && entry.level > part.entry.level) part.below.push(entry);
    else parts.push({ entry, below: [] });
  }
  const items = parts.map(({ entry: { title, anchor }, below }) =>
    h('li', [
      ...phrasing([{ kind: 'jump', anchor, content: title }], place),
      ...(below.length === 0 ? [] : [contents(below, place)]),
    ]),
  );
  return h('ul', { className: 'contents' }, onLines(items));
}

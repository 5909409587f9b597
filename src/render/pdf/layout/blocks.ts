import type { Block, Heading, Paragraph, Section } from '../../../report/document.ts';
import { textAtoms, wordsOf } from '../inline.ts';
import { breakLines } from '../line-breaker.ts';
import { headingType, recordedNode, structureNode } from '../structure.ts';
import {
  body,
  code,
  colors,
  headings,
  leastWidth,
  note,
  page,
  paragraphs,
  quote,
  textMeasure,
} from '../style.ts';
import { setBars } from './bars.ts';
import { setContents } from './contents.ts';
import { setCover } from './cover.ts';
import { isLegend, setList } from './list.ts';
import { setLines, setText, type Place } from './place.ts';
import { setTable } from './table.ts';
import { setTimeline } from './timeline.ts';

/** Sets the blocks one below the other. */
export function setBlocks(blocks: readonly Block[], place: Place): void {
  blocks.forEach((block, index) => {
    setBlockBefore(blocks[index + 1], block, place);
  });
}

/** Sets the block, and keeps its end on the page of the next where it leads on to that. */
export function setBlockBefore(next: Block | undefined, block: Block, place: Place): void {
  const node = block.recorded === true ? recordedNode('Div', place.node) : place.node;
  setBlock(block, { ...place, node });
  if (block.kind === 'paragraph' && leadsOn(block, next)) place.column.keepLast();
  // What the statuses of a table mean is said on the page where it ends.
  if (block.kind === 'table' && isLegend(next)) {
    place.column.keepIfRoom(place.column.slabs.length - 1);
  }
}

/** Whether the paragraph would be at a loss without the block after it. */
function leadsOn(paragraph: Paragraph, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (paragraph.role === 'lead' || paragraph.role === 'subtitle' || paragraph.role === 'date') {
    return true;
  }
  return next.kind !== 'paragraph' && /:\s*$/.test(wordsOf(paragraph.content));
}

function setBlock(block: Block, place: Place): void {
  switch (block.kind) {
    case 'heading':
      setHeading(block, place);
      break;
    case 'paragraph':
      if (block.role === 'note') setNote(block, place);
      else setParagraph(block, place);
      break;
    case 'list':
      setList(block, place, setBlocks);
      break;
    case 'quote':
      setQuote(block.blocks, place);
      break;
    case 'code':
      setCode(block.text, place);
      break;
    case 'table':
      setTable(block, place);
      break;
    case 'timeline':
      setTimeline(block.timeline, place);
      break;
    case 'bars':
      setBars(block.bars, place);
      break;
    case 'contents':
      setContents(block.entries, place);
      break;
    case 'section':
      setSection(block, place);
      break;
  }
}

function setHeading(heading: Heading, place: Place): void {
  const look = headings[Math.min(heading.level, headings.length) - 1] ?? headings[0];
  if (look === undefined) return;
  place.column.space(look.before);
  const node = structureNode(headingType(heading.level), place.node);
  setText(heading.content, look.text, place, node, {
    keep: 'with-next',
    balanced: true,
    mark: { level: heading.level, words: wordsOf(heading.content), anchor: heading.anchor },
  });
  place.column.space(look.after);
}

function setParagraph(paragraph: Paragraph, place: Place): void {
  const look = paragraphs[paragraph.role ?? 'plain'];
  place.column.space(look.before);
  const text = paragraph.role === undefined ? (place.text ?? look.text) : look.text;
  setText(paragraph.content, text, place, structureNode('P', place.node), {
    width: Math.min(place.width, page.left + textMeasure - place.left),
    keep: paragraph.role === 'lead' ? 'together' : undefined,
  });
  place.column.space(look.after);
}

/** A tinted box with a coloured edge. */
function setNote(paragraph: Paragraph, place: Place): void {
  const { column, left, width } = place;
  const look = paragraphs.note;
  column.space(look.before);
  const inside = { ...place, left: left + note.indent, width: width - 2 * note.indent };
  const boxes = [
    { x: left, width, color: colors.tint },
    { x: left, width: note.bar, color: colors.accent },
  ];
  column.inBoxes(boxes, () => {
    column.add({ height: note.padding, keep: true });
    setText(paragraph.content, look.text, inside, structureNode('P', place.node));
    column.keepLast();
    column.add({ height: note.padding });
  });
  column.space(look.after);
}

function setQuote(blocks: readonly Block[], place: Place): void {
  const { column, left, width } = place;
  const indent = width - quote.indent < leastWidth ? 0 : quote.indent;
  column.space(quote.before);
  column.inBoxes(
    [{ x: left, width: indent === 0 ? 0 : quote.bar, color: colors.accentLight }],
    () => {
      setBlocks(blocks, {
        ...place,
        left: left + indent,
        width: width - indent,
        node: structureNode('BlockQuote', place.node),
        text: { ...(place.text ?? body), color: colors.quiet },
      });
    },
  );
  column.space(quote.after);
}

/** Lines as they were written; one that is too long goes on in the next. */
function setCode(text: string, place: Place): void {
  const { column, left, width } = place;
  const inside = { ...place, left: left + code.padding, width: width - 2 * code.padding };
  const node = structureNode('Code', structureNode('P', place.node, { block: true }));
  // Spaces at the start of a line mean something in code, and only no-break spaces are not collapsed.
  const atoms = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) =>
      line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, (run) => '\u00a0'.repeat(run.length)),
    );
  column.space(code.before);
  column.inBoxes([{ x: left, width, color: colors.codeTint }], () => {
    column.add({ height: code.padding, keep: true });
    for (const line of atoms) {
      const words = textAtoms(`${line === '' ? '\u00a0' : line} `, code.text, node, place.shaper);
      setLines(breakLines(words, inside.width, place.shaper), code.text, inside);
    }
    column.keepLast();
    column.add({ height: code.padding });
  });
  column.space(code.after);
}

function setSection(section: Section, place: Place): void {
  const node = structureNode('Sect', place.node);
  if (section.start === 'cover') {
    setCover(section.blocks, { ...place, node }, setBlocks);
    place.column.startPage('page');
  } else {
    if (section.start === 'page') place.column.startPage('page');
    setBlocks(section.blocks, { ...place, node });
  }
}

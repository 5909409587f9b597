import type { PhrasingContent } from 'mdast';
import { statusLabels, statusShapes } from '../../domain/status.ts';
import { joined, peeled, trimmed, wrapped } from '../../prose/white-space.ts';
import { isSafeUrl } from '../../prose/safe-url.ts';
import type { Inline } from '../../report/document.ts';
import type { HeadingLinks } from './heading-links.ts';

/** Where running text stands, and what surrounds it: a mark inside the same mark is left out. */
export interface Surroundings {
  readonly place: 'paragraph' | 'heading' | 'cell';
  /** Where jumps lead; without it, they are their words alone. */
  readonly links: HeadingLinks | undefined;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly link?: true;
}

/** A heading and a cell are one line of Markdown: a line break in them becomes this. */
const breaks = { heading: ' ', cell: ' / ' };

/** The running text of a block, without white space at its ends. */
export function runningText(content: readonly Inline[], around: Surroundings): PhrasingContent[] {
  const [first] = content;
  // As nearly every cell of a table.
  if (content.length === 1 && first?.kind === 'text') {
    const value = trimmed(first.text);
    return value === '' ? [] : [text(value)];
  }
  return peeled(phrasing(content, around)).kept;
}

function phrasing(content: readonly Inline[], around: Surroundings): PhrasingContent[] {
  return joined(content.flatMap((inline) => nodes(inline, around)));
}

function nodes(inline: Inline, around: Surroundings): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return [text(inline.text)];
    case 'strong':
    case 'emphasis': {
      const content = phrasing(inline.content, { ...around, [inline.kind]: true });
      return around[inline.kind] === true ? content : wrapped(content, { type: inline.kind });
    }
    case 'code':
      return code(inline.text, around);
    case 'link':
      return link(inline.content, isSafeUrl(inline.url) ? encoded(inline.url) : undefined, around);
    case 'jump':
      return link(inline.content, around.links && `#${around.links.markOf(inline.anchor)}`, around);
    case 'status':
      return [
        text(`${statusShapes[inline.status]} ${inline.words ?? statusLabels[inline.status]}`),
      ];
    case 'break':
      return around.place === 'paragraph' ? [{ type: 'break' }] : [text(breaks[around.place])];
  }
}

function link(
  content: readonly Inline[],
  url: string | undefined,
  around: Surroundings,
): PhrasingContent[] {
  if (url === undefined || around.link === true) return phrasing(content, around);
  return wrapped(phrasing(content, { ...around, link: true }), { type: 'link', url });
}

/** In a cell, `\|` means a bar, in code too: code with a backslash before one becomes plain text. */
function code(written: string, { place }: Surroundings): PhrasingContent[] {
  const value = trimmed(written);
  if (value === '') return [];
  return place === 'cell' && /\\(?:\||$)/.test(value)
    ? [text(value)]
    : [{ type: 'inlineCode', value }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Characters that end a link or a cell, and what is no character, as a URL writes them. */
function encoded(url: string): string {
  return url.replace(/[\s<>|\p{Noncharacter_Code_Point}]/gu, encodeURIComponent);
}

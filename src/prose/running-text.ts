import type { PhrasingContent } from 'mdast';
import { mostLevels } from './limits.ts';
import { plainText } from './nodes.ts';
import type { Inline } from './tree.ts';
import { joined, peeled, trimmed, wrapped } from './white-space.ts';
import { isSafeUrl } from './safe-url.ts';

/** What stands around a piece of text; a mark inside the same mark says nothing more. */
export interface Surroundings {
  readonly depth: number;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly link?: true;
}

const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The running text of a block: soft line breaks are spaces, and none stand at its ends. */
export function runningText(nodes: readonly PhrasingContent[], around: Surroundings): Inline[] {
  return peeled(reduced(nodes, around)).kept.flatMap(inline);
}

/** A text as running text, for what is shown as it is written. */
export function literally(written: string): Inline[] {
  return peeled(joined([{ type: 'text', value: written }])).kept.flatMap(inline);
}

/**
 * The text without marks of writing direction, which a character reference can write though the
 * file may not hold them: each is shown as a character that is wrong.
 */
export function clean(text: string): string {
  return text.replace(directionMarks, '\ufffd');
}

/** The nodes reduced to texts, strong, emphasis, code, links that are safe, and line breaks. */
function reduced(nodes: readonly PhrasingContent[], around: Surroundings): PhrasingContent[] {
  const deeper = { ...around, depth: around.depth + 1 };
  return joined(nodes.flatMap((node) => reducedNode(node, deeper)));
}

function reducedNode(node: PhrasingContent, around: Surroundings): PhrasingContent[] {
  if (around.depth > mostLevels) return text(plainText(node));
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'inlineCode':
      return trimmed(node.value) === '' ? [] : [node];
    case 'break':
      return [node];
    case 'strong':
    case 'emphasis': {
      const content = reduced(node.children, { ...around, [node.type]: true });
      return around[node.type] === true ? content : wrapped(content, { type: node.type });
    }
    case 'link':
      return link(node.url, reduced(node.children, { ...around, link: true }), around);
    // The reader of Markdown makes no others.
    default:
      return [];
  }
}

/** A link to where its address leads, if that is safe, and only its content if not. */
function link(
  url: string,
  content: readonly PhrasingContent[],
  around: Surroundings,
): PhrasingContent[] {
  if (around.link === true || !isSafeUrl(url)) return [...content];
  const hasWords = peeled(content).kept.length > 0;
  return wrapped(hasWords ? content : text(url), { type: 'link', url });
}

function text(value: string): PhrasingContent[] {
  return joined([{ type: 'text', value }]);
}

function inline(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: clean(node.value) }];
    case 'inlineCode':
      return [{ kind: 'code', text: clean(trimmed(node.value)) }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, content: node.children.flatMap(inline) }];
    case 'link':
      return [{ kind: 'link', url: node.url, content: node.children.flatMap(inline) }];
    case 'break':
      return [{ kind: 'break' }];
    default:
      return [];
  }
}

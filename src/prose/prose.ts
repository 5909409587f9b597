import type { Heading, List, RootContent } from 'mdast';
import { withFittedHeadings } from './headings.ts';
import { clean, literally, runningText, type Surroundings } from './running-text.ts';
import { plainProse, whyUnreadable } from './limits.ts';
import { parseProse } from './parse.ts';
import { proseTable } from './table.ts';
import type { Inline, ProseBlock } from './tree.ts';

/** The largest number that Markdown gives a list item: nine digits. */
const largestNumber = 999_999_999;

/**
 * A Markdown field as blocks that every report can show.
 * HTML stays literal text, an image becomes a link, a link that is not safe its text alone, and a
 * text that pages have no room for is shown as it is written.
 */
export function readProse(markdown: string): ProseBlock[] {
  if (whyUnreadable(markdown) !== undefined) return plainProse(markdown);
  const { children } = parseProse(markdown);
  return withFittedHeadings(children.flatMap((node) => block(node, { depth: 0 })));
}

function block(node: RootContent, around: Surroundings): ProseBlock[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(runningText(node.children, around));
    case 'heading':
      return heading(node, around);
    case 'list':
      return list(node, around);
    case 'blockquote': {
      const blocks = below(node.children, around);
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
    }
    case 'code':
      return code(node.value);
    case 'html':
      return paragraph(literally(node.value));
    case 'table':
      return [proseTable(node, around)];
    default:
      return [];
  }
}

function below(nodes: readonly RootContent[], around: Surroundings): ProseBlock[] {
  const deeper = { ...around, depth: around.depth + 1 };
  return nodes.flatMap((node) => block(node, deeper));
}

function paragraph(content: readonly Inline[]): ProseBlock[] {
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

/** A heading inside a quote or a list would break the outline of a report: it is a bold line there. */
function heading({ depth, children }: Heading, around: Surroundings): ProseBlock[] {
  if (around.depth === 0) {
    const content = runningText(children, around);
    return content.length === 0 ? [] : [{ kind: 'heading', level: depth, content }];
  }
  const content = runningText(children, { ...around, strong: true });
  return content.length === 0 ? [] : paragraph([{ kind: 'strong', content }]);
}

function list(node: List, around: Surroundings): ProseBlock[] {
  const items = node.children
    .map((item) => below(item.children, around))
    .filter((blocks) => blocks.length > 0);
  if (items.length === 0) return [];
  const ordered = node.ordered === true;
  const start = ordered ? Math.min(node.start ?? 1, largestNumber - items.length + 1) : 1;
  return [{ kind: 'list', ordered, start, items }];
}

function code(written: string): ProseBlock[] {
  const text = clean(written).split('\n').map(withoutTabs).join('\n');
  return text.trim() === '' ? [] : [{ kind: 'code', text }];
}

/** A line of code with its tabs, stops four columns apart, as spaces; none are left at its end. */
function withoutTabs(line: string): string {
  let result = '';
  for (const [index, part] of line.split('\t').entries()) {
    if (index > 0) result += ' '.repeat(4 - (result.length % 4));
    result += part;
  }
  return result.trimEnd();
}

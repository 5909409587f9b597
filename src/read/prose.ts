import type { Heading, List, RootContent } from 'mdast';
import { withFittedHeadings } from './prose-headings.ts';
import { clean, literally, mostLevels, runningText, type Surroundings } from './prose-inline.ts';
import { isTooIntricate, plainProse } from './prose-limits.ts';
import { definitionsIn, plainText } from './prose-nodes.ts';
import { parseProse } from './prose-parse.ts';
import { plainTree } from './prose-plain.ts';
import { proseTable } from './prose-table.ts';
import type { Inline, ProseBlock } from './prose-tree.ts';

/** The largest number that Markdown gives a list item: nine digits. */
const largestNumber = 999_999_999;

/**
 * A Markdown field as blocks that every report can show.
 * HTML stays literal text, an image becomes a link, a link that is not safe its text alone, and a
 * text too intricate to parse in good time is shown as it is written.
 */
export function readProse(markdown: string): ProseBlock[] {
  if (isTooIntricate(markdown)) return plainProse(markdown);
  const root = plainTree(markdown) ?? parseProse(markdown);
  const around = { definitions: definitionsIn(root), depth: 0 };
  return withFittedHeadings(root.children.flatMap((node) => block(node, around)));
}

function block(node: RootContent, around: Surroundings): ProseBlock[] {
  if (around.depth > mostLevels) return paragraph(literally(plainText(node)));
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

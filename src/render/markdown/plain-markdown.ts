import type {
  BlockContent,
  DefinitionContent,
  Link,
  List,
  PhrasingContent,
  TableCell,
  Table as TableNode,
} from 'mdast';
import { anyMarkdown } from './any-markdown.ts';
import { isPlain } from './plain-words.ts';

type Flow = BlockContent | DefinitionContent;

/**
 * The nodes of a report as Markdown, as the library for it writes them. What is plain, as nearly all of a
 * report is, is written here: the library takes five times as long, an eighth of a report of 1,000. It gets
 * each paragraph, heading and cell that is not, and all of the nodes where lists stand in an odd way.
 */
export function markdownOf(nodes: readonly BlockContent[]): string {
  if (nodes.length === 0) return '';
  const text = flow(nodes, blankLine, true);
  return text === undefined ? anyMarkdown(nodes) : `${text}\n`;
}

const blankLine = '\n\n';

/** Undefined for what is left to the library, here and below. */
function flow(
  nodes: readonly Flow[],
  between: string,
  mayBeginWithList = false,
): string | undefined {
  const parts: string[] = [];
  let before: Flow['type'] | undefined = mayBeginWithList ? 'paragraph' : undefined;
  for (const node of nodes) {
    // The bullets of a list depend on the list before it, even of one that has ended.
    const isOdd = node.type === 'list' && (before === undefined || before === 'list');
    const part = isOdd ? undefined : block(node);
    if (part === undefined) return undefined;
    parts.push(part);
    before = node.type;
  }
  return parts.length === 0 ? undefined : parts.join(between);
}

function block(node: Flow): string | undefined {
  switch (node.type) {
    case 'paragraph':
      return phrasing(node.children, 'paragraph') ?? alone(node);
    case 'heading': {
      const text = phrasing(node.children, 'line');
      return text === undefined ? alone(node) : `${'#'.repeat(node.depth)} ${text}`;
    }
    case 'code':
      return /[`\r]/.test(node.value) || node.value === ''
        ? alone(node)
        : `\`\`\`${node.lang ?? ''}\n${node.value}\n\`\`\``;
    case 'table':
      return table(node);
    case 'blockquote':
      return indented(flow(node.children, blankLine), '> ', '> ');
    case 'list':
      return list(node);
    default:
      return undefined;
  }
}

/** A node that stands for itself, by the library. */
function alone(node: BlockContent): string {
  return anyMarkdown([node]).slice(0, -1);
}

/** The text with a sign before its lines, which have no space at their ends. */
function indented(text: string | undefined, first: string, others: string): string | undefined {
  // The library takes it for a line end.
  if (text === undefined || text.includes('\r')) return undefined;
  const lines = text.split('\n').map((line, index) => {
    const sign = index === 0 ? first : others;
    return line === '' ? sign.trimEnd() : sign + line;
  });
  return lines.join('\n');
}

function list({ ordered, start, spread, children }: List): string | undefined {
  const items: string[] = [];
  for (const item of children) {
    const [first, second, ...rest] = item.children;
    const isTight =
      second === undefined ||
      (first?.type === 'paragraph' && second.type === 'list' && (second.start ?? 1) === 1);
    if (item.spread !== true && (!isTight || rest.length > 0)) return undefined;
    const bullet = ordered === true ? `${(start ?? 1) + items.length}. ` : '- ';
    const text = flow(item.children, item.spread === true ? blankLine : '\n');
    const part = indented(text, bullet, ' '.repeat(bullet.length));
    if (part === undefined) return undefined;
    items.push(part);
  }
  return items.join(spread === true ? blankLine : '\n');
}

function table({ align, children: rows }: TableNode): string | undefined {
  const columns = align?.length ?? 0;
  if (rows.some(({ children }) => children.length !== columns)) return undefined;
  const lines = rows.map(({ children }) => row(children.map(cell)));
  const marks = row((align ?? []).map((each) => (each === 'right' ? '-:' : '-')));
  return [lines[0], marks, ...lines.slice(1)].join('\n');
}

function row(cells: readonly string[]): string {
  return `|${cells.map((each) => (each === '' ? ' |' : ` ${each} |`)).join('')}`;
}

function cell(node: TableCell): string {
  if (node.children.length === 0) return '';
  const plain = phrasing(node.children, 'line');
  if (plain !== undefined) return plain;
  const children: TableNode['children'] = [{ type: 'tableRow', children: [node] }];
  const whole = anyMarkdown([{ type: 'table', align: [null], children }]);
  return whole.slice('| '.length, -' |\n| - |\n'.length);
}

/** In a paragraph, on a line with a space around it, or within marks. */
type Place = 'paragraph' | 'line' | 'marks';

const marks = { strong: '**', emphasis: '_' };

function phrasing(nodes: readonly PhrasingContent[], place: Place): string | undefined {
  const parts: string[] = [];
  // Kept apart: to look at the end of a text that grows takes the longer the longer it is.
  let last = '';
  for (const [index, node] of nodes.entries()) {
    const part = inline(node, last, nodes[index + 1], place);
    if (part === undefined) return undefined;
    parts.push(part);
    last = part.at(-1) ?? last;
  }
  return last === '' ? undefined : parts.join('');
}

/** The node after a text that ends with the sign, or none, and before the next. */
function inline(
  node: PhrasingContent,
  before: string,
  next: PhrasingContent | undefined,
  place: Place,
): string | undefined {
  switch (node.type) {
    case 'text': {
      const { value } = node;
      const isLineEnd = next === undefined || next.type === 'break';
      const hasOddSpace =
        (/^[ \n]/.test(value) && (before === '' || before === '\n')) ||
        (/[ \n]$/.test(value) && isLineEnd) ||
        (value.includes('\n') && (place === 'line' || / \n|\n /.test(value)));
      const continuesLine = before === '' ? place === 'line' : !'\nWw'.includes(before);
      return hasOddSpace || !isPlain(value, continuesLine) ? undefined : value;
    }
    case 'strong':
    case 'emphasis': {
      const text = phrasing(node.children, 'marks');
      const mark = marks[node.type];
      return text !== undefined && mayBeMarked(text, mark, before, next, place)
        ? mark + text + mark
        : undefined;
    }
    case 'link': {
      const text = plainUrl.test(node.url) ? linkText(node, place) : undefined;
      return text === undefined ? undefined : `[${text}](${node.url})`;
    }
    case 'inlineCode':
      return plainCode.test(node.value) ? `\`${node.value}\`` : undefined;
    case 'break':
      return place === 'paragraph' && before !== '' && next?.type === 'text' ? '\\\n' : undefined;
    default:
      return undefined;
  }
}

/** The words of a link; in a paragraph, an address among them stays legible. */
function linkText({ children }: Link, place: Place): string | undefined {
  const [first, second] = children;
  const isAddress =
    place === 'paragraph' &&
    first?.type === 'text' &&
    second === undefined &&
    plainAddress.test(first.value);
  return isAddress ? first.value : phrasing(children, 'marks');
}

const plainAddress = /^https?:\/\/[-A-Za-z0-9./:?#%=+,;]+$/;

/** Whether the text and what is around it leave the marks what they are. */
function mayBeMarked(
  text: string,
  mark: string,
  before: string,
  next: PhrasingContent | undefined,
  place: Place,
): boolean {
  if (next !== undefined && next.type !== 'text') return false;
  const isApart =
    (before === '' ? place !== 'marks' : ' \n'.includes(before)) &&
    (next === undefined ? place !== 'marks' : /^[ \n]/.test(next.value));
  if (isApart) return !/^[ \n]|[ \n]$/.test(text);
  const isBesideMarks = place === 'marks' && (before === '' || next === undefined);
  return (
    mark === '**' && !isBesideMarks && before !== '*' && before !== '_' && wordsWithin.test(text)
  );
}

const wordsWithin = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

/** With the marks that stand for the names of headings. */
const plainUrl = /^[A-Za-z0-9#](?:[-\w.~:/?#%=+,;@\ufdd0\ufdd1]|&(?!#|[A-Za-z][A-Za-z0-9]*;))*$/;
const plainCode = /^[^`|\s](?:[^`|\r\n]*[^`|\s])?$/;

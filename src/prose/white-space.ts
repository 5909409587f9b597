import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';

const spaces = /[ \t\n\f\r\u2028\u2029]+/g;

/** The text with one space for each run of white space; a no-break space is a letter like others. */
export function singleSpaced(text: string): string {
  return text.replace(spaces, ' ');
}

/** The text single-spaced, with no white space at its ends. */
export function trimmed(text: string): string {
  return singleSpaced(text).trim();
}

/**
 * The nodes with single spaces, none beside a line break, and neighbours of the same kind as one:
 * what Markdown can write, and reads back the same.
 */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes.filter(isFilled)) {
    const last = result.at(-1);
    const both = last === undefined ? undefined : asOne(last, node);
    if (both === undefined) result.push(node);
    else result.splice(-1, 1, both);
  }
  return result.map((node, at) => spaced(node, result[at - 1], result[at + 1])).filter(isFilled);
}

function isFilled(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

function asOne(left: PhrasingContent, right: PhrasingContent): PhrasingContent | undefined {
  if (left.type === 'text' && right.type === 'text') {
    return { type: 'text', value: left.value + right.value };
  }
  if (left.type === 'inlineCode' && right.type === 'inlineCode') {
    return { type: 'inlineCode', value: left.value + right.value };
  }
  if (
    (left.type === 'strong' && right.type === 'strong') ||
    (left.type === 'emphasis' && right.type === 'emphasis')
  ) {
    return { type: left.type, children: joined([...left.children, ...right.children]) };
  }
  return undefined;
}

function spaced(
  node: PhrasingContent,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): PhrasingContent {
  if (node.type !== 'text') return node;
  const value = singleSpaced(node.value);
  const start = before?.type === 'break' ? value.replace(/^ /, '') : value;
  return { type: 'text', value: after?.type === 'break' ? start.replace(/ $/, '') : start };
}

/** The content with a mark around it, but not around the white space at its ends. */
export function wrapped(
  content: readonly PhrasingContent[],
  mark: Omit<Strong, 'children'> | Omit<Emphasis, 'children'> | Omit<Link, 'children'>,
): PhrasingContent[] {
  const { before, kept, after } = peeled(content);
  if (kept.length === 0) return [...content];
  return [...before, { ...mark, children: kept }, ...after];
}

/** The nodes, and the white space and line breaks at their ends, apart. */
export function peeled(nodes: readonly PhrasingContent[]): {
  readonly before: readonly PhrasingContent[];
  readonly kept: PhrasingContent[];
  readonly after: readonly PhrasingContent[];
} {
  const first = nodes.findIndex(hasWords);
  if (first < 0) return { before: nodes, kept: [], after: [] };
  const last = nodes.findLastIndex(hasWords);
  const kept = nodes.slice(first, last + 1);
  const start = cut(kept, 0, /^\s+/);
  const end = cut(kept, kept.length - 1, /(?<!\s)\s+$/);
  return {
    before: [...nodes.slice(0, first), ...start],
    kept,
    after: [...end, ...nodes.slice(last + 1)],
  };
}

/** Takes the white space off a text among the nodes, and gives it. */
function cut(nodes: PhrasingContent[], at: number, edge: RegExp): PhrasingContent[] {
  const node = nodes[at];
  const [space] = node?.type === 'text' ? (edge.exec(node.value) ?? []) : [];
  if (node?.type !== 'text' || space === undefined) return [];
  nodes[at] = { type: 'text', value: node.value.replace(edge, '') };
  return [{ type: 'text', value: space }];
}

function hasWords(node: PhrasingContent): boolean {
  return node.type !== 'break' && (node.type !== 'text' || /\S/.test(node.value));
}

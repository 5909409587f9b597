import type { Nodes, Root } from 'mdast';

/** Where reference links lead, by the identifier of their definition. */
export type Definitions = ReadonlyMap<string, string>;

const apart: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code', 'break']);

/** Every definition of the tree; the first of an identifier counts, as CommonMark has it. */
export function definitionsIn(root: Root): Definitions {
  const urls = new Map<string, string>();
  for (const node of nodesIn(root)) {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, node.url);
    }
  }
  return urls;
}

/** The node and all below it in reading order, however deep they are. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child);
  }
}

/** The text below the node without any marks; blocks in it are set apart by a space. */
export function plainText(node: Nodes): string {
  let text = '';
  for (const part of nodesIn(node)) {
    if (apart.has(part.type)) text += ' ';
    if ('value' in part) text += part.value;
    else if ('alt' in part) text += part.alt ?? '';
  }
  return text;
}

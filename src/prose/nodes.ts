import type { Nodes } from 'mdast';

const apart: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code', 'break']);

/** The node and all below it in reading order, however deep they are. */
function* nodesIn(node: Nodes): Generator<Nodes> {
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

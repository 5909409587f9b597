import type { Token } from 'markdown-it';
import type { AlignType, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { withMail } from './bare-addresses.ts';
import { plainText } from './nodes.ts';

type Content = RootContent | PhrasingContent;
type Parent = Extract<Nodes, { children: unknown[] }>;

/** The tokens of a text as a tree. */
export function treeOf(tokens: readonly Token[]): Root {
  const root: Root = { type: 'root', children: [] };
  /** The nodes that are open; a list, since marks may lie as deep as a text is long. */
  const around: Parent[] = [root];
  let table: Table | undefined;
  let links = 0;
  // A line of words is a token with tokens of its own.
  for (const token of tokens.flatMap((each) => each.children ?? each)) {
    const parent = around.at(-1) ?? root;
    if (isLink.test(token.type)) links += token.nesting;
    if (token.nesting > 0) {
      const node = opened(token);
      if (node?.type === 'table') table = node;
      if (token.type === 'th_open') table?.align?.push(alignOf(token));
      if (node !== undefined) put(parent, node);
      around.push(node ?? parent);
    } else if (token.nesting === 0) {
      for (const node of leaves(token, links > 0)) put(parent, node);
    } else {
      if (token.type === 'image_close') parent.children = [text(plainText(parent))];
      around.pop();
    }
  }
  return root;
}

const isLink = /^(?:link|image)_/;

/** The library knows what may be in what. */
function put(parent: Parent, node: Content): void {
  (parent.children as Content[]).push(node);
}

/** Undefined for what has no node of its own, such as the head of a table. */
function opened(token: Token): (Content & Parent) | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return { type: 'paragraph', children: [] };
    case 'heading_open':
      return { type: 'heading', depth: Number(token.tag.slice(1)) as 1, children: [] };
    case 'blockquote_open':
      return { type: 'blockquote', children: [] };
    case 'bullet_list_open':
      return { type: 'list', ordered: false, children: [] };
    case 'ordered_list_open':
      return {
        type: 'list',
        ordered: true,
        start: Number(token.attrGet('start') ?? 1),
        children: [],
      };
    case 'list_item_open':
      return { type: 'listItem', children: [] };
    case 'table_open':
      return { type: 'table', align: [], children: [] };
    case 'tr_open':
      return { type: 'tableRow', children: [] };
    case 'th_open':
    case 'td_open':
      return { type: 'tableCell', children: [] };
    case 'em_open':
      return { type: 'emphasis', children: [] };
    case 'strong_open':
      return { type: 'strong', children: [] };
    case 'link_open':
    case 'image_open':
      return { type: 'link', url: String(token.attrGet('url')), children: [] };
    default:
      return undefined;
  }
}

function leaves(token: Token, isInLink: boolean): Content[] {
  switch (token.type) {
    case 'text':
      return isInLink ? [text(token.content)] : withMail(token.content).map(mailOrText);
    case 'softbreak':
      return [text('\n')];
    case 'hardbreak':
      return [{ type: 'break' }];
    case 'code_inline':
      return [{ type: 'inlineCode', value: token.content }];
    case 'fence':
    case 'code_block':
      return [{ type: 'code', value: token.content.replace(/\n$/, '') }];
    case 'literal':
      return [{ type: 'html', value: token.content }];
    default:
      return [];
  }
}

function mailOrText(part: ReturnType<typeof withMail>[number]): PhrasingContent {
  if (typeof part === 'string') return text(part);
  return { type: 'link', url: part.url, children: [text(part.words)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function alignOf(token: Token): AlignType {
  return token.attrGet('style') === 'text-align:right' ? 'right' : null;
}

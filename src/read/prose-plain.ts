import type { List, Paragraph, PhrasingContent, Root } from 'mdast';

/**
 * Prose as nearly all is written, read without the Markdown parser: paragraphs and bullet lists of
 * running text with plain links, emphasis and strong words. Only what every reader of Markdown
 * takes the same way, by the rules of CommonMark 0.31, is read here; for the rest the result is undefined.
 * The parser takes an eighth of the time of a whole report.
 */
export function plainTree(markdown: string): Root | undefined {
  const children: (Paragraph | List)[] = [];
  /** The lines of the paragraph that goes on; a line without a mark of its own belongs to it. */
  let open: string[] | undefined;
  const texts: { readonly lines: string[]; readonly node: Paragraph }[] = [];
  const begin = (line: string): Paragraph => {
    const node: Paragraph = { type: 'paragraph', children: [] };
    open = [line];
    texts.push({ lines: open, node });
    return node;
  };
  for (const line of markdown.split('\n')) {
    const found = plainLine.exec(line);
    if (found === null) return undefined;
    const [, bullet, continued, words] = found;
    if (words === undefined) open = undefined;
    else if (bullet !== undefined) {
      const last = children.at(-1);
      const list: List = last?.type === 'list' ? last : { type: 'list', children: [] };
      if (list !== last) children.push(list);
      list.children.push({ type: 'listItem', children: [begin(words)] });
    } else if (open !== undefined) open.push(words);
    else if (continued === undefined) children.push(begin(words));
    else return undefined;
  }
  for (const { lines, node } of texts) {
    const phrasing = plainPhrasing(lines.join('\n'));
    if (phrasing === undefined) return undefined;
    node.children = phrasing;
  }
  return { type: 'root', children };
}

/**
 * An empty line, or one that begins with a word: of a paragraph, of a bullet, or below one. No rule,
 * heading, quote, table, code, number of a list or definition begins so, and no hard break ends so.
 */
const plainLine = /^(?: *|(?:(- )|( {2}))?((?!\d+[.)])(?:["'(“‘]|\*\*?)?[\p{L}\p{N}].*(?<! )))$/u;

/** What else may mean more than itself: marks, escapes, references, bare addresses, odd white space. */
const mark = /[\\`*_[\]<&@\0\t]|:\/\/|www\./i;

/**
 * A link as most are written, as its words and address; or stars that can only open before the words
 * and only close after them, as the stars and the words.
 */
const span =
  /(?<!!)\[([^\\`*_[\]<&@]+)\]\((https?:\/\/[\w./?=%~+#,:@-]+)\)|(?<!\S)(\*\*?)([\p{L}\p{N}](?:[^\\`*_[\]<&@]*[\p{L}\p{N}.!?)])?)\3(?:(?=\s|$)|(?<=[\p{L}\p{N}]\*+)(?=[.,;:!?)]))/u;

/** Undefined when a part of the text may mean more than itself. */
function plainPhrasing(text: string): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = [];
  const add = (value: string) => {
    if (value !== '') nodes.push({ type: 'text', value });
  };
  const around = text.split(span);
  // A stretch of plain text, then the four groups of a span, and so on.
  for (let at = 0; at < around.length; at += 5) {
    const [before = '', label, url, stars, words] = around.slice(at, at + 5);
    if ([before, label ?? '', words ?? ''].some((each) => mark.test(each))) return undefined;
    add(before);
    if (label !== undefined && url !== undefined) {
      nodes.push({ type: 'link', url, children: [{ type: 'text', value: label }] });
    } else if (words !== undefined) {
      const type = stars === '*' ? 'emphasis' : 'strong';
      nodes.push({ type, children: [{ type: 'text', value: words }] });
    }
  }
  return nodes;
}

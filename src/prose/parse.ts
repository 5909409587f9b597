import type { Root } from 'mdast';
import MarkdownIt, { type Env, type MarkdownIt as Reader, type StateInline } from 'markdown-it';
import { inlineLinks, type InlineLink } from './inline-links.ts';
import { mostLevels } from './limits.ts';
import { treeOf } from './token-tree.ts';
import { linksOfTokens, type WrittenLink } from './written-links.ts';

/** The Markdown as a syntax tree: CommonMark with the tables and the bare addresses of GitHub, HTML as text. */
export function parseProse(markdown: string): Root {
  return treeOf(reader().parse(markdown, {}));
}

/** Every address of the Markdown in reading order, whether it is used or only defined. */
export function linksInProse(markdown: string): WrittenLink[] {
  const env: Env = {};
  return linksOfTokens(reader().parse(markdown, env), markdown, env.references ?? {});
}

let made: Reader | undefined;

function reader(): Reader {
  return (made ??= newReader());
}

/** The library with links of our own, and with the levels that we keep. */
function newReader(): Reader {
  const markdownIt = new MarkdownIt();
  markdownIt.disable(['html_block', 'html_inline', 'strikethrough', 'image', 'autolink']);
  markdownIt.disable('strip_references');
  const same = (url: string) => url;
  Object.assign(markdownIt, { validateLink: () => true, normalizeLink: same });
  markdownIt.inline.ruler.at('text', words);
  markdownIt.inline.ruler.at('link', link);
  const { block } = markdownIt;
  const tokenize = block.tokenize.bind(block);
  // The library leaves out what lies too deep.
  block.tokenize = (state, from, to) => {
    const { env } = state;
    const level = Number(env['level'] ?? 0);
    env['level'] = level + 1;
    if (level <= mostLevels) tokenize(state, from, to);
    else {
      let end = from + 1;
      while (end < to && (state.isEmpty(end) || (state.sCount[end] ?? 0) >= state.blkIndent))
        end += 1;
      state.push('literal', '', 0).content = state.getLines(from, end, state.blkIndent, false);
      state.line = end;
    }
    env['level'] = level;
  };
  return markdownIt;
}

/** Where something may begin that is more than words. */
const sign = /[\n\\`*_&<[]|!\[|https?:\/\/|www\./gi;

/** Words up to where something may begin. */
function words(state: StateInline): boolean {
  sign.lastIndex = state.pos;
  const end = Math.min(sign.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

const linksOfText = new WeakMap<StateInline, ReadonlyMap<number, InlineLink>>();

/** The link or image that begins there, as two tokens around those of its words. */
function link(state: StateInline): boolean {
  let links = linksOfText.get(state);
  if (links === undefined) {
    links = inlineLinks(state.src, state.env.references ?? {}, state.md);
    linksOfText.set(state, links);
  }
  const found = links.get(state.pos);
  if (found === undefined) return false;
  const { posMax } = state;
  const opening = state.push(`${found.kind}_open`, '', 1);
  opening.attrs = [['url', found.url]];
  opening.meta = { from: state.pos, to: found.end, isReference: found.isReference };
  [state.pos, state.posMax] = found.words;
  if (found.isLiteral) state.pending = state.src.slice(...found.words);
  else state.md.inline.tokenize(state);
  state.push(`${found.kind}_close`, '', -1);
  [state.pos, state.posMax] = [found.end, posMax];
  return true;
}

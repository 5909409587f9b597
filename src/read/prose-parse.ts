import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * The Markdown as a syntax tree: CommonMark with tables and bare URLs.
 * The second search for URLs, inside finished text, is left out: it takes quadratic time, and finds
 * only those after an open bracket.
 */
export function parseProse(markdown: string): Root {
  return fromMarkdown(markdown, options);
}

const options: Options = {
  extensions: [gfmAutolinkLiteral(), gfmTable()],
  mdastExtensions: [
    { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
    gfmTableFromMarkdown(),
  ],
};

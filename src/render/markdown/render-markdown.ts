import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type ConstructName, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { ReportDocument } from '../../report/document.ts';
import { flow } from './flow.ts';
import { headingLinks } from './heading-links.ts';

/** Where a URL stands, and nothing is escaped by a backslash that is not there for the URL's sake. */
const urls: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];

/**
 * What the packages below leave alone and GitHub reads: text between tildes is struck, `www.` links
 * whatever follows, and `<1@2>` is an address.
 */
const beyond: Options = {
  unsafe: [
    { character: '~', inConstruct: 'phrasing', notInConstruct: urls },
    { character: '<', inConstruct: 'phrasing', notInConstruct: urls },
    { character: '.', before: '[Ww]', inConstruct: 'phrasing', notInConstruct: [...urls, 'label'] },
  ],
};

/** One line a table row and no padding, so that a difference between two reports is its rows. */
const options: Options = {
  bullet: '-',
  bulletOther: '*',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmAutolinkLiteralToMarkdown(),
    beyond,
  ],
};

/** A whole report as GitHub-flavoured Markdown; every text in it comes out as it is, never as a mark. */
export function renderMarkdown({ blocks }: ReportDocument): string {
  const children = flow(blocks, headingLinks(blocks));
  return toMarkdown({ type: 'root', children }, options);
}

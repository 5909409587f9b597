import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { ReportDocument } from '../../report/document.ts';
import { escapes } from './escapes.ts';
import { flow } from './flow.ts';
import { headingLinks } from './heading-links.ts';

/** One line a table row and no padding, so that a difference between two reports is its rows. */
const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmAutolinkLiteralToMarkdown(),
    escapes,
  ],
};

/** A whole report as GitHub-flavoured Markdown; every text in it comes out as it is, never as a mark. */
export function renderMarkdown({ blocks }: ReportDocument): string {
  const children = flow(blocks, headingLinks(blocks));
  return toMarkdown({ type: 'root', children }, options);
}

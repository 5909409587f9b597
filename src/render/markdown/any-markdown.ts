import type { BlockContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { escapes } from './escapes.ts';

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

/** The nodes as Markdown, with whatever must be escaped; its last line has an end. */
export function anyMarkdown(children: readonly BlockContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, options);
}

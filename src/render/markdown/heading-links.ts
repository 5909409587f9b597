import GithubSlugger from 'github-slugger';
import type { Block, Heading } from '../../report/document.ts';
import { headingsIn } from '../../report/headings.ts';
import { plainText } from '../../read/prose-parse.ts';
import { runningText } from './phrasing.ts';

/** What `#…` leads to each heading on GitHub, by the heading's anchor in the document. */
export type HeadingLinks = ReadonlyMap<string, string>;

/**
 * Slugs as GitHub makes them: of the words of every heading in order, the second of the same words
 * with `-1` after it. An anchor that two headings have is an error of ours.
 */
export function headingLinks(blocks: readonly Block[]): HeadingLinks {
  const slugger = new GithubSlugger();
  const links = new Map<string, string>();
  for (const { content, anchor } of headingsIn(blocks)) {
    const slug = slugger.slug(words(content));
    if (anchor === undefined) continue;
    if (links.has(anchor)) throw new Error(`two headings have the anchor "${anchor}"`);
    links.set(anchor, slug);
  }
  return links;
}

function words(content: Heading['content']): string {
  return runningText(content, { place: 'heading', links: undefined }).map(plainText).join('');
}

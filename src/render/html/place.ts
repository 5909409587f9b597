import type { ElementContent } from 'hast';
import type { WholeDocument } from '../../report/document.ts';
import { headingsIn } from '../../report/headings.ts';

/** What the parts of a page need to know of the whole. */
export interface Place {
  /** The anchors that headings of the document have. */
  readonly anchors: ReadonlySet<string>;
  /** The language of what the records say, where it is not that of the page. */
  readonly recordsLanguage: string | undefined;
  /** The words of the heading that stands above. */
  readonly under: string;
  /** A name for a region of the page: the words given, with a number where another has them. */
  readonly nameOf: (words: string) => string;
}

/** The place at the beginning of the document. An anchor that two headings have is an error of ours. */
export function startOf({ title, blocks, recordsLanguage }: WholeDocument): Place {
  const anchors = new Set<string>();
  for (const { anchor } of headingsIn(blocks)) {
    if (anchor === undefined) continue;
    if (anchors.has(anchor)) throw new Error(`two headings have the anchor "${anchor}"`);
    anchors.add(anchor);
  }
  const used = new Map<string, number>();
  const nameOf = (words: string) => {
    const count = (used.get(words) ?? 0) + 1;
    used.set(words, count);
    return count === 1 ? words : `${words} (${count})`;
  };
  return { anchors, recordsLanguage, under: title, nameOf };
}

/** The nodes on a line each, so that a difference between two pages is their lines. */
export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  const line: ElementContent = { type: 'text', value: '\n' };
  return [line, ...nodes.flatMap((node) => [node, line])];
}

import GithubSlugger from 'github-slugger';
import type { Block, Heading } from '../../report/document.ts';
import { headingsIn } from '../../report/headings.ts';
import { plainText } from '../../prose/nodes.ts';
import { runningText } from './phrasing.ts';

/**
 * What `#…` leads to each heading on GitHub. That is known when all headings before it are, so a link
 * is written with a mark in place of the name, and the marks are replaced at the end.
 */
export class HeadingLinks {
  private readonly slugger = new GithubSlugger();
  private readonly slugs = new Map<string, string>();
  private readonly anchors: string[] = [];
  private readonly marks = new Map<string, string>();

  /**
   * Slugs as GitHub makes them: of the words of every heading in order, the second of the same words
   * with `-1` after it. An anchor that two headings have is an error of ours.
   */
  addHeadings(blocks: readonly Block[]): void {
    for (const { content, anchor } of headingsIn(blocks)) {
      const slug = this.slugger.slug(words(content));
      if (anchor === undefined) continue;
      if (this.slugs.has(anchor)) throw new Error(`two headings have the anchor "${anchor}"`);
      this.slugs.set(anchor, slug);
    }
  }

  /** Stands for the name of the heading; no text that can be written has such a mark. */
  markOf(anchor: string): string {
    let mark = this.marks.get(anchor);
    if (mark === undefined) {
      mark = `${open}${this.anchors.push(anchor) - 1}${close}`;
      this.marks.set(anchor, mark);
    }
    return mark;
  }

  /** The text with the names of the headings; one without words has none, which is an error of ours. */
  resolved(text: string): string {
    return text.replace(mark, (_, index: string) => {
      const anchor = this.anchors[Number(index)] ?? '';
      const slug = this.slugs.get(anchor);
      if (slug === undefined) throw new Error(`no heading has the anchor "${anchor}"`);
      if (slug === '') throw new Error(`the heading with the anchor "${anchor}" has no words`);
      return slug;
    });
  }
}

/** Two that Unicode sets aside for a program's own use: they are no characters, and no font has them. */
const [open, close] = ['\ufdd0', '\ufdd1'];
const mark = /\ufdd0(\d+)\ufdd1/g;

function words(content: Heading['content']): string {
  return runningText(content, { place: 'heading', links: undefined }).map(plainText).join('');
}

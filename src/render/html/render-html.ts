import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, ReportDocument, WholeDocument } from '../../report/document.ts';
import type { StartDocument } from '../document-writer.ts';
import { flow } from './flow.ts';
import { hatches } from './hatches.ts';
import { contentSecurityPolicy, script, style } from './inlined.ts';
import { onLines, startOf, type Place } from './place.ts';

/**
 * A whole report as one page that needs no other file and asks for none. All of it is readable
 * without the script, which only filters, sorts and unfolds.
 */
export function renderHtml(report: ReportDocument): string {
  const document: WholeDocument = { ...report, blocks: [...report.blocks] };
  const { language, runningHead, title } = document;
  const content = body(document.blocks, startOf(document));
  return htmlPage(language, runningHead === '' ? title : runningHead, content);
}

/** Pages as files. A page is one tree, so its blocks are collected first. */
export const htmlFormat: StartDocument = (facts) => {
  const blocks: Block[] = [];
  return {
    add(block) {
      blocks.push(block);
    },
    end: () => new TextEncoder().encode(renderHtml({ ...facts, blocks })),
  };
};

/** A page with the style, the script and the policy of every page. */
export function htmlPage(language: string, title: string, content: ElementContent[]): string {
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      policyMark(contentSecurityPolicy()),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', title),
      h('style', style),
    ]),
    h('body', content),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

/** What tells a browser the policy of the page. */
export function policyMark(policy: string): Element {
  return h('meta', { httpEquiv: 'Content-Security-Policy', content: policy });
}

function body(blocks: readonly Block[], place: Place): ElementContent[] {
  const [cover, rest] = coverOf(blocks);
  const below = cover.findIndex((block) => !isOnBand(block));
  const onBand = below < 0 ? cover : cover.slice(0, below);
  const overview = below < 0 ? [] : cover.slice(below);
  const hasContents = rest.some(holdsContents);
  return onLines([
    h('a', { className: 'skip', href: '#main' }, 'Skip to the report'),
    hatches(),
    ...(onBand.length === 0 ? [] : [h('header', h('div', flow(onBand, place)))]),
    h('main', { id: 'main', tabIndex: -1, className: hasContents ? 'with-contents' : undefined }, [
      ...(overview.length === 0
        ? []
        : [h('div', { className: 'overview' }, flow(overview, place))]),
      ...rest.filter(holdsContents).flatMap((block) => flow([block], place)),
      h(
        'div',
        { className: 'sections' },
        flow(
          rest.filter((block) => !holdsContents(block)),
          place,
        ),
      ),
    ]),
    h('script', { type: 'module' }, script),
  ]);
}

/** The blocks of the cover, if the document has one, and those after it. */
function coverOf(blocks: readonly Block[]): [cover: readonly Block[], rest: readonly Block[]] {
  const [first, ...rest] = blocks;
  return first?.kind === 'section' && first.start === 'cover' ? [first.blocks, rest] : [[], blocks];
}

/** What the report is stands on a coloured band, as it does on paper. */
function isOnBand(block: Block): boolean {
  if (block.kind === 'paragraph') {
    return block.role === undefined || ['subtitle', 'date', 'lead'].includes(block.role);
  }
  return block.kind === 'heading' && block.level === 1;
}

function holdsContents(block: Block): boolean {
  return block.kind === 'section' && block.blocks.some(({ kind }) => kind === 'contents');
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { statuses, statusLabels, statusShapes, type Status } from '../../domain/status.ts';
import { isSafeUrl } from '../../prose/safe-url.ts';
import type { Inline } from '../../report/document.ts';

/** Where running text stands: a link inside a link is left out. */
export interface Surroundings {
  /** The anchors that headings of the document have. */
  readonly anchors: ReadonlySet<string>;
  /** The language of what the records say, where it is not that of the page. */
  readonly recordsLanguage: string | undefined;
  readonly link?: true;
}

/** The running text as nodes; a URL that is not safe to open leaves its words alone. */
export function phrasing(content: readonly Inline[], around: Surroundings): ElementContent[] {
  return content.flatMap((inline) => nodes(inline, around));
}

function nodes(inline: Inline, around: Surroundings): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return [recordedText(inline, around)];
    case 'strong':
      return [h('strong', phrasing(inline.content, around))];
    case 'emphasis':
      return [h('em', phrasing(inline.content, around))];
    case 'code':
      return [h('code', inline.text)];
    case 'link':
      return link(inline.content, isSafeUrl(inline.url) ? inline.url : undefined, around);
    case 'jump':
      return link(inline.content, fragment(inline.anchor, around), around);
    case 'status':
      return [status(inline.status, inline.words)];
    case 'break':
      return [h('br')];
  }
}

function recordedText(
  { text, recorded }: Extract<Inline, { kind: 'text' }>,
  { recordsLanguage }: Surroundings,
): ElementContent {
  const words: ElementContent = { type: 'text', value: text };
  const isForeign = recorded === true && recordsLanguage !== undefined && text !== '';
  return isForeign ? h('span', { lang: recordsLanguage }, [words]) : words;
}

/** The status's shape, hidden from screen readers, which have the words after it. */
export function status(of: Status, words: string = statusLabels[of]): ElementContent {
  return h('span', { className: ['status', of], dataRank: statuses.indexOf(of) }, [
    h('span', { className: 'shape', ariaHidden: 'true' }, statusShapes[of]),
    { type: 'text', value: ` ${words}` },
  ]);
}

/** The words alone, as for a label. */
export function plainWords(content: readonly Inline[]): string {
  const words = content.map((inline) => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return inline.text;
      case 'status':
        return inline.words ?? statusLabels[inline.status];
      case 'break':
        return ' ';
      case 'strong':
      case 'emphasis':
      case 'link':
      case 'jump':
        return plainWords(inline.content);
    }
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

function link(
  content: readonly Inline[],
  href: string | undefined,
  around: Surroundings,
): ElementContent[] {
  if (href === undefined || around.link === true) return phrasing(content, around);
  return [h('a', { href }, phrasing(content, { ...around, link: true }))];
}

/** The way to a heading; one that no heading has is an error of ours. */
function fragment(anchor: string, { anchors }: Surroundings): string {
  if (!anchors.has(anchor)) throw new Error(`no heading has the anchor "${anchor}"`);
  return `#${anchor}`;
}

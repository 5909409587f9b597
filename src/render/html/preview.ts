import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { placeInWords } from '../findings/concise.ts';
import { linesOfEach, type Finding, type FoundSet } from '../findings/finding.ts';
import { frame } from '../findings/frame.ts';
import { plain } from '../paint.ts';
import {
  contentSecurityPolicy,
  previewScript,
  previewSecurityPolicy,
  previewStyle,
} from './inlined.ts';
import { htmlPage, policyMark } from './render-html.ts';

/** How the records stand for someone who looks at a preview of their page. */
export interface Notice {
  readonly state: 'right' | 'warnings' | 'wrong';
  /** In a line; empty when there is nothing to say. */
  readonly message: string;
  readonly found?: FoundSet;
  /** What else there is to say of what kept the records from being read. */
  readonly more?: readonly string[];
}

/** A text, and a hash of it by which it is known again. */
export interface Tagged {
  readonly text: string;
  readonly tag: string;
}

/** What a preview serves: the page, and how the records stand, as JSON for the script of the page. */
export interface Preview {
  readonly page: Tagged;
  readonly notice: Tagged;
}

/** More would make a page slow, and nobody reads them there. */
const shownAtMost = 50;

/**
 * The last page that `build` would have written, with the notice over it; as long as there was none,
 * the notice alone. Nothing of the page is changed but its policy, which allows what the notice needs.
 */
export function previewOf(report: string | undefined, notice: Notice): Preview {
  const page = report === undefined ? '' : hashOf(report);
  const { state } = notice;
  const message =
    state === 'wrong' && report !== undefined
      ? `${notice.message}. The page shows the records as they were before.`
      : notice.message;
  const findings = items(notice);
  const told = { page, state, message, findings: toHtml(findings) };
  return {
    page: tagged(withNotice(report ?? emptyPage(), aside(page, state, message, findings))),
    notice: tagged(JSON.stringify(told)),
  };
}

function tagged(text: string): Tagged {
  return { text, tag: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** No text of a record can be taken for one of these marks: its brackets are escaped. */
function withNotice(page: string, notice: ElementContent): string {
  const policy = (text: string) => toHtml(policyMark(text));
  const follower = h('script', { type: 'module' }, previewScript);
  return page
    .replace(policy(contentSecurityPolicy()), () => policy(previewSecurityPolicy()))
    .replace('</head>', (mark) => toHtml(h('style', previewStyle)) + mark)
    .replace('</body>', (mark) => toHtml([notice, follower]) + mark);
}

/** As long as the records have been wrong. */
function emptyPage(): string {
  const words = 'The records have errors. The report appears here as soon as they are right.';
  return htmlPage('en', 'Preview', [
    h('main', { id: 'main' }, [h('h1', 'Preview'), h('p', words)]),
  ]);
}

/** The script writes anew what stands in it, and folds the findings. */
function aside(
  page: string,
  state: Notice['state'],
  message: string,
  findings: ElementContent[],
): Element {
  const isOpen = state === 'wrong';
  return h(
    'aside',
    { className: 'preview', dataPage: page, dataState: state, lang: 'en', ariaLabel: 'Preview' },
    [
      h('p', { role: 'status' }, message),
      h(
        'button',
        { type: 'button', ariaExpanded: isOpen ? 'true' : 'false', hidden: findings.length === 0 },
        isOpen ? 'Hide' : 'Show',
      ),
      h('ol', { tabIndex: 0, ariaLabel: 'Findings', hidden: !isOpen }, findings),
    ],
  );
}

function items({ found, more = [] }: Notice): ElementContent[] {
  if (found === undefined) return more.map((line) => h('li', line));
  const linesOf = linesOfEach(found.sources);
  const shown = found.findings.slice(0, shownAtMost);
  const rest = found.findings.length - shown.length;
  return [
    ...shown.map((finding) => item(finding, linesOf(finding.place.file))),
    ...(rest === 0 ? [] : [h('li', `and ${rest} more, which ssr-report validate shows`)]),
  ];
}

function item(finding: Finding, source: readonly string[]): ElementContent {
  const { code, severity, place, message, related, hint } = finding;
  const lines = frame(place.range, source, plain, severity).join('\n');
  return h('li', [
    h('p', { className: 'place' }, [
      h('code', placeInWords(place)),
      ' ',
      h('strong', { className: severity }, severity),
      ' ',
      h('code', code),
    ]),
    h('p', message),
    ...(lines === '' ? [] : [h('pre', { tabIndex: 0 }, lines)]),
    ...(related === undefined
      ? []
      : [h('p', [`${related.what} at `, h('code', placeInWords(related.place))])]),
    ...(hint === undefined ? [] : [h('p', { className: 'hint' }, [h('b', 'Hint: '), hint])]),
  ]);
}

import type { LinkProblem } from '../diagnostics/facts.ts';
import { isPlaceholder, isSafeUrl } from '../prose/safe-url.ts';
import type { Check } from './check.ts';
import { linksOf } from './links.ts';

export const unsafeLink: Check = {
  code: 'unsafe-link',
  reason:
    "Reports are mailed and published. A link in them leads to a page or to a mail address (http, https or mailto), never to a script, to somebody's own disk or to nowhere.",
  good: `
links:
  - { title: Project page, url: "https://example.org/project" }`,
  bad: `
links:
  - { title: Project page, url: "file:///home/me/project.html" }`,
  run: ({ programme, records }) =>
    [programme, ...records].flatMap(linksOf).flatMap(({ url, place }) => {
      if (isPlaceholder(url)) return [];
      const problem = problemOf(url);
      return problem === undefined
        ? []
        : [{ code: 'unsafe-link', facts: { url, problem }, place: place() }];
    }),
};

/** The scheme is judged as browsers do, which drop the white space that hides it. */
function problemOf(url: string): LinkProblem | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i
    .exec(url.replace(/[\s\p{Cc}\p{Cf}]/gu, ''))?.[1]
    ?.toLowerCase();
  if (scheme === undefined) return 'relative';
  if (!['http', 'https', 'mailto'].includes(scheme)) return 'scheme';
  if (isSafeUrl(url)) return undefined;
  return /[\s\p{Cc}\p{Cf}]/u.test(url) ? 'characters' : 'malformed';
}

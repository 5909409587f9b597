import { createHash } from 'node:crypto';
import chartStyle from './page/charts.css';
import layoutStyle from './page/layout.css';
import noticeStyle from './page/preview.css';
import printStyle from './page/print.css';
import tableStyle from './page/tables.css';
import textStyle from './page/text.css';
import contentsScript from './page/contents.browser.js';
import controlsScript from './page/controls.browser.js';
import previewBrowserScript from './page/preview.browser.js';
import tableScript from './page/table.browser.js';
import viewScript from './page/view.browser.js';

/** The styles of the page, as written in the files of their own. */
export const style = joined(textStyle, layoutStyle, tableStyle, chartStyle, printStyle);

/** The script of the page; its parts share one module, so that they need no file of their own. */
export const script = joined(viewScript, tableScript, controlsScript, contentsScript);

/** What a preview has beside it, to show how the records stand and to ask for that. */
export const previewStyle = joined(noticeStyle);
export const previewScript = joined(previewBrowserScript);

/** Nothing is allowed but these two texts: neither another script or style nor any request. */
export function contentSecurityPolicy(): string {
  return policy([style], [script]);
}

/** The same for a preview, which has two texts more and asks the server that it came from. */
export function previewSecurityPolicy(): string {
  return policy([style, previewStyle], [script, previewScript], ["connect-src 'self'"]);
}

function policy(
  styles: readonly string[],
  scripts: readonly string[],
  more: readonly string[] = [],
): string {
  const hashes = (texts: readonly string[]) => texts.map((text) => `'${hashOf(text)}'`).join(' ');
  return [
    "default-src 'none'",
    `style-src ${hashes(styles)}`,
    `script-src ${hashes(scripts)}`,
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** With the line ends that a browser hashes, whatever those of the checkout are. */
function joined(...texts: readonly string[]): string {
  return texts.join('\n').replaceAll('\r\n', '\n');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

import { createHash } from 'node:crypto';
import chartStyle from './page/charts.css';
import layoutStyle from './page/layout.css';
import printStyle from './page/print.css';
import tableStyle from './page/tables.css';
import textStyle from './page/text.css';
import contentsScript from './page/contents.browser.js';
import controlsScript from './page/controls.browser.js';
import tableScript from './page/table.browser.js';
import viewScript from './page/view.browser.js';

/** The styles of the page, as written in the files of their own. */
export const style = joined(textStyle, layoutStyle, tableStyle, chartStyle, printStyle);

/** The script of the page; its parts share one module, so that they need no file of their own. */
export const script = joined(viewScript, tableScript, controlsScript, contentsScript);

/** Nothing is allowed but these two texts: neither another script or style nor any request. */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
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

import { execFileSync } from 'node:child_process';

const options = ['-e', 'table', '-e', 'autolink'];

/** Marks inside a line of text; every other tag stands between words. */
const inLine = /<\/?(?:a|strong|em|code|del)(?: [^>]*)?>/g;
const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/**
 * The words that a reader of the rendered Markdown sees, in order: without bullets, numbers of list
 * items, lines of tables, and the bar that stands for a line break in a cell.
 */
export function wordsOfMarkdown(markdown: string): string[] {
  const html = execFileSync('cmark-gfm', options, {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return wordsOf(textsOfHtml(html));
}

/** What keeps hosting services from acting upon words, as cmark-gfm has it with and without `--unsafe`. */
const divides = /<!-- (?:raw HTML omitted )?-->|<\/?span>/g;

/** Bars drawn in characters: a drawing, whose numbers stand in a table. */
const bars = /<pre><code class="language-bars">[^<]*<\/code><\/pre>/g;

/** The text of HTML that cmark-gfm or we made, without drawings. */
export function textsOfHtml(html: string): string {
  return html
    .replace(bars, ' ')
    .replace(divides, '')
    .replace(inLine, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|amp);/g, (reference) => characters[reference] ?? '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

/** The words of a text, of which a bar between spaces is none. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '/');
}

/** The text with a sentence a line, as our own Markdown is written. */
export function sentences(text: string): string {
  return text.replace(/(?<=[.!?]) (?=[A-Z`])/g, '\n');
}

import type { Place } from '../domain/place.ts';
import { whyUnreadable } from '../prose/limits.ts';
import { linksInProse } from '../prose/parse.ts';
import { isSafeUrl } from '../prose/safe-url.ts';
import type { ReadFile } from '../read/read-register.ts';
import { proseFields, type WrittenText } from '../read/written-text.ts';

/** Where a file links to, in a field or in its prose. */
export interface FoundLink {
  readonly url: string;
  readonly place: () => Place;
}

/** Nothing else can make a link in Markdown that has to be judged. */
const mayHaveLink = /\]\s*[([:]|<[a-z]/i;

/**
 * A link as nearly all are: no part of its address is written as `&amp;`, and a word ends behind it.
 * Wherever it stands, no other address comes of it.
 */
const plainLink = /\]\((https?:\/\/[\w.-]+(?:[/?#][\w./?=%~+#,@&-]*)?)\)(?=[.,;:!?"')]*(?:\s|$))/gi;

/** What else makes an address without a mark, and what no address may hold. */
const bareAddress = /:\/\/|www\.|@|\p{Cf}/iu;

/** Reading prose is most of the work of all checks, and two of them look for links. */
const linksOfFiles = new WeakMap<ReadFile, readonly FoundLink[]>();

/** Every address that the file links to and that may be at fault, in reading order. */
export function linksOf(file: ReadFile): readonly FoundLink[] {
  const links = linksOfFiles.get(file) ?? file.texts.flatMap(linksIn);
  linksOfFiles.set(file, links);
  return links;
}

function linksIn(text: WrittenText): FoundLink[] {
  if (text.field === 'url') return [{ url: text.text, place: () => text.place }];
  return proseFields.has(text.field) ? linksInText(text) : [];
}

/**
 * Whether the text has to be read as Markdown. With plain links to safe addresses it has not: reading
 * those of the sample programme took as long as all else that `validate` does with it.
 */
export function mayBeFaulty(text: string): boolean {
  if (!mayHaveLink.test(text)) return false;
  const rest = text.replace(plainLink, (link, url: string) => (isSafeUrl(url) ? '' : link));
  return mayHaveLink.test(rest) || bareAddress.test(rest);
}

function linksInText(prose: WrittenText): FoundLink[] {
  const { text } = prose;
  if (!mayBeFaulty(text) || whyUnreadable(text) !== undefined) return [];
  return linksInProse(text).map(({ url, from, to }) => ({
    url,
    place: () => placeInProse(prose, url, from, to),
  }));
}

/** The address itself where it stands as such, else the whole link. */
function placeInProse(prose: WrittenText, url: string, start: number, end: number): Place {
  const at = url === '' ? -1 : prose.text.slice(start, end).lastIndexOf(url);
  return at < 0 ? prose.placeOf(start, end) : prose.placeOf(start + at, start + at + url.length);
}

import type { Place } from '../domain/place.ts';
import { isTooIntricate } from '../read/prose-limits.ts';
import { nodesIn, parseProse } from '../read/prose-parse.ts';
import type { ReadFile } from '../read/read-register.ts';
import { proseFields, type WrittenText } from '../read/written-text.ts';
import { present } from '../domain/present.ts';

/** Where a file links to, in a field or in its prose. */
export interface FoundLink {
  readonly url: string;
  readonly place: () => Place;
}

/** Nothing else can make a link in Markdown that has to be judged. */
const mayHaveLink = /\]\s*[([:]|<[a-z]/i;

/** Reading prose is most of the work of all checks, and two of them look for links. */
const linksOfFiles = new WeakMap<ReadFile, readonly FoundLink[]>();

/** Every address that the file links to, in reading order. */
export function linksOf(file: ReadFile): readonly FoundLink[] {
  const links = linksOfFiles.get(file) ?? file.texts.flatMap(linksIn);
  linksOfFiles.set(file, links);
  return links;
}

function linksIn(text: WrittenText): FoundLink[] {
  if (text.field === 'url') return [{ url: text.text, place: () => text.place }];
  return proseFields.has(text.field) ? linksInProse(text) : [];
}

/** Whether the address was only left to be filled in. */
export function isPlaceholder(url: string): boolean {
  return ['', '#'].includes(url.trim());
}

function linksInProse(prose: WrittenText): FoundLink[] {
  const { text } = prose;
  if (!mayHaveLink.test(text) || isTooIntricate(text)) return [];
  const found: FoundLink[] = [];
  for (const node of nodesIn(parseProse(text))) {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
    const { url, position } = node;
    // A parsed text tells where everything stands.
    const [start, end] = [present(position?.start.offset), present(position?.end.offset)];
    found.push({ url, place: () => placeInProse(prose, url, start, end) });
  }
  return found;
}

/** The address itself where it stands as such, else the whole link. */
function placeInProse(prose: WrittenText, url: string, start: number, end: number): Place {
  const at = url === '' ? -1 : prose.text.slice(start, end).lastIndexOf(url);
  return at < 0 ? prose.placeOf(start, end) : prose.placeOf(start + at, start + at + url.length);
}

import { present } from '../../domain/present.ts';
import type { PlacedHeading } from './layout/pages.ts';
import type { Paper } from './layout/place.ts';
import { nameOf, source, textSource, type PdfReference, type PdfValue } from './objects.ts';
import type { Painted } from './paint.ts';
import { pdfText, type PdfFile } from './pdf-file.ts';
import type { LinkTarget } from './structure.ts';

/** The clickable area of a link as a file has it; by the key its element is found. */
export function linkArea(
  target: LinkTarget,
  box: { x: number; y: number; width: number; height: number },
  paper: Paper,
  key: number,
): string {
  const upper = paper.height - box.y;
  const corners = [box.x, upper - box.height, box.x + box.width, upper];
  const goal =
    'url' in target
      ? `/A <</S /URI /URI ${textSource(target.url)}>>`
      : `/Dest ${textSource(destinationName(target.anchor))}`;
  // Put together as text, as the structure is: a report of 28 has hundreds.
  return `<</Type /Annot /Subtype /Link /Rect ${source(corners)} /Border [0 0 0] /F 4 /Contents ${textSource(target.words)} ${goal} /StructParent ${key}>>`;
}

/** Writes the names that links go to, and the bookmarks. */
export function addNavigation(painted: Painted, paper: Paper, file: PdfFile): void {
  const places = painted.headings.map((heading): Placed => {
    return { heading, place: placeOf(heading, painted, paper) };
  });
  file.setDestinations(destinations(places, file));
  const bookmarks = nested(places);
  if (bookmarks.length === 0) return;
  const outlines = file.newId();
  const entries = writeBookmarks(bookmarks, outlines, file);
  file.write(outlines, source({ Type: 'Outlines', ...entries }));
  file.setCatalog({ Outlines: nameOf(outlines), PageMode: 'UseOutlines' });
}

/** A heading and how a PDF says where it is. */
interface Placed {
  readonly heading: PlacedHeading;
  readonly place: PdfValue;
}

/** The anchor in ASCII, so that names have one order for every reader. */
function destinationName(anchor: string): string {
  return encodeURI(anchor);
}

function destinations(all: readonly Placed[], file: PdfFile): PdfReference {
  const places = new Map<string, PdfValue>();
  for (const { heading, place } of all) {
    if (heading.anchor === undefined) continue;
    const name = destinationName(heading.anchor);
    if (!places.has(name)) places.set(name, place);
  }
  const names = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return file.object({ Names: names.flatMap(([name, place]) => [pdfText(name), place]) });
}

function placeOf({ page, y }: PlacedHeading, { pages }: Painted, paper: Paper): PdfValue {
  const dictionary = pages[page - 1]?.dictionary;
  // A little above the heading, so that it does not stick to the edge of the window.
  return [dictionary ?? null, 'XYZ', 0, paper.height - y + 8, null];
}

interface Bookmark extends Placed {
  readonly below: Bookmark[];
}

/** Headings as a tree by their levels. */
function nested(headings: readonly Placed[]): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const path: Bookmark[] = [];
  for (const placed of headings) {
    const { level } = placed.heading;
    const bookmark: Bookmark = { ...placed, below: [] };
    while ((path.at(-1)?.heading.level ?? 0) >= level) path.pop();
    (path.at(-1)?.below ?? top).push(bookmark);
    path.push(bookmark);
  }
  return top;
}

/** Writes bookmarks beside each other and gives the entries that their parent needs. */
function writeBookmarks(
  bookmarks: readonly Bookmark[],
  parent: number,
  file: PdfFile,
): Record<string, PdfValue | undefined> {
  const ids = bookmarks.map(() => file.newId());
  const names = ids.map(nameOf);
  ids.forEach((id, index) => {
    const { heading, place, below } = present(bookmarks[index]);
    const { First, Last } = writeBookmarks(below, id, file);
    const entries = {
      Title: pdfText(heading.words),
      Parent: nameOf(parent),
      Dest: place,
      Prev: names[index - 1],
      Next: names[index + 1],
      First,
      Last,
      // A negative count means that what is below is folded away at first.
      Count: First === undefined ? undefined : -below.length,
    };
    file.write(id, source(entries));
  });
  if (ids.length === 0) return {};
  return { First: names[0], Last: names.at(-1), Count: names.length };
}

import type { Layout } from './layout/layout.ts';
import type { PlacedHeading } from './layout/pages.ts';
import type { PdfReference, PdfValue } from './objects.ts';
import { pdfText, type PdfFile, type PdfPage } from './pdf-file.ts';
import type { LinkTarget } from './structure.ts';

/** The clickable area of a link, not yet ended: its element has to be named in it. */
export function linkArea(
  target: LinkTarget,
  box: { x: number; y: number; width: number; height: number },
  layout: Layout,
  file: PdfFile,
): PdfReference {
  const upper = layout.paper.height - box.y;
  return file.reference({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [box.x, upper - box.height, box.x + box.width, upper],
    Border: [0, 0, 0],
    F: 4,
    Contents: pdfText(target.words),
    ...('url' in target
      ? { A: { S: 'URI', URI: pdfText(target.url) } }
      : { Dest: pdfText(destinationName(target.anchor, layout)) }),
  });
}

/** Writes the names that links go to, and the bookmarks. */
export function addNavigation(layout: Layout, pages: readonly PdfPage[], file: PdfFile): void {
  file.setDestinations(destinations(layout, pages, file));
  const bookmarks = nested(layout.headings);
  if (bookmarks.length === 0) return;
  const outlines = file.reference({ Type: 'Outlines' });
  const kids = writeBookmarks(bookmarks, outlines, layout, pages, file);
  Object.assign(outlines.data, kids);
  outlines.end();
  file.setCatalog({ Outlines: outlines, PageMode: 'UseOutlines' });
}

/** The anchor in ASCII, so that names have one order for every reader. */
function destinationName(anchor: string, layout: Layout): string {
  if (!layout.anchors.has(anchor)) throw new Error(`no heading has the anchor "${anchor}"`);
  return encodeURI(anchor);
}

function destinations(layout: Layout, pages: readonly PdfPage[], file: PdfFile): PdfReference {
  const places = new Map<string, PdfValue>();
  for (const heading of layout.headings) {
    if (heading.anchor === undefined) continue;
    const name = destinationName(heading.anchor, layout);
    if (!places.has(name)) places.set(name, placeOf(heading, layout, pages));
  }
  const names = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return file.object({ Names: names.flatMap(([name, place]) => [pdfText(name), place]) });
}

function placeOf({ page, y }: PlacedHeading, layout: Layout, pages: readonly PdfPage[]): PdfValue {
  const dictionary = pages[page - 1]?.dictionary;
  // A little above the heading, so that it does not stick to the edge of the window.
  return [dictionary ?? null, 'XYZ', 0, layout.paper.height - y + 8, null];
}

interface Bookmark {
  readonly heading: PlacedHeading;
  readonly below: Bookmark[];
}

/** Headings as a tree by their levels. */
function nested(headings: readonly PlacedHeading[]): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const path: Bookmark[] = [];
  for (const heading of headings) {
    const bookmark: Bookmark = { heading, below: [] };
    while ((path.at(-1)?.heading.level ?? 0) >= heading.level) path.pop();
    (path.at(-1)?.below ?? top).push(bookmark);
    path.push(bookmark);
  }
  return top;
}

/** Writes bookmarks beside each other and gives the entries that their parent needs. */
function writeBookmarks(
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
  layout: Layout,
  pages: readonly PdfPage[],
  file: PdfFile,
): Record<string, PdfValue> {
  const references = bookmarks.map(() => file.reference());
  bookmarks.forEach(({ heading, below }, index) => {
    const reference = references[index];
    if (reference === undefined) return;
    const { First, Last } = writeBookmarks(below, reference, layout, pages, file);
    const previous = references[index - 1];
    const next = references[index + 1];
    Object.assign(reference.data, {
      Title: pdfText(heading.words),
      Parent: parent,
      Dest: placeOf(heading, layout, pages),
      ...(previous === undefined ? {} : { Prev: previous }),
      ...(next === undefined ? {} : { Next: next }),
      // A negative count means that what is below is folded away at first.
      ...(First === undefined ? {} : { First, Last, Count: -below.length }),
    });
    reference.end();
  });
  const [first, last] = [references[0], references.at(-1)];
  if (first === undefined || last === undefined) return {};
  return { First: first, Last: last, Count: bookmarks.length };
}

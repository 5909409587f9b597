import { page as look } from '../style.ts';
import type { Drawing, HeadingMark, Slab } from './column.ts';
import type { Paper } from './place.ts';

/** A page with everything on it in its place. */
export interface PlacedPage {
  readonly slabs: readonly PlacedSlab[];
  readonly cover: boolean;
  /** Running head and page number, from the upper edge of the page. */
  readonly furniture: readonly Drawing[];
}

export interface PlacedSlab {
  readonly slab: Slab;
  /** Of the slab's upper edge, from that of the page. */
  readonly y: number;
  /** The space between the slab and what is above it; none at the head of a page. */
  readonly gap: number;
}

/** Where a heading came to stand; pages count from 1. */
export interface PlacedHeading extends HeadingMark {
  readonly page: number;
  readonly y: number;
}

/** Cuts the list of slabs into pages, each as full as the slabs that keep together allow. */
export function pagesOf(slabs: readonly Slab[], paper: Paper): readonly PlacedPage[] {
  const cutter = new Cutter(paper);
  for (let from = 0; from < slabs.length;) {
    const to = groupEnd(slabs, from);
    cutter.addGroup(slabs.slice(from, to));
    from = to;
  }
  return cutter.pages;
}

/** The headings of the pages, in order. */
export function headingsOf(pages: readonly PlacedPage[]): readonly PlacedHeading[] {
  return pages.flatMap((page, index) =>
    page.slabs.flatMap(({ slab, y }) =>
      slab.mark === undefined ? [] : [{ ...slab.mark, page: index + 1, y }],
    ),
  );
}

/** The end of the run of slabs that keep to one page. */
function groupEnd(slabs: readonly Slab[], from: number): number {
  let to = from + 1;
  while (slabs[to - 1]?.keep === true && to < slabs.length && slabs[to]?.starts === undefined) {
    to += 1;
  }
  return to;
}

class Cutter {
  readonly pages: { slabs: PlacedSlab[]; cover: boolean; furniture: [] }[] = [];
  private readonly bottom: number;
  private y: number = look.top;

  constructor(paper: Paper) {
    this.bottom = look.top + paper.bodyHeight;
  }

  addGroup(group: readonly Slab[]): void {
    const [first] = group;
    if (first === undefined) return;
    const height = group.reduce((sum, slab) => sum + slab.gap + slab.height, 0);
    if (this.pages.length === 0 || first.starts !== undefined) {
      this.startPage(first.starts === 'cover');
    } else if (!this.isEmpty() && this.y + height > this.bottom) {
      this.continueOnNewPage(first);
    }
    for (const slab of group) this.add(slab);
  }

  /** Only in a group that is higher than a page does a slab itself begin another. */
  private add(slab: Slab): void {
    if (!this.isEmpty() && this.y + slab.gap + slab.height > this.bottom) {
      this.continueOnNewPage(slab);
    }
    this.place(slab);
  }

  private continueOnNewPage(slab: Slab): void {
    this.startPage(false);
    for (const again of slab.repeat) this.place(again);
  }

  private place(slab: Slab): void {
    const gap = this.isEmpty() ? 0 : slab.gap;
    this.y += gap;
    this.pages.at(-1)?.slabs.push({ slab, y: this.y, gap });
    this.y += slab.height;
  }

  private startPage(cover: boolean): void {
    this.pages.push({ slabs: [], cover, furniture: [] });
    this.y = look.top;
  }

  private isEmpty(): boolean {
    return (this.pages.at(-1)?.slabs.length ?? 0) === 0;
  }
}

import { cover as coverLook, page as look } from '../style.ts';
import type { Drawing, HeadingMark, Slab } from './column.ts';
import type { Paper } from './place.ts';

/** A page with everything on it in its place. */
export interface PlacedPage {
  readonly slabs: readonly PlacedSlab[];
  readonly cover: boolean;
  /** What repeats on every page but a cover, from the upper edge of the page. */
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

/**
 * Cuts the list of slabs into pages, each as full as the slabs that keep together allow. Nothing at
 * all is one empty page.
 */
export function pagesOf(
  slabs: readonly Slab[],
  paper: Paper,
  furniture: readonly Drawing[],
): readonly PlacedPage[] {
  const cutter = new Cutter(paper, furniture);
  for (const group of groups(slabs, (slab) => slab.keep || slab.keepIfRoom)) {
    if (heightOf(group) <= paper.bodyHeight) cutter.addGroup(group);
    else for (const part of groups(group, ({ keep }) => keep)) cutter.addGroup(part);
  }
  if (slabs.length === 0) cutter.startPage(false);
  return cutter.pages;
}

/** The headings on the page of that number, in order. */
export function headingsOn({ slabs }: PlacedPage, page: number): readonly PlacedHeading[] {
  return slabs.flatMap(({ slab, y }) =>
    slab.mark === undefined ? [] : [{ ...slab.mark, page, y }],
  );
}

/** The slabs in runs in which each keeps to the next. */
function groups(slabs: readonly Slab[], keeps: (slab: Slab) => boolean): readonly Slab[][] {
  const runs: Slab[][] = [];
  let last: Slab | undefined;
  for (const slab of slabs) {
    const run = runs.at(-1);
    const isKept = last !== undefined && keeps(last) && slab.starts === undefined;
    if (run !== undefined && isKept) run.push(slab);
    else runs.push([slab]);
    last = slab;
  }
  return runs;
}

function heightOf(group: readonly Slab[]): number {
  return group.reduce((sum, slab) => sum + slab.gap + slab.height, 0);
}

class Cutter {
  readonly pages: { slabs: PlacedSlab[]; cover: boolean; furniture: readonly Drawing[] }[] = [];
  private readonly furniture: readonly Drawing[];
  private readonly bottom: number;
  private y: number = look.top;

  constructor(paper: Paper, furniture: readonly Drawing[]) {
    this.furniture = furniture;
    this.bottom = look.top + paper.bodyHeight;
  }

  addGroup(group: readonly Slab[]): void {
    const [first] = group;
    if (first === undefined) return;
    if (this.pages.length === 0 || first.starts !== undefined) {
      this.startPage(first.starts === 'cover');
    } else if (!this.isEmpty() && this.y + heightOf(group) > this.bottom) {
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

  startPage(cover: boolean): void {
    this.pages.push({ slabs: [], cover, furniture: cover ? [] : this.furniture });
    this.y = cover ? coverLook.panelTop : look.top;
  }

  private isEmpty(): boolean {
    return (this.pages.at(-1)?.slabs.length ?? 0) === 0;
  }
}

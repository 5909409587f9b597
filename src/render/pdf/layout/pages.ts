import { cover as coverLook, page as look } from '../style.ts';
import type { Drawing, HeadingMark, PageStart, Slab } from './column.ts';
import type { Paper } from './place.ts';

/** A page with everything on it in its place. */
export interface PlacedPage {
  readonly slabs: readonly PlacedSlab[];
  readonly cover: boolean;
  /** Whether a part of the document begins here, so that no block goes on from the page before. */
  readonly begins: boolean;
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

type MutablePage = Omit<PlacedPage, 'slabs'> & { readonly slabs: PlacedSlab[] };

/** Cuts slabs into pages, each as full as the slabs that keep together allow. */
export class Cutter {
  private readonly pages: MutablePage[] = [];
  private readonly furniture: readonly Drawing[];
  private readonly bottom: number;
  private readonly bodyHeight: number;
  private y: number = look.top;

  constructor({ bodyHeight }: Paper, furniture: readonly Drawing[]) {
    this.furniture = furniture;
    this.bodyHeight = bodyHeight;
    this.bottom = look.top + bodyHeight;
  }

  /** Places whole groups of slabs that keep together. */
  add(slabs: readonly Slab[]): void {
    for (const group of groups(slabs, (slab) => slab.keep || slab.keepIfRoom)) {
      if (heightOf(group) <= this.bodyHeight) this.addGroup(group);
      else for (const part of groups(group, ({ keep }) => keep)) this.addGroup(part);
    }
  }

  /** Takes away the pages to which nothing more comes. */
  takeFull(): readonly PlacedPage[] {
    return this.pages.splice(0, this.pages.length - 1);
  }

  /** Takes away all pages. Nothing at all is one empty page. */
  takeLast(): readonly PlacedPage[] {
    // The page that was begun last is never taken before.
    if (this.pages.length === 0) this.startPage(undefined);
    return this.pages.splice(0);
  }

  private addGroup(group: readonly Slab[]): void {
    const [first] = group;
    if (first === undefined) return;
    if (this.pages.length === 0 || first.starts !== undefined) this.startPage(first.starts);
    else if (!this.isEmpty() && this.y + heightOf(group) > this.bottom) {
      this.continueOnNewPage(first);
    }
    for (const slab of group) this.addSlab(slab);
  }

  /** Only in a group that is higher than a page does a slab itself begin another. */
  private addSlab(slab: Slab): void {
    if (!this.isEmpty() && this.y + slab.gap + slab.height > this.bottom) {
      this.continueOnNewPage(slab);
    }
    this.place(slab);
  }

  private continueOnNewPage(slab: Slab): void {
    this.startPage(undefined);
    for (const again of slab.repeat()) this.place(again);
  }

  private place(slab: Slab): void {
    const gap = this.isEmpty() ? 0 : slab.gap;
    this.y += gap;
    this.pages.at(-1)?.slabs.push({ slab, y: this.y, gap });
    this.y += slab.height;
  }

  private startPage(starts: PageStart | undefined): void {
    const cover = starts === 'cover';
    const furniture = cover ? [] : this.furniture;
    this.pages.push({ slabs: [], cover, begins: starts !== undefined, furniture });
    this.y = cover ? coverLook.panelTop : look.top;
  }

  private isEmpty(): boolean {
    return (this.pages.at(-1)?.slabs.length ?? 0) === 0;
  }
}

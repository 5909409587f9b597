import { pageNumber } from '../../../src/render/pdf/layout/furniture.ts';
import {
  Compositor,
  sheetOf,
  waitsForNumbers,
  withPageNumbers,
} from '../../../src/render/pdf/layout/layout.ts';
import {
  headingsOn,
  type PlacedHeading,
  type PlacedPage,
} from '../../../src/render/pdf/layout/pages.ts';
import type { Paper } from '../../../src/render/pdf/layout/place.ts';
import type { Shaper } from '../../../src/render/pdf/shape.ts';
import type { ReportDocument } from '../../../src/report/document.ts';

/** A whole document in its place, as it is painted. */
export interface WholeLayout {
  readonly paper: Paper;
  readonly pages: readonly PlacedPage[];
  readonly headings: readonly PlacedHeading[];
}

export function wholeLayout(document: ReportDocument, shaper: Shaper): WholeLayout {
  const sheet = sheetOf(document, shaper);
  const { paper } = sheet;
  const compositor = new Compositor(sheet, shaper);
  const full = [...document.blocks].flatMap((block) => compositor.add(block));
  const placed = [...full, ...compositor.end()];
  const headings = placed.flatMap((page, index) => headingsOn(page, index + 1));
  const pageOf = new Map(headings.map(({ anchor, page }) => [anchor ?? '', page]));
  const pages = placed.map((page, index) => {
    const whole = waitsForNumbers(page) ? withPageNumbers(page, pageOf, shaper) : page;
    const foot = page.cover ? [] : pageNumber(index + 1, placed.length, paper, shaper);
    return { ...whole, furniture: [...whole.furniture, ...foot] };
  });
  return { paper, pages, headings };
}

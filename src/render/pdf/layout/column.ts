import type { Line } from '../line-breaker.ts';
import type { StructureNode } from '../structure.ts';
import type { Color, TextStyle } from '../style.ts';

/** A mark on the paper. Places are in points from the page's left edge and the slab's upper edge. */
export type Drawing =
  | { readonly kind: 'line'; readonly x: number; readonly baseline: number; readonly line: Line }
  | PathDrawing
  /** Nothing to see, but its element is part of the structure: an empty cell. */
  | { readonly kind: 'nothing'; readonly node: StructureNode }
  | PageNumberDrawing;

export interface PathDrawing {
  readonly kind: 'path';
  readonly path: Path;
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** Undefined for decoration. */
  readonly node?: StructureNode | undefined;
}

/** The number of the page that has the anchor, right-aligned, and dots from the text to it. */
export interface PageNumberDrawing {
  readonly kind: 'page-number';
  readonly node: StructureNode;
  readonly anchor: string;
  readonly from: number;
  readonly right: number;
  readonly baseline: number;
  readonly style: TextStyle;
}

export type Path = readonly (
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly points: readonly [number, number, number, number, number, number];
    }
  | { readonly to: 'close' }
)[];

/**
 * A strip of a page that is never divided: a line of text, a row of a table, a lane of a timeline.
 * Everything a report says becomes one list of these, which is then cut into pages.
 */
export interface Slab {
  /** Space above, unless the slab is the first of its page. */
  readonly gap: number;
  readonly height: number;
  readonly drawings: readonly Drawing[];
  /** Behind all text of the page, and not part of what it says. */
  readonly backdrop: readonly Backdrop[];
  /** Belongs on the page of the slab that follows. */
  readonly keep: boolean;
  /** The same, but only while all that belongs together fits on one page. */
  readonly keepIfRoom: boolean;
  /** Drawn again above the slab where it is the first of a page: the head of its table. */
  readonly repeat: () => readonly Slab[];
  readonly starts: PageStart | undefined;
  readonly mark: HeadingMark | undefined;
  /** Of its first line of text, for a label that stands before it. */
  readonly baseline: number;
}

/** A page begins with the slab; a cover has no head and foot. */
export type PageStart = 'cover' | 'page';

export interface Backdrop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
  /** Reaches up over the gap above the slab. */
  readonly overGap: boolean;
}

/** A heading, for bookmarks and links. */
export interface HeadingMark {
  readonly level: number;
  readonly words: string;
  readonly anchor: string | undefined;
}

type MutableSlab = { -readonly [key in keyof Slab]: Slab[key] };

interface Box {
  readonly x: number;
  readonly width: number;
  readonly color: Color;
  started: boolean;
}

const nothing = () => [];

/** What is added to a column of its own when it is first asked for: few tables go on on another page. */
export function onDemand(addTo: (column: Column) => void): () => readonly Slab[] {
  let column: Column | undefined;
  return () => {
    if (column === undefined) addTo((column = new Column()));
    return column.slabs;
  };
}

/** Collects slabs from top to bottom. Of two spaces that meet, the larger counts. */
export class Column {
  private readonly collected: MutableSlab[] = [];
  private readonly boxes: Box[] = [];
  private gap = 0;
  private starts: PageStart | undefined;

  get slabs(): readonly Slab[] {
    return this.collected;
  }

  /** Takes away what no block to come is kept with; all that is left, when none comes. */
  take(isEnd: boolean): readonly Slab[] {
    const end = this.collected.findLastIndex(({ keep, keepIfRoom }) => !keep && !keepIfRoom);
    return this.collected.splice(0, isEnd ? this.collected.length : end + 1);
  }

  space(points: number): void {
    this.gap = Math.max(this.gap, points);
  }

  /** The space to what comes next, whatever was asked for before. */
  setSpace(points: number): void {
    this.gap = points;
  }

  startPage(starts: PageStart): void {
    this.starts = starts;
  }

  add(slab: Partial<Omit<Slab, 'gap' | 'starts'>> & { readonly height: number }): void {
    const { height, drawings = [], keep = false, keepIfRoom = false, repeat = nothing } = slab;
    const { mark, baseline = 0, backdrop = [] } = slab;
    this.collected.push({
      gap: this.gap,
      height,
      drawings,
      backdrop: this.boxes.length === 0 ? backdrop : [...this.boxesBehind(height), ...backdrop],
      keep,
      keepIfRoom,
      repeat,
      starts: this.starts,
      mark,
      baseline,
    });
    this.gap = 0;
    this.starts = undefined;
  }

  private boxesBehind(height: number): readonly Backdrop[] {
    return this.boxes.map((box) => {
      const { x, width, color, started } = box;
      box.started = true;
      return { x, y: 0, width, height, color, overGap: started };
    });
  }

  /** Draws the coloured boxes behind everything that `fill` adds. */
  inBoxes(boxes: readonly { x: number; width: number; color: Color }[], fill: () => void): void {
    this.boxes.push(...boxes.map((box) => ({ ...box, started: false })));
    fill();
    this.boxes.length -= boxes.length;
  }

  /** Keeps what was added last on the page of what comes next. */
  keepLast(): void {
    const last = this.collected.at(-1);
    if (last !== undefined) last.keep = true;
  }

  /** Keeps the slab with the index on the page of the next, if both have the room there. */
  keepIfRoom(index: number): void {
    const slab = this.collected[index];
    if (slab !== undefined) slab.keepIfRoom = true;
  }

  /** Keeps everything from the slab with the index on one page, if it has the room. */
  keepFrom(index: number): void {
    for (const slab of this.collected.slice(index, -1)) slab.keepIfRoom = true;
  }

  /** Puts drawings before those of the slab with the index, which exists already. */
  insertBefore(index: number, drawings: (slab: Slab) => readonly Drawing[]): void {
    const slab = this.collected[index];
    if (slab !== undefined) slab.drawings = [...drawings(slab), ...slab.drawings];
  }
}

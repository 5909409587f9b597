import { present } from '../../../domain/present.ts';
import type { Inline, Table, TableRow } from '../../../report/document.ts';
import { atomsOf, type Atom } from '../inline.ts';
import { breakLines, naturalWidth, type Line } from '../line-breaker.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { colors, table as look, type TextStyle } from '../style.ts';
import { fitting } from './cell-lines.ts';
import { onDemand, type Backdrop, type Column, type Drawing, type Slab } from './column.ts';
import { baselineOf, type Place } from './place.ts';
import { columnsOf, type SetColumn } from './table-columns.ts';

interface Cell {
  readonly node: StructureNode;
  readonly atoms: readonly Atom[];
}

/** Sets a table: a head that is repeated on each page, and rows that are not divided. */
export function setTable(table: Table, place: Place): void {
  const { column } = place;
  const node = structureNode('Table', place.node);
  const headRow = structureNode('TR', structureNode('THead', node));
  const headings = table.columns.map((entry) => entry.heading);
  const head = cellsOf(headings, headRow, look.head, place, () => 'Column');
  const body = structureNode('TBody', node);
  const rows = table.rows.map((row) => {
    const style = row.total === true ? look.total : look.text;
    return cellsOf(row.cells, structureNode('TR', body), style, place, (index) =>
      index === 0 ? 'Row' : undefined,
    );
  });
  const texts = [head, ...rows].map((cells) => cells.map(({ atoms }) => atoms));
  const columns = columnsOf(table, texts, place.left, place.width);

  column.space(look.before);
  const first = column.slabs.length;
  addHead(head, columns, place, column);
  const { height } = present(column.slabs[first]);
  // Set once more without a place in the structure, to be drawn on the pages that follow.
  const again = onDemand((repeated) => {
    const cells = headings.map((content) => ({
      node,
      atoms: atomsOf(content, look.head, undefined, place.shaper),
    }));
    addHead(cells, columns, place, repeated, true);
    repeated.add({ height: look.paddingY });
  });
  rows.forEach((cells, index) => {
    const row = table.rows[index];
    const lastTwo = index === rows.length - 2 && rows.length > 2;
    const beforeTotal = table.rows[index + 1]?.total === true;
    const firstOfSeveral = index === 0 && rows.length > 1;
    if (row !== undefined) {
      const keep = lastTwo || beforeTotal || firstOfSeveral;
      addRow(row, cells, columns, place, { height, again }, keep);
    }
  });
  keepSmallTable(column, first);
  column.space(look.after);
}

function cellsOf(
  contents: readonly (readonly Inline[])[],
  row: StructureNode,
  style: TextStyle,
  place: Place,
  scopeOf: (index: number) => 'Row' | 'Column' | undefined,
): readonly Cell[] {
  return contents.map((content, index) => {
    const scope = scopeOf(index);
    const node =
      scope === undefined ? structureNode('TD', row) : structureNode('TH', row, { scope });
    return { node, atoms: atomsOf(content, style, node, place.shaper) };
  });
}

function addHead(
  cells: readonly Cell[],
  columns: readonly SetColumn[],
  place: Place,
  column: Column,
  repeated = false,
): void {
  const lines = cells.map((cell, index) => cellLines(cell, columns[index], place));
  const most = Math.max(1, ...lines.map((cell) => cell.length));
  const height = most * look.head.leading + 2 * look.paddingY;
  const drawings = cells.flatMap((cell, index) => {
    const set = lines[index] ?? [];
    // Headings of one line stand at the foot of a head of several.
    const top = look.paddingY + (most - set.length) * look.head.leading;
    if (set.length === 0 && repeated) return [];
    return cellDrawings(cell, set, columns[index], look.head, top);
  });
  column.add({
    height,
    drawings,
    keep: true,
    baseline: look.paddingY + baselineOf(look.head),
    backdrop: [
      band(place, 0, height, colors.tint),
      band(place, height - look.headRule, look.headRule, colors.accent),
    ],
  });
}

/** A row is one slab; only one that is higher than a page is cut into strips of a few lines. */
function addRow(
  row: TableRow,
  cells: readonly Cell[],
  columns: readonly SetColumn[],
  place: Place,
  head: { readonly height: number; readonly again: () => readonly Slab[] },
  keep: boolean,
): void {
  const style = row.total === true ? look.total : look.text;
  const lines = cells.map((cell, index) => cellLines(cell, columns[index], place));
  const most = Math.max(1, ...lines.map((cell) => cell.length));
  const room = place.paper.bodyHeight - head.height;
  const tall = most * style.leading + 2 * look.paddingY > room;
  const step = tall ? look.linesOfAStrip : most;
  for (let from = 0; from < most; from += step) {
    const to = Math.min(most, from + step);
    const [first, last] = [from === 0, to === most];
    const top = first ? look.paddingY : 0;
    const height = top + (to - from) * style.leading + (last ? look.paddingY : 0);
    const drawings = cells.flatMap((cell, index) => {
      const shown = (lines[index] ?? []).slice(from, to);
      if (shown.length === 0 && !first) return [];
      return cellDrawings(cell, shown, columns[index], style, top);
    });
    place.column.add({
      height,
      drawings,
      keepIfRoom: last && keep && !tall,
      baseline: top + baselineOf(style),
      repeat: first ? () => head.again().slice(0, 1) : head.again,
      backdrop: [
        ...(row.total === true ? [band(place, 0, height, colors.tint)] : []),
        ...(row.total === true && first ? [band(place, 0, look.totalRule, colors.accent)] : []),
        ...(last ? [band(place, height - look.rule, look.rule, colors.hairline)] : []),
      ],
    });
  }
}

function cellLines(cell: Cell, column: SetColumn | undefined, place: Place): readonly Line[] {
  const width = Math.max((column?.width ?? 0) - 2 * look.paddingX, 1);
  return breakLines(fitting(cell.atoms, width), width, place.shaper);
}

function cellDrawings(
  cell: Cell,
  lines: readonly Line[],
  column: SetColumn | undefined,
  style: TextStyle,
  top: number,
): readonly Drawing[] {
  if (column === undefined) return [];
  if (lines.length === 0 || naturalWidth(cell.atoms) === 0) {
    return [{ kind: 'nothing', node: cell.node }];
  }
  return lines.map((line, index) => {
    const room = column.width - 2 * look.paddingX - line.width;
    return {
      kind: 'line',
      x: column.left + look.paddingX + (column.align === 'right' ? room : 0),
      baseline: top + index * style.leading + baselineOf(style),
      line,
    };
  });
}

function band(place: Place, y: number, height: number, color: Backdrop['color']): Backdrop {
  return { x: place.left, y, width: place.width, height, color, overGap: false };
}

/** A small table is not divided at all. */
function keepSmallTable(column: Column, first: number): void {
  const slabs = column.slabs.slice(first);
  const height = slabs.reduce((total, slab) => total + slab.height, 0);
  if (height <= look.keepWhole) column.keepFrom(first);
}

import { statuses } from '../../../src/domain/status.ts';
import { placedBars } from '../../../src/render/charts/stacked-bars.ts';
import { colors, marks as look, statusFills, type Color } from '../../../src/render/pdf/style.ts';
import type { Block, Mark, StackedBars, Timeline } from '../../../src/report/document.ts';

/**
 * A drawing as the peers get it: rows of a label and rectangles. They are spared what we draw beside
 * these: hatching, arrows, shapes of many corners, grid lines, labels of the axis, and the key.
 */
export interface DrawnRow {
  readonly label: string;
  readonly rectangles: readonly Rectangle[];
  /** Printed at the end of the row. */
  readonly total: string;
}

export interface Rectangle {
  /** Shares (0–1) of the room beside the label. */
  readonly from: number;
  readonly to: number;
  /** In points. */
  readonly height: number;
  /** As `#rrggbb`. */
  readonly color: string;
}

/** The share of the width that labels have, and that of the room beside them. */
export const labelShare = 0.34;
export const roomShare = 0.6;
export const rowHeight = 21;

/** A point in time, as a share of the room. */
const pointWidth = 0.024;
const barHeight = 15;

export function drawnRows(block: Extract<Block, { kind: 'timeline' | 'bars' }>): DrawnRow[] {
  return block.kind === 'timeline' ? rowsOfTimeline(block.timeline) : rowsOfBars(block.bars);
}

function rowsOfTimeline({ now, lanes }: Timeline): DrawnRow[] {
  const line = (height: number): Rectangle => ({
    from: now.at,
    to: now.at + 0.004,
    height,
    color: hex(colors.now),
  });
  return [
    { label: now.label, rectangles: [line(rowHeight / 2)], total: '' },
    ...lanes.map(({ label, marks }) => ({
      label,
      rectangles: [...marks.map(rectangleOf), line(rowHeight)],
      total: '',
    })),
  ];
}

function rectangleOf(mark: Mark): Rectangle {
  if (mark.kind === 'span') {
    const [from, to] = mark.from < mark.to ? [mark.from, mark.to] : [mark.to, mark.from];
    const color = { plan: colors.plan, slip: colors.slip, forecast: colors.accent }[mark.style];
    return { from, to, height: look.barHeight, color: hex(color) };
  }
  const from = mark.at - pointWidth / 2;
  const color = mark.style === 'done' ? colors.done : colors.accent;
  return { from, to: from + pointWidth, height: 2 * look.radius, color: hex(color) };
}

/** Bars that stand are laid down. */
function rowsOfBars(bars: StackedBars): DrawnRow[] {
  return placedBars(bars).bars.map(({ label, total, parts }) => ({
    label,
    total: String(total),
    rectangles: statuses.flatMap((each) =>
      parts
        .filter(({ status }) => status === each)
        .map(({ from, to }) => ({
          from,
          to,
          height: barHeight,
          color: hex(statusFills[each].fill),
        })),
    ),
  }));
}

/** The colour as `#rrggbb`. */
export function hex(color: Color): string {
  const parts = color.split(' ').map((part) => Math.round(Number(part) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

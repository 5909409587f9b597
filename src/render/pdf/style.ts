import type { PageSize } from '../../domain/programme.ts';
import type { Status } from '../../domain/status.ts';

/** Every size, colour and space of the printed reports, in points, in this one file. */

/** A colour as the PDF operand of its three parts. */
export type Color = string & { readonly color: true };

export type Face = 'regular' | 'semibold' | 'italic' | 'semibold-italic' | 'mono';

/** How a stretch of text is set. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly color: Color;
  /** From baseline to baseline. */
  readonly leading: number;
}

export const colors = {
  ink: color('#1B2733'),
  quiet: color('#55636F'),
  faint: color('#8A97A3'),
  accent: color('#0F4C75'),
  accentLight: color('#9FBFD3'),
  link: color('#0B5A92'),
  white: color('#FFFFFF'),
  paleOnAccent: color('#CFE0EB'),
  tint: color('#EEF4F8'),
  codeTint: color('#F1F3F5'),
  hairline: color('#CBD5DD'),
  gridline: color('#E1E8ED'),
  plan: color('#BCD0DE'),
  slip: color('#8A5A00'),
  now: color('#1B2733'),
  done: color('#00704A'),
} as const;

export const statusColors: Readonly<Record<Status, Color>> = {
  complete: color('#00704A'),
  'in-process': color('#005A9C'),
  'behind-recovering': color('#8A5A00'),
  'behind-adjusting': color('#B3261E'),
};

/** What the parts of a bar are filled with: told apart in grey and by every kind of eye. */
export const statusFills: Readonly<
  Record<Status, { readonly fill: Color; readonly hatch?: Color; readonly text: Color }>
> = {
  complete: { fill: color('#1C8457'), text: colors.white },
  'in-process': { fill: color('#BFD7EA'), text: colors.ink },
  'behind-recovering': { fill: color('#F3C877'), hatch: color('#DDA23C'), text: colors.ink },
  'behind-adjusting': { fill: color('#8C1D18'), text: colors.white },
};

export const pageSizes: Readonly<Record<PageSize, { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

export const page = {
  left: 70,
  right: 70,
  /** The body lies between these; the running head and the page number lie outside. */
  top: 80,
  bottom: 64,
  headBaseline: 46,
  headRule: 54,
  /** Above the lower edge of the paper. */
  footBaseline: 36,
} as const;

/** Running text reaches no further than this to the right, though tables and drawings may. */
export const textMeasure = 430;

/** Lists and quotes inside each other are indented only while text keeps this width. */
export const leastWidth = 120;

export const body: TextStyle = style('regular', 10.2, 14.4, colors.ink);

export const headings: readonly { readonly text: TextStyle; before: number; after: number }[] = [
  { text: style('semibold', 23, 27.5, colors.accent), before: 26, after: 8 },
  { text: style('semibold', 15.5, 19.5, colors.accent), before: 22, after: 7 },
  { text: style('semibold', 12.4, 16, colors.ink), before: 16, after: 5 },
  { text: style('semibold', 10.8, 14.4, colors.accent), before: 13, after: 4 },
  { text: style('semibold', 10.2, 14, colors.ink), before: 11, after: 3 },
  { text: style('semibold-italic', 10.2, 14, colors.quiet), before: 11, after: 3 },
];

export const paragraphs = {
  plain: { text: body, before: 0, after: 7 },
  subtitle: { text: style('regular', 13, 17.5, colors.quiet), before: 2, after: 4 },
  date: { text: style('semibold', 10.2, 14, colors.quiet), before: 2, after: 14 },
  lead: { text: style('semibold', 11.6, 16, colors.ink), before: 4, after: 7 },
  note: { text: style('regular', 9.4, 13.2, colors.ink), before: 8, after: 10 },
  small: { text: style('regular', 8.8, 12, colors.quiet), before: 2, after: 6 },
} as const;

export const note = { indent: 12, padding: 7, bar: 2.5 } as const;
export const quote = { indent: 16, bar: 2, before: 6, after: 9 } as const;
export const code = {
  text: style('mono', 8.6, 12.2, colors.ink),
  /** Inside a line, against the size of the text around it. */
  inlineScale: 0.9,
  /** Behind code inside a line, in shares of its size but for the first. */
  tint: { overhang: 1.2, above: 0.95, height: 1.25 },
  padding: 7,
  before: 6,
  after: 10,
} as const;

export const list = {
  indent: 16,
  /** Between a number and the text. */
  labelGap: 5,
  betweenItems: 3,
  /** Where items have paragraphs of their own. */
  betweenLongItems: 7,
  /** An item of no more lines than this is not left alone on a page. */
  shortItem: 3,
  before: 2,
  after: 8,
  bullets: ['•', '–', '•', '–'],
} as const;

export const link = {
  underlineBelow: 1.9,
  underlineWidth: 0.5,
  underline: colors.accentLight,
} as const;

export const table = {
  head: style('semibold', 9, 12, colors.accent),
  text: style('regular', 9.2, 12.4, colors.ink),
  total: style('semibold', 9.2, 12.4, colors.ink),
  paddingX: 5,
  paddingY: 4,
  headRule: 1,
  totalRule: 0.9,
  rule: 0.5,
  before: 6,
  after: 14,
  /** A column is not made wider than this share of the table for the sake of one word. */
  mostForAWord: 0.3,
  /** Where a row that is higher than a page may be cut. */
  linesOfAStrip: 3,
  /** A column whose cells are all this short keeps them on one line. */
  keptOnOneLine: 100,
  /** Dates are divided, the year below the day and month, where that makes a table so much lower. */
  worthDividing: 0.88,
  /** With this share of its width, a heading mostly takes two lines. */
  headShare: 0.6,
  /** The widths of columns are fitted to so many rows, the head among them. */
  rowsLookedAt: 60,
  /** A table not higher than this is kept on one page. */
  keepWhole: 200,
} as const;

export const contents = {
  levels: [
    { text: style('semibold', 10.6, 15, colors.ink), indent: 0, before: 4 },
    { text: style('regular', 10, 14, colors.ink), indent: 14, before: 2 },
    { text: style('regular', 9.6, 13.4, colors.quiet), indent: 28, before: 1 },
  ],
  /** Above a part that follows the entries of another. */
  betweenParts: 10,
  leaderStep: 4,
  /** Kept free at the right for the page number and a gap before it. */
  numberWidth: 30,
  leaderGap: 5,
} as const;

export const timeline = {
  label: style('regular', 8.8, 11.2, colors.ink),
  note: style('regular', 8.2, 10.4, colors.quiet),
  tick: style('regular', 8, 10, colors.quiet),
  now: style('semibold', 8.2, 10, colors.now),
  key: style('regular', 8.2, 11, colors.quiet),
  before: 8,
  after: 14,
  labelShare: 0.34,
  /** A longer label ends in dots; its words are said in full beside the drawing. */
  labelLines: 8,
  labelGap: 12,
  statusWidth: 13,
  /** Room at both ends of the axis, so that marks and labels at its ends stay inside. */
  axisInset: 16,
  axisGap: 5,
  tickLength: 3.5,
  lanePadding: 5,
  laneHeight: 21,
  tickGap: 10,
  /** Between the line of the reporting date and the label of a tick. */
  nowGap: 3,
  keyGap: 6,
  keySample: 22,
  keyWordGap: 4,
  keyEntryGap: 14,
  evidenceBelow: 6.6,
  /** A drawing not higher than this share of the page is kept on one page. */
  keepWhole: 0.7,
} as const;

export const bars = {
  label: style('regular', 8.8, 11.2, colors.ink),
  count: style('semibold', 8.4, 10, colors.ink),
  total: style('semibold', 8.8, 11.2, colors.ink),
  key: style('regular', 8.2, 11, colors.quiet),
  before: 6,
  after: 12,
  /** Bars that lie across the page: labels at the left, the total at the right. */
  across: { labelShare: 0.34, labelGap: 10, height: 15, padding: 3.5, totalGap: 6, totalWidth: 22 },
  /** Bars that stand: the total above, the day below, and the statuses at the right. */
  upright: { height: 128, above: 14, below: 15, keyWidth: 132, keyGap: 12, mostThickness: 46 },
  /** Left free between two parts. */
  partGap: 0.8,
  /** A part is this much wider than its number, at least. */
  countPadding: 5,
  labelGap: 6,
  swatch: 8,
  swatchGap: 4,
  keyEntryGap: 14,
  keyAbove: 5,
  keepWhole: 0.6,
} as const;

/** The marks of a timeline, about the middle of their lane. */
export const marks = {
  radius: 4.4,
  barHeight: 6,
  arrow: 4,
  /** How far evidence hangs below its lane's middle, and how high its mark is. */
  evidenceTop: 4.8,
  evidenceHeight: 3.6,
  /** A span of no days is still seen. */
  leastSpan: 1.2,
} as const;

export const furniture = {
  headLines: 3,
  text: style('regular', 8.2, 10.4, colors.quiet),
  rule: 0.5,
} as const;

/** The first page of a report that has a cover. */
export const cover = {
  /** Over the edges of the page, which a printer does not hit exactly. */
  bleed: 3,
  /** The coloured panel is at least this share of the page. */
  panel: 0.16,
  panelTop: 38,
  panelFoot: 14,
  belowPanel: 6,
  /** Of running text below the panel: all that matters is to stand on one page. */
  below: style('regular', 9.2, 12.4, colors.ink),
  /** The largest in which the title has no more lines than this. */
  titles: [
    style('semibold', 27, 32, colors.white),
    style('semibold', 22, 27, colors.white),
    style('semibold', 18, 23, colors.white),
  ],
  titleLines: 2,
  subtitle: style('regular', 14, 18, colors.paleOnAccent),
  text: style('regular', 10.4, 13.6, colors.white),
  date: style('semibold', 11, 14, colors.white),
  after: 4,
  ruleWidth: 56,
  ruleHeight: 3,
} as const;

function color(hex: string): Color {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(' ') as Color;
}

function style(face: Face, size: number, leading: number, ink: Color): TextStyle {
  return { face, size, leading, color: ink };
}

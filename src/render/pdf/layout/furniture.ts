import { textAtoms } from '../inline.ts';
import { breakLines, naturalWidth, shortened } from '../line-breaker.ts';
import type { Shaper } from '../shape.ts';
import { colors, furniture, page as look } from '../style.ts';
import type { Drawing } from './column.ts';
import { line } from './path.ts';
import type { Paper } from './place.ts';

/** What stands above the text of a page, over a hairline; a long one grows upwards. */
export function runningHead(text: string, paper: Paper, shaper: Shaper): readonly Drawing[] {
  const width = paper.width - look.left - look.right;
  const atoms = textAtoms(text, furniture.text, undefined, shaper);
  const lines = shortened(atoms, width, furniture.headLines, shaper);
  const heads = lines.map((set, index): Drawing => {
    const baseline = look.headBaseline - (lines.length - 1 - index) * furniture.text.leading;
    return { kind: 'line', x: look.left, baseline, line: set };
  });
  const rule: Drawing = {
    kind: 'path',
    path: line(look.left, look.headRule, paper.width - look.right, look.headRule),
    stroke: colors.hairline,
    lineWidth: furniture.rule,
  };
  return [...heads, rule];
}

/** What stands below the text of a page: which of how many it is. */
export function pageNumber(
  number: number,
  pages: number,
  paper: Paper,
  shaper: Shaper,
): readonly Drawing[] {
  const text = `Page ${number} of ${pages}`;
  const atoms = textAtoms(text, furniture.text, undefined, shaper);
  const width = naturalWidth(atoms);
  const x = paper.width - look.right - width;
  const baseline = paper.height - look.footBaseline;
  return breakLines(atoms, width + 1, shaper).map((set) => ({
    kind: 'line',
    x,
    baseline,
    line: set,
  }));
}

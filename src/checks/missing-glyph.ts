import { hiddenCharacters } from '../diagnostics/visible.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenText } from '../read/written-text.ts';
import type { Check } from './check.ts';
import coverage from './font-coverage.json';
import { present } from '../domain/present.ts';

export const missingGlyph: Check = {
  code: 'missing-glyph',
  reason:
    'The PDF embeds its fonts. A character that none of them has would be printed as an empty box, or as another character.',
  good: `
owner: Zoë Černý`,
  bad: `
owner: 𓀀`,
  run: ({ programme, records }) =>
    [programme, ...records].flatMap(({ texts }) => {
      const seen = new Set<number>();
      return texts.flatMap((text) => missingIn(text, seen));
    }),
};

const ranges = coverage.ranges.map(([from, to]) => [present(from), present(to)] as const);
const known = new Map<number, boolean>();

/** The first place in the file of each missing character. Texts are set in NFC. */
function missingIn(written: WrittenText, seen: Set<number>): Diagnostic[] {
  if (written.field === 'url' || /^[\t\n\x20-\x7e]*$/.test(written.text)) return [];
  const diagnostics: Diagnostic[] = [];
  for (const { 0: cluster, index } of written.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    for (const character of cluster.normalize('NFC')) {
      const codePoint = present(character.codePointAt(0));
      if (seen.has(codePoint) || hasGlyph(codePoint) || isHidden(character)) continue;
      seen.add(codePoint);
      diagnostics.push({
        code: 'missing-glyph',
        facts: { character, codePoint },
        place: written.placeOf(index, index + cluster.length),
      });
    }
  }
  return diagnostics;
}

function isHidden(character: string): boolean {
  return hiddenCharacters(character).length > 0;
}

function hasGlyph(codePoint: number): boolean {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const has =
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
  known.set(codePoint, has);
  return has;
}

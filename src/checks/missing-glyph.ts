import { hiddenCharacters } from '../diagnostics/visible.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenText } from '../read/written-text.ts';
import type { Check } from './check.ts';
import coverage from './font-coverage.json';
import { present } from '../domain/present.ts';

export const missingGlyph: Check = {
  code: 'missing-glyph',
  reason:
    'The PDF embeds its fonts. A character that none of them has would be printed as an empty box, or as another character, so this stops every PDF, whatever `checks` says of it, and nothing else.',
  good: `
owner: Zoë Černý`,
  bad: `
owner: 𓀀𓀁 𓀂`,
  run: ({ programme, records }) =>
    [programme, ...records].flatMap(({ texts }) => {
      const seen = new Set<string>();
      return texts.flatMap((text) => missingIn(text, seen));
    }),
};

const ranges = coverage.ranges.map(([from, to]) => [present(from), present(to)] as const);
const known = new Map<number, boolean>();

/**
 * The first place in the file of each run of missing characters: a name in another script is one
 * finding. Spaces and marks between two of them do not end a run. Texts are set in NFC.
 */
function missingIn(written: WrittenText, seen: Set<string>): Diagnostic[] {
  const { text } = written;
  if (written.field === 'url' || /^[\t\n\x20-\x7e]*$/.test(text)) return [];
  const diagnostics: Diagnostic[] = [];
  let run: { from: number; to: number } | undefined;
  const end = () => {
    const words = run === undefined ? '' : text.slice(run.from, run.to);
    if (run !== undefined && !seen.has(words)) {
      seen.add(words);
      const place = written.placeOf(run.from, run.to);
      diagnostics.push({ code: 'missing-glyph', facts: { words }, place });
    }
    run = undefined;
  };
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (isMissing(cluster)) run = { from: run?.from ?? index, to: index + cluster.length };
    else if (!/^[\p{Z}\p{P}\p{C}\p{N}]/u.test(cluster) || cluster === '\n') end();
  }
  end();
  return diagnostics;
}

function isMissing(cluster: string): boolean {
  return Array.from(cluster.normalize('NFC')).some(
    (character) => !hasGlyph(present(character.codePointAt(0))) && !isHidden(character),
  );
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

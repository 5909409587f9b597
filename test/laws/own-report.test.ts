import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Register } from '../../src/domain/register.ts';
import { legend } from '../../src/report/deliverables-table.ts';
import type { Block, Inline } from '../../src/report/document.ts';
import { programmeReport } from '../../src/report/programme-report.ts';
import { publicationNotes, publishedBy } from '../../src/report/publication.ts';
import { recommendationReport } from '../../src/report/recommendation-report.ts';
import { relations } from '../../src/report/relations.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyRegister } from '../support/generated.ts';
import { harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day } from '../support/records.ts';

/**
 * What a recommendation's own report has is what its part of the programme's has, and the other way
 * round, but for the level of headings, jumps within the document, the legend, and what is told of
 * the publication.
 */
function expectAgreement(whole: Register, asOf: IsoDate): void {
  const report = statusReport(whole, asOf);
  const among = relations(report.standings);
  const blocks = [...programmeReport(report, among).blocks];
  for (const standing of report.standings) {
    const { id } = standing.recommendation;
    const part = partOf(blocks, `recommendation-${id}`);
    const own = recommendationReport(standing, report, among);
    const notes = [...publishedBy(report), ...publicationNotes(report)];
    // Below the title, the subtitle and the date.
    expect(own.blocks.slice(3, 3 + notes.length)).toEqual(notes);
    const rest = [...own.blocks.slice(0, 3), ...own.blocks.slice(3 + notes.length)];
    const without = rest.filter((each) => JSON.stringify(each) !== legendText);
    expect(without.length).toBe(rest.length - 1);
    expect(alike(without, 1)).toEqual(alike(part, 0));
  }
}

const legendText = JSON.stringify(legend());

function partOf(blocks: readonly Block[], anchor: string): readonly Block[] {
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'section') return [];
    const [first] = block.blocks;
    return first?.kind === 'heading' && first.anchor === anchor ? [block.blocks] : [];
  });
  expect(found.length).toBe(1);
  return found[0] ?? [];
}

/** The blocks with headings so many levels deeper, and without anchors and jumps. */
function alike(blocks: readonly Block[], deeper: number): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'anchor') return undefined;
      if (isJumping(value)) return value.flatMap(withoutJump);
      if (isHeading(value))
        return { ...value, level: Math.min(value.level + deeper, 6), kind: 'head' };
      return value;
    }),
  );
}

function withoutJump(inline: Inline): readonly Inline[] {
  return inline.kind === 'jump' ? inline.content : [inline];
}

function isJumping(value: unknown): value is readonly Inline[] {
  return Array.isArray(value) && value.some((each) => isOfKind(each, 'jump'));
}

function isHeading(value: unknown): value is { readonly level: number } {
  return isOfKind(value, 'heading');
}

function isOfKind(value: unknown, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

test.each([
  ['harbour', harbourData],
  ['sample', sampleData],
])('each recommendation of the %s programme: own report and part agree', (_, data) => {
  for (const asOf of ['2015-11-20', '2016-03-31']) expectAgreement(readProgramme(data), day(asOf));
});

test('each recommendation of any programme: own report and part agree', () => {
  fc.assert(fc.property(anyRegister, anyDay, expectAgreement), drawn(300, 10_000));
});

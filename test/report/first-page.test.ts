import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import type { Register } from '../../src/domain/register.ts';
import { register } from '../../src/domain/register.ts';
import { readFonts } from '../../src/files/fonts.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { createPdfRenderer } from '../support/render-pdf.ts';
import { needsAttention } from '../../src/report/attention.ts';
import type { Block, Inline } from '../../src/report/document.ts';
import { programmeReport } from '../../src/report/programme-report.ts';
import { relations } from '../../src/report/relations.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { councilData } from '../support/council.ts';
import { freshFolder } from '../support/folders.ts';
import { checkout, harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day, item, programme, recommendation, registerOf, update } from '../support/records.ts';

const renderPdf = createPdfRenderer(readFonts(nodeWorld, checkout));

/** The text of each page of the programme's report. */
function pagesOf(whole: Register, date: string): string[] {
  const report = statusReport(whole, day(date));
  const path = join(freshFolder(), 'report.pdf');
  writeFileSync(path, renderPdf(programmeReport(report, relations(report.standings))));
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f');
}

describe('the first page holds it all, and the contents begin the second', () => {
  test.each([
    ['harbour', 'A4', () => harbourData],
    ['sample', 'A4', () => sampleData],
    ['council', 'A4', councilData],
    ['sample', 'Letter', () => sampleData],
    ['council', 'Letter', councilData],
  ] as const)('of the %s programme on %s', (_, pageSize, data) => {
    const whole = readProgramme(data());
    const sized = register({ ...whole.programme, pageSize }, whole.recommendations);
    const [first = '', second = ''] = pagesOf(sized, '2016-03-31');
    for (const part of [
      /At a Glance/i,
      /Needs Attention/,
      /Without an owner/,
      /(?:Sample|Illustrative) data/,
    ]) {
      expect(first).toMatch(part);
    }
    expect(second).toMatch(/\n\s*Contents\n/);
  });
});

/** The words of the list of what needs attention, an entry a line, deeper ones indented. */
function attention(whole: Register, date: string): string[] {
  return needsAttention(statusReport(whole, day(date)), (id) => id).flatMap((block) =>
    lines(block),
  );
}

function lines(block: Block, indent = ''): string[] {
  if (block.kind === 'paragraph') return [indent + words(block.content)];
  if (block.kind !== 'list') return [];
  return block.items.flatMap((item) =>
    item.flatMap((each) => lines(each, each.kind === 'list' ? `${indent}- ` : indent)),
  );
}

function words(content: readonly Inline[]): string {
  return content
    .map((each) => ('text' in each ? each.text : 'content' in each ? words(each.content) : ''))
    .join('');
}

const late = (due: string, title = 'Rules') => item({ title, due: day(due) });
const fresh = { updates: [update('2016-03-31')], owner: 'Ann' };

describe('what needs attention', () => {
  test('nothing, when all that is open is in time, owned and reported on', () => {
    const whole = registerOf(recommendation('1', { ...fresh, deliverables: [late('2016-03-31')] }));
    expect(attention(whole, '2016-03-31')).toEqual([
      'Overdue deliverables: none.',
      'Recommendations behind schedule: none.',
      'Without an owner: none.',
      'No update after 30 September 2015: none.',
    ]);
  });

  test('one of each, with the deciding fact', () => {
    const whole = registerOf(
      recommendation('1', { deliverables: [late('2016-03-30')] }),
      recommendation('2', { ...fresh, deliverables: [late('2016-12-31')] }),
    );
    expect(attention(whole, '2016-03-31')).toEqual([
      'Overdue deliverables: 1',
      '- 1, “Rules”: 1 day',
      'Recommendations behind schedule: 1',
      '- 1, Title of 1: “Rules” was due on 30 March 2016, 1 day ago, no forecast given.',
      'Without an owner: 1 of 2 open recommendations: 1.',
      'No update after 30 September 2015: 1 of 2 open recommendations: 1.',
    ]);
  });

  test('of many, the three longest overdue and how many more', () => {
    const dates = ['2016-01-31', '2015-01-31', '2016-02-29', '2015-06-30'];
    const records = dates.map((due, index) =>
      recommendation(String(index + 1), { ...fresh, deliverables: [late(due)] }),
    );
    expect(attention(registerOf(...records), '2016-03-31').slice(0, 4)).toEqual([
      'Overdue deliverables: 4, the longest first (all of them)',
      '- 2, “Rules”: 425 days',
      '- 4, “Rules”: 275 days',
      '- 1, “Rules”: 60 days',
    ]);
  });

  test.each([
    ['an update on the day is old', '2015-09-30', 1],
    ['one on the day after is not', '2015-10-01', 0],
  ])('%s', (_, date, expected) => {
    const whole = register(programme(), [
      recommendation('1', { deliverables: [item()], updates: [update(date)] }),
    ]);
    expect(statusReport(whole, day('2016-03-31')).stale).toHaveLength(expected);
  });

  test('neither what is complete nor what is withdrawn is asked for an owner', () => {
    const done = recommendation('1', { deliverables: [item({ completed: day('2016-01-01') })] });
    const { unowned, stale } = statusReport(registerOf(done), day('2016-03-31'));
    expect([unowned, stale]).toEqual([[], []]);
  });
});

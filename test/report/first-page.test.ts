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
import type { Recommendation } from '../../src/domain/recommendation.ts';
import {
  change,
  day,
  item,
  nowhere,
  programme,
  recommendation,
  registerOf,
  update,
  withdrawal,
} from '../support/records.ts';

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
      'Without a date: none. Re-planned: none. Without an owner: none. No update after 30 September 2015: none.',
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
      '- 1: “Rules” was due on 30 March 2016, 1 day ago, no forecast given.',
      'Without an owner: 1 of 2 open recommendations: 1.',
      'No update after 30 September 2015: 1 of 2 open recommendations: 1.',
      'Without a date: none. Re-planned: none.',
    ]);
  });

  test('of many, the two longest overdue and how many more', () => {
    const dates = ['2016-01-31', '2015-01-31', '2016-02-29', '2015-06-30'];
    const records = dates.map((due, index) =>
      recommendation(String(index + 1), { ...fresh, deliverables: [late(due)] }),
    );
    expect(attention(registerOf(...records), '2016-03-31').slice(0, 4)).toEqual([
      'Overdue deliverables: 4, the longest first (all of them)',
      '- 2, “Rules”: 425 days',
      '- 4, “Rules”: 275 days',
      'Recommendations behind schedule: 4, the worst first (all of them)',
    ]);
  });

  test('a plan that has ended, with the title of the recommendation', () => {
    const plan = { end: day('2016-03-01'), changes: [], source: nowhere };
    const whole = registerOf(
      recommendation('1', { ...fresh, plan, deliverables: [late('2016-06-30')] }),
    );
    expect(attention(whole, '2016-03-31')).toContain(
      '- 1, Title of 1: its plan ended on 1 March 2016, 30 days ago.',
    );
  });

  const undated = (id: string, facts: Partial<Recommendation> = {}) =>
    recommendation(id, { ...fresh, deliverables: [item()], ...facts });

  test('where nothing has a date, that nothing can be overdue, behind or re-planned', () => {
    expect(attention(registerOf(undated('1'), undated('2')), '2016-03-31')).toEqual([
      'Overdue deliverables: none can be: no open deliverable has a due date.',
      'Recommendations behind schedule or re-planned: none can be: no open recommendation has a date.',
      'Without a date: 2 of 2 open recommendations, 2 of 2 open deliverables: nothing of them can be late.',
      'Without an owner: none. No update after 30 September 2015: none.',
    ]);
  });

  test('where some have none, which', () => {
    const dated = recommendation('3', { ...fresh, deliverables: [late('2016-12-31'), item()] });
    expect(attention(registerOf(undated('1'), dated), '2016-03-31').at(2)).toBe(
      'Without a date: 1 of 2 open recommendations (1), 2 of 3 open deliverables: nothing of them can be late.',
    );
    expect(attention(registerOf(dated), '2016-03-31').at(2)).toBe(
      'Without a date: 0 of 1 open recommendation, 1 of 2 open deliverables: nothing of them can be late.',
    );
  });

  test('where nothing is open, that nothing can be so', () => {
    const done = recommendation('1', { deliverables: [item({ completed: day('2016-01-01') })] });
    expect(attention(registerOf(done), '2016-03-31')).toEqual([
      'Overdue deliverables: none can be: no deliverable is open.',
      'Recommendations behind schedule or re-planned: none can be: no recommendation is open.',
      'Without a date: none can be: no recommendation is open. ' +
        'Without an owner: none can be: no recommendation is open. ' +
        'No update after 30 September 2015: none can be: no recommendation is open.',
    ]);
  });

  test('where there is no update at all, that', () => {
    const added = { owner: 'Ann', added: day('2016-03-01') };
    const whole = registerOf(recommendation('1', { ...added, deliverables: [late('2016-12-31')] }));
    expect(attention(whole, '2016-03-31')).toContain(
      'No update after 30 September 2015: there is no update at all.',
    );
  });

  const moved = (...dates: string[]) =>
    dates.map((to, index) =>
      change(`2016-01-0${index + 1}`, { due: day(to), reason: 'More time was needed.' }),
    );
  const replanned = (id: string, ...dates: string[]) =>
    recommendation(id, {
      ...fresh,
      deliverables: [item({ due: day('2015-12-31'), changes: moved(...dates) })],
    });

  test('what was re-planned, the furthest, and how often', () => {
    const whole = registerOf(
      replanned('1', '2016-12-31'),
      replanned('2', '2016-04-30', '2016-05-31', '2016-06-30'),
      replanned('3', '2016-04-30', '2016-05-31'),
      replanned('4', '2016-04-30', '2016-05-31'),
      recommendation('5', { ...fresh, deliverables: [late('2016-04-30')] }),
    );
    expect(attention(whole, '2016-03-31').at(2)).toBe(
      'Re-planned: 4 of 5 open recommendations; the furthest, 1, 366 days later than first planned. ' +
        'Re-planned more than once: 2 (3 times, 182 days later than first planned), ' +
        '3 (2 times, 152 days later than first planned) and 1 more.',
    );
    const once = attention(registerOf(replanned('1', '2016-12-31')), '2016-03-31').at(2);
    expect(once).toBe(
      'Re-planned: 1 of 1 open recommendation; the furthest, 1, 366 days later than first planned.',
    );
  });

  test('of a re-plan without a first date that there was none', () => {
    const record = recommendation('1', {
      ...fresh,
      deliverables: [item({ changes: moved('2016-05-31', '2016-06-30') })],
    });
    expect(attention(registerOf(record, replanned('2', '2015-04-30')), '2016-03-31')).toContain(
      'Re-planned: 2 of 2 open recommendations; the furthest, 2, 245 days earlier than first planned. ' +
        'Re-planned more than once: 1 (2 times, first planned without a date).',
    );
  });

  const reopened = (id: string, date: string, reason?: string) =>
    recommendation(id, {
      ...fresh,
      deliverables: [
        item({
          title: 'Tests',
          due: day('2016-12-31'),
          changes: [
            change('2015-01-01', { completed: true }),
            change(date, { reopened: true, reason }),
          ],
        }),
      ],
    });

  test('what was reopened, the newest first, with its reason', () => {
    const one = reopened('1', '2016-02-08', 'A bollard came out');
    expect(attention(registerOf(one), '2016-03-31').at(2)).toBe(
      'Reopened deliverables: 1, “Tests”, reopened on 8 February 2016: A bollard came out',
    );
    const two = reopened('2', '2016-03-01');
    expect(attention(registerOf(one, two), '2016-03-31').slice(2, 5)).toEqual([
      'Reopened deliverables: 2',
      '- 2, “Tests”, reopened on 1 March 2016',
      '- 1, “Tests”, reopened on 8 February 2016: A bollard came out',
    ]);
    const gone = { ...reopened('4', '2016-03-30', 'Gone'), withdrawn: withdrawal('2016-03-31') };
    const three = reopened('3', '2016-03-15', 'The newest');
    expect(attention(registerOf(one, two, three, gone), '2016-03-31').slice(2, 5)).toEqual([
      'Reopened deliverables: 3, the newest first',
      '- 3, “Tests”, reopened on 15 March 2016: The newest',
      '- 2, “Tests”, reopened on 1 March 2016',
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

import { plain } from '../../src/render/paint.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { explanationText } from '../../src/render/terminal/explanation-text.ts';
import { movementText } from '../../src/render/terminal/movement-text.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { decidingFact } from '../../src/diagnostics/deciding-fact.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import type { Register } from '../../src/domain/register.ts';
import { explanation } from '../../src/report/explanation.ts';
import { reasonInWords } from '../../src/report/reasons.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { movementDocument } from '../../src/report/status-document.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { documents } from '../support/outputs.ts';
import { harbourData, readProgramme } from '../support/programmes.ts';
import { change, day, dependency, item, recommendation, registerOf } from '../support/records.ts';
import { present } from '../../src/domain/present.ts';

/** The text with the breaks of its lines taken for spaces. */
function joined(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Everything that people read of the register at the day, by what it is. */
function told(whole: Register, id: string, date: string): Readonly<Record<string, string>> {
  const asOf = day(date);
  const report = statusReport(whole, asOf);
  const standings = standingsAt(whole, asOf);
  const [programmeReport, ...own] = documents(whole, asOf).map((each) => renderMarkdown(each));
  const markdown = present(programmeReport);
  const part = (from: RegExp, to: RegExp) => present(present(markdown.split(from)[1]).split(to)[0]);
  const movement = movementSince(report);
  return Object.fromEntries(
    Object.entries({
      'first page': present(markdown.split('## Contents')[0]),
      movement: part(/^## Movement.*$/m, /^## /m),
      'behind schedule': part(/^## Behind Schedule$/m, /^## /m),
      overdue: part(/^## Overdue Deliverables$/m, /^## /m),
      'due next': part(/^## Due Next.*$/m, /^## /m),
      'own report': present(
        own.find((text) => text.includes(`Recommendation ${id} Implementation`)),
      ),
      status: statusText(report, plain),
      changes: movementText(movement, plain),
      'changes in Markdown': renderMarkdown(movementDocument(movement)),
      explain: explanationText(explanation(present(standings.of(id)), standings), asOf, plain),
    }).map(([name, text]) => [name, joined(text)]),
  );
}

describe('a reopening is told with its reason wherever the status of the item is', () => {
  const harbour = readProgramme(harbourData);
  const reason = 'eopened on 8 February 2016: In the gale of 6 February bollard 14';

  test.each(
    Object.entries(told(harbour, '4.2', '2016-03-31')).filter(([name]) => name !== 'due next'),
  )('in %s', (_, text) => {
    expect(text).toContain(reason);
  });

  test('the reason of the item begins with it, and that of the recommendation has it', () => {
    const { 'own report': own, explain } = told(harbour, '4.2', '2016-03-31');
    expect(own).toMatch(
      /Reopened on 8 February 2016: In the gale .* with its bolts; was due on 30 June 2015, 275 days ago, no forecast given\./,
    );
    expect(explain).toMatch(
      /“Load tests of all 64 bollards” was reopened on 8 February 2016: .* with its bolts; it was due on 30 June 2015/,
    );
    expect(explain).toMatch(/reopened at \S+4\.2\.yaml:30 /);
  });

  test('nowhere once it is done again, and not before', () => {
    for (const date of ['2015-03-31', '2015-09-30']) {
      const { explain } = told(harbour, '1.3', date);
      expect(explain).not.toContain('eopened on');
    }
  });

  test('what waits for the deliverable says it', () => {
    const changes = [
      change('2015-01-01', { completed: true }),
      change('2016-02-08', { reopened: true, reason: 'A bollard came out' }),
    ];
    const waits = recommendation('1', {
      dependsOn: [dependency('2', { deliverable: 'tests' }), dependency('2')],
    });
    const whole = registerOf(
      waits,
      recommendation('2', { deliverables: [item({ id: 'tests', title: 'Tests', changes })] }),
    );
    const reason = (date: string) => {
      const standing = present(standingsAt(whole, day(date)).of('1'));
      return reasonInWords(standing, day(date));
    };
    expect(reason('2016-02-08')).toBe(
      'it waits for “Tests” of recommendation 2, which is in process, reopened on 8 February 2016; ' +
        'it waits for recommendation 2, which is in process',
    );
    expect(reason('2016-02-07')).not.toContain('reopened');
  });

  test('what a stated status contradicts says it too', () => {
    const standing = present(standingsAt(harbour, day('2016-03-31')).of('4.2'));
    expect(decidingFact(standing.reason, day('2016-03-31'))).toMatch(
      /was reopened on 2016-02-08 and was due on 2015-06-30/,
    );
  });
});

describe('a forecast that has passed is nowhere told as a present one', () => {
  const whole = registerOf(
    recommendation('1', {
      deliverables: [
        item({
          title: 'Rules',
          due: day('2015-12-31'),
          changes: [change('2015-11-01', { forecast: day('2015-12-15') })],
        }),
      ],
    }),
  );

  test.each([
    ['2015-12-15', true],
    ['2015-12-16', false],
    ['2015-12-20', false],
    ['2015-12-31', false],
    ['2016-01-01', false],
  ])('on %s expected: %s', (date, isExpected) => {
    const { explain, 'due next': next, ...others } = told(whole, '1', date);
    const texts = [explain, next, ...Object.values(others)].map(present).join('\n');
    expect(texts.includes('expected on 15') || texts.includes('expected 15')).toBe(isExpected);
    expect(texts.includes('the forecast of 15 December 2015 has passed')).toBe(!isExpected);
    if (date === '2015-12-20') {
      expect(explain).toContain(
        'Is due on 31 December 2015, and the forecast of 15 December 2015 has passed.',
      );
      expect(next).toContain('31 December 2015; the forecast of 15 December 2015 has passed');
    }
  });
});

import { plain } from '../../src/render/paint.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { present } from '../../src/domain/present.ts';
import { register, type Register } from '../../src/domain/register.ts';
import { statusDocument } from '../../src/report/status-document.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { documents } from '../support/outputs.ts';
import { change, day, item, programme, recommendation, registerOf } from '../support/records.ts';

const asOf = day('2016-03-31');
const undated = registerOf(recommendation('1', { deliverables: [item()] }));
const dated = registerOf(
  recommendation('1', { deliverables: [item({ due: day('2016-12-31') }), item()] }),
);
const done = registerOf(recommendation('1', { deliverables: [item({ completed: asOf })] }));

function markdown(whole: Register): string {
  return renderMarkdown(present(documents(whole, asOf)[0]));
}

describe('a sentence that nothing is so says when nothing can be', () => {
  test.each([
    ['undated', undated, 'no open recommendation has a date', 'no open deliverable has a due date'],
    ['done', done, 'no recommendation is open', 'no deliverable is open'],
  ])('%s', (_, whole, ofRecommendations, ofDeliverables) => {
    const text = markdown(whole);
    expect(text).toContain(
      `No recommendation is behind schedule, and none can be: ${ofRecommendations}.`,
    );
    expect(text).toContain(`No deliverable is overdue, and none can be: ${ofDeliverables}.`);
    expect(text).toContain(
      `No deliverable is due up to 30 June 2016, and none can be: ${ofDeliverables}.`,
    );
    expect(statusText(statusReport(whole, asOf), plain)).toContain(
      `\nOverdue: none can be: ${ofDeliverables}\n`,
    );
  });

  test('and says no more where something can', () => {
    const text = markdown(dated);
    expect(text).toContain('No recommendation is behind schedule.');
    expect(text).toContain('No deliverable is overdue.');
    expect(text).toContain('No deliverable is due up to 30 June 2016.');
    expect(statusText(statusReport(dated, asOf), plain)).toContain('\nOverdue: none\n');
  });
});

test('the headline says how much of what is in process has no date', () => {
  const one = (id: string, due?: string) =>
    recommendation(id, { deliverables: [item({ due: due === undefined ? undefined : day(due) })] });
  const headline = (...ids: ReturnType<typeof one>[]) =>
    present(/^\*\*((?:Of|All) .*)\*\*$/m.exec(markdown(registerOf(...ids))))[1];
  expect(headline(one('1'))).toBe('Of 1 recommendation, 1 is in process (1 without a date).');
  expect(headline(one('1'), one('2'))).toBe(
    'All 2 recommendations are in process (all without a date).',
  );
  expect(headline(one('1'), one('2', '2016-12-31'), one('3', '2016-12-31'))).toBe(
    'All 3 recommendations are in process (1 without a date).',
  );
});

test('without an earlier report the first page says so', () => {
  const first = register(programme({ firstReport: asOf }), dated.recommendations);
  expect(markdown(first)).toContain('**Moved:** there is no earlier report to compare with.');
  expect(markdown(dated)).toContain('**Moved since 31 December 2015:** none.');
});

describe('what has no date and what was re-planned stand beside the counts', () => {
  const whole = registerOf(
    recommendation('1', { owner: 'Ann', deliverables: [item()] }),
    recommendation('2', {
      owner: 'Bo',
      deliverables: [
        item({
          due: day('2015-12-31'),
          changes: [
            change('2015-12-01', { due: day('2016-06-30'), reason: 'agreed' }),
            change('2016-03-01', { due: day('2016-12-31'), reason: 'agreed' }),
          ],
        }),
      ],
    }),
    recommendation('3', {
      deliverables: [
        item({
          due: day('2015-12-31'),
          changes: [change('2015-12-01', { due: day('2016-06-30'), reason: 'agreed' })],
        }),
      ],
    }),
  );

  test('in a terminal', () => {
    const text = statusText(statusReport(whole, asOf), plain);
    expect(text).toMatch(/Of which open without a date +1 +1 +0\n/);
    expect(text).toContain(
      '\nRe-planned (2)\n   2  2 times, 366 days later than first planned\n   3  182 days later than first planned\n',
    );
    expect(text).not.toContain('Rounded shares');
  });

  test('in Markdown, and by group', () => {
    const text = renderMarkdown(statusDocument(statusReport(whole, asOf), 'owner'));
    expect(text).toMatch(/\| Of which open without a date +\| +1 \|/);
    expect(text).toMatch(/\| Re-planned +\| No date \|/);
  });

  test('beside the status, how often', () => {
    const [all, , second, third] = documents(whole, asOf).map((each) => renderMarkdown(each));
    expect(all).toMatch(/^\| \[2\].*\(re-planned 2 times\) \|$/m);
    expect(second).toContain('Planned/In Process (re-planned 2 times)');
    expect(third).toMatch(/Planned\/In Process \(re-planned\)/);
  });

  test('where shares do not add up, that, on the first page and in a terminal', () => {
    expect(markdown(whole)).not.toContain('Rounded shares');
    const three = ['1', '2', '3'].map((id) => recommendation(id, { deliverables: [item()] }));
    const [one, two] = [item({ completed: asOf }), item({ due: day('2015-12-31') })];
    const mixed = registerOf(
      present(three[0]),
      recommendation('2', { deliverables: [one] }),
      recommendation('3', { deliverables: [two] }),
    );
    const words = 'Rounded shares do not add up to 100 %.';
    expect(markdown(mixed)).toContain(words);
    expect(statusText(statusReport(mixed, asOf), plain)).toContain(`\n${words}\n`);
  });
});

import { register } from '../../src/domain/register.ts';
import { progressTo } from '../../src/domain/progress.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { recommendationCell, statusLink } from '../../src/report/deliverables-table.ts';
import { explanation } from '../../src/report/explanation.ts';
import { explanationJsonText } from '../../src/report/explanation-json.ts';
import { focusAreaTitle } from '../../src/report/groupings.ts';
import { movementReportJson } from '../../src/report/movement-json.ts';
import { movementAgainst, movementSince } from '../../src/report/movement-report.ts';
import { changedTextsInWords, changedTextsOf } from '../../src/report/movement-words.ts';
import { progressBlocks } from '../../src/report/progress-section.ts';
import { prose } from '../../src/report/prose.ts';
import { decisiveClause } from '../../src/report/reasons.ts';
import { relations } from '../../src/report/relations.ts';
import { movementDocument } from '../../src/report/status-document.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { timeline } from '../../src/report/timeline.ts';
import { capitalized, listed, shortened } from '../../src/report/words.ts';
import { documents } from '../support/outputs.ts';
import {
  day,
  dependency,
  item,
  nowhere,
  programme,
  recommendation,
  registerOf,
  update,
  withdrawal,
} from '../support/records.ts';

const asOf = day('2016-03-31');

function standingOf(...records: Recommendation[]) {
  const standing = standingsAt(registerOf(...records), asOf).of('28');
  if (standing === undefined) throw new Error('no recommendation 28');
  return standing;
}

/** What moved from one set of records to another, as a reader has it. */
function against(base: readonly Recommendation[], now: readonly Recommendation[]) {
  const report = statusReport(registerOf(...now), asOf);
  return movementAgainst(registerOf(...base), report, { base: 'a', present: 'b' });
}

test.each([
  ['a title', 20, 'a title'],
  ['a title of several words', 12, 'a title of…'],
  ['a title, of several words', 12, 'a title, of…'],
  ['title more, of several', 11, 'title more…'],
  ['unbrokenwordoflength', 8, 'unbroke…'],
])('“%s” in %d characters is “%s”', (text, length, expected) => {
  expect(shortened(text, length)).toBe(expected);
});

test('words in a row, and a first letter made large', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(['', 'über', 'on 1 May', '“A”'].map(capitalized)).toEqual(['', 'Über', 'On 1 May', '“A”']);
});

test('a status and an id lead to the recommendation only where the document has it', () => {
  const none = () => undefined;
  const standing = standingOf(recommendation('28'));
  expect(recommendationCell(standing, none)).toEqual([{ kind: 'text', text: '28' }]);
  expect(recommendationCell(standing, () => 'x')).toMatchObject([{ kind: 'jump', anchor: 'x' }]);
  expect(statusLink(standing, none)).toMatchObject([{ kind: 'status' }]);
  expect(statusLink({ ...standing, status: null }, none)).toEqual([]);
});

test('a focus area that the programme does not name is told by its id', () => {
  const settings = programme({ focusAreas: [{ id: 'a', title: 'Area', source: nowhere }] });
  expect(['a', 'b'].map((id) => focusAreaTitle(settings, id))).toEqual(['Area', 'b']);
});

test('the decisive clause of a status that no row decides is its reason', () => {
  const done = item({ completed: day('2016-01-01') });
  const standing = standingOf(recommendation('28', { deliverables: [done] }));
  expect(decisiveClause(standing, asOf)).toMatch(/complete/);
});

test('headings of a text are fitted below its section, and inside a quote they are no headings', () => {
  const [quote, heading] = prose('> # a\n\n# b', 2);
  expect(quote).toMatchObject({ kind: 'quote', blocks: [{ kind: 'paragraph' }] });
  expect(heading).toMatchObject({ kind: 'heading', level: 3 });
});

test('progress of more than forty quarters says that the earlier ones are left out', () => {
  const long = register(programme({ firstReport: day('1990-01-01') }), []);
  expect(progressBlocks(progressTo(long, asOf), 2)[0]).toMatchObject({
    content: [{ text: 'Earlier quarters are left out; told are the last 40.' }],
  });
});

test('a recommendation that is related to itself (an error elsewhere) is not listed on its page', () => {
  const itself = recommendation('28', { related: [{ id: '28', source: nowhere }] });
  expect(relations([standingOf(itself)]).relatedTo('28')).toEqual([]);
});

test('a timeline of a century is ticked in steps of fifty years', () => {
  const far = recommendation('28', {
    deliverables: [item({ due: day('1900-01-01') }), item({ due: day('2090-01-01') })],
  });
  expect(timeline(standingOf(far), asOf)?.ticks.map(({ label }) => label)).toEqual([
    '1900',
    '1950',
    '2000',
    '2050',
  ]);
});

test('evidence whose address is still to come is told without one', () => {
  const evidence = [{ title: 'Report', url: '#', date: asOf, source: nowhere }];
  const record = recommendation('28', { deliverables: [item({ evidence })] });
  const [, own] = documents(registerOf(record), asOf);
  expect(JSON.stringify(own)).toContain('no address given');
});

test('what a dependency is for is null in JSON where the record does not say it', () => {
  const records = [
    recommendation('28', { dependsOn: [dependency('25'), dependency('25', { for: 'the code' })] }),
    recommendation('25'),
  ];
  const standings = standingsAt(registerOf(...records), asOf);
  const told = explanationJsonText(explanation(standingOf(...records), standings), asOf);
  expect(told).toMatch(/"for": null[\s\S]*"for": "the code"/);
});

test('what moved between two sets: a withdrawn one removed, a text taken back', () => {
  const gone = recommendation('27', { withdrawn: withdrawal('2016-01-01') });
  const text = update('2016-01-01', { projectStatus: 'Begun' });
  const compared = against(
    [gone, recommendation('28', { updates: [text] })],
    [recommendation('28')],
  );
  const markdown = renderMarkdown(movementDocument(compared));
  expect(markdown).toMatch(/^- Recommendation 27, Title of 27$/m);
  expect(markdown).toMatch(/28, Title of 28: project status, removed/);
});

test('texts belong to recommendations, and what did not change is not told', () => {
  const standing = standingOf(recommendation('28', { deliverables: [item()] }));
  const [deliverable] = standing.deliverables;
  if (deliverable === undefined) throw new Error('no deliverable');
  const still = <T>(of: T) => ({ then: of, now: of, latest: of, moves: [], replans: [] });
  expect(changedTextsOf(still(deliverable))).toEqual([]);
  expect(changedTextsInWords(still(standing))).toBe('');
});

test('without an earlier report nothing moved, in JSON and on a page', () => {
  const first = register(programme({ firstReport: asOf }), [recommendation('28')]);
  const movement = movementSince(statusReport(first, asOf));
  expect(movementReportJson(movement)).toEqual({ version: 1, date: asOf, movement: null });
});

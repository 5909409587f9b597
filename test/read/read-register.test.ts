import { placeOf } from '../../src/domain/place.ts';
import { findingsOf, readExample } from './set.ts';

test('every fact keeps its place', () => {
  const { set, faults } = readExample(`
deliverables:
  - title: Exercise
    responsible: Staff
    changes:
      - date: 2015-11-01
        forecast: "2016-02-28"
related: [28, "5.2"]`);
  expect(faults).toEqual([]);
  const record = set.register.byId.get('28');
  const change = record?.deliverables[0]?.changes[0];
  expect(change?.forecast).toBe('2016-02-28');
  const place = change && placeOf(change.source, 'forecast');
  expect([place?.file, place?.range]).toEqual([
    '28.yaml',
    { start: { line: 9, column: 19 }, end: { line: 9, column: 31 } },
  ]);
  expect(record?.related.map(({ id, source }) => [id, source.place.range.start])).toEqual([
    ['28', { line: 10, column: 11 }],
    ['5.2', { line: 10, column: 15 }],
  ]);
});

test('texts are one spelling, without the space around them', () => {
  const { set } = readExample('owner: "  Zoe\\u0308  "\ncontinuing: |\n  a\n\n    code\n\n');
  const record = set.register.byId.get('28');
  expect(record?.owner).toBe('Zo\u00eb');
  expect(record?.continuing).toBe('a\n\n  code');
});

test('what is wrong is left out, its neighbours stay', () => {
  const { set } = readExample(`
owner: 12
milestones:
  - title: First
    due: 2016-02-30
  - 7
  - title: Third
    due: 2016-02-29`);
  const record = set.register.byId.get('28');
  expect(record?.owner).toBeUndefined();
  expect(record?.milestones.map(({ title, due }) => [title, due])).toEqual([
    ['First', undefined],
    ['Third', '2016-02-29'],
  ]);
});

test('a programme has its defaults', () => {
  const { set } = readExample('# programme.yaml\ntitle: Harbour');
  expect(set.register.programme).toMatchObject({
    reportTitle: 'Recommendation {id} Implementation',
    language: 'en',
    fiscalYearStart: 1,
    pageSize: 'A4',
    reports: [],
    focusAreas: [],
    responsible: undefined,
  });
});

/** References to what a broken file may hold are not called unknown. */
test.each([
  ['related: ["25"]\n# 25.yaml\nid: [', ['25.yaml:6:5 unclosed-bracket']],
  ['related: ["1.10"]\n# other.yaml\nid: 1.10', ['other.yaml:6:5 bad-id']],
  [
    'depends_on: [{ recommendation: "25", deliverable: a }]\n# 25.yaml\ndeliverables: [{ idd: a, title: t, responsible: s }]',
    ['25.yaml:4:18 unknown-property'],
  ],
  [
    'focus_area: risk\n# programme.yaml\nfocus_areas: [{ id: ri sk, title: Risk }]',
    ['programme.yaml:2:21 bad-id'],
  ],
  [
    'depends_on: [{ recommendation: "25", deliverable: b }]\n# 25.yaml\nownr: a\ndeliverables: [{ id: a, title: t, responsible: s }]',
    ['25.yaml:4:1 unknown-property', '28.yaml:4:51 unknown-deliverable'],
  ],
])('%s', (example, findings) => {
  expect(findingsOf(example).filter((line) => !line.includes('file-name'))).toEqual(findings);
});

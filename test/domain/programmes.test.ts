import { join } from 'node:path';
import { isKnown } from '../../src/domain/recommendation.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import {
  harbour,
  harbourData,
  readJson,
  readProgramme,
  sampleData,
} from '../support/programmes.ts';
import { day } from '../support/records.ts';

type Expected = Record<
  string,
  { recommendations: Record<string, string>; deliverables: Record<string, (string | null)[]> }
>;

const expected = readJson(join(harbour, 'expected-statuses.json')) as Expected;

// The expectations were worked out by hand from the model, not by this program.
test.each(Object.keys(expected))('the harbour programme at %s', (text) => {
  const asOf = day(text);
  const register = readProgramme(harbourData);
  const standings = standingsAt(register, asOf);
  const recommendations: Record<string, string> = {};
  const deliverables: Record<string, (string | null)[]> = {};
  for (const { id, deliverables: items } of register.recommendations) {
    const standing = standings.of(id);
    recommendations[id] = standing === undefined ? 'absent' : (standing.status ?? 'withdrawn');
    const known = new Map(standing?.deliverables.map((each) => [each.item, each.status]));
    deliverables[id] = items.map((item) =>
      isKnown(item.added, asOf) ? (known.get(item) ?? null) : null,
    );
  }
  expect({ recommendations, deliverables }).toEqual(expected[text]);
});

test.each([
  ['2015-09-30', '28', 'in-process'],
  ['2015-09-30', '15', 'in-process'],
  ['2016-03-30', '15', 'in-process'],
  ['2016-03-31', '15', 'complete'],
  ['2017-03-21', '25', 'in-process'],
  ['2017-03-22', '28', 'complete'],
  ['2017-03-22', '11', 'in-process'],
])('the sample programme at %s: %s is %s', (date, id, status) => {
  expect(standingsAt(readProgramme(sampleData), day(date)).of(id)?.status).toBe(status);
});

test('at 2015-09-30 both deliverables of 28 are complete and it waits for 25', () => {
  const standing = standingsAt(readProgramme(sampleData), day('2015-09-30')).of('28');
  expect(standing?.deliverables.map(({ status }) => status)).toEqual(['complete', 'complete']);
  expect(standing?.dependencies.map(({ target, status }) => [target.id, status])).toEqual([
    ['25', 'in-process'],
  ]);
});

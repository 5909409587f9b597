import { movement } from '../../src/domain/movement.ts';
import { saidAt } from '../../src/domain/said.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import type { Update } from '../../src/domain/recommendation.ts';
import { day, item, recommendation, registerOf, update } from '../support/records.ts';

const dates = { then: day('2015-12-31'), now: day('2016-03-31') };
const before = update('2015-12-31', { projectStatus: 'Begun.' });

/** How the recommendation with these updates moved from the one quarter end to the other. */
function movesWith(...updates: Update[]): readonly string[] {
  const whole = registerOf(recommendation('1', { deliverables: [item()], updates }));
  const at = (date: keyof typeof dates) => standingList(standingsAt(whole, dates[date]));
  return movement(at('then'), at('now')).recommendations[0]?.moves ?? [];
}

test.each<[string, Update[], string[]]>([
  ['a newer text', [before, update('2016-03-31', { projectStatus: 'Half done.' })], ['updated']],
  ['the first text', [update('2016-03-31', { implementationNotes: 'None.' })], ['updated']],
  ['the same text again', [before, update('2016-03-31', { projectStatus: 'Begun.' })], []],
  ['a newer update without a text', [before, update('2016-03-31', {})], []],
  ['a text of the day after', [before, update('2016-04-01', { projectStatus: 'Done.' })], []],
  ['no newer update', [before], []],
])('%s', (_, updates, expected) => {
  expect(movesWith(...updates)).toEqual(expected);
});

test('what shows is the newest that has the text, of one day the one written last', () => {
  const updates = [
    update('2016-02-01', { projectStatus: 'Late.' }),
    update('2016-01-01', { implementationNotes: 'Old.' }),
    update('2016-02-01', { projectStatus: 'Later.' }),
    update('2016-05-01', { projectStatus: 'Not known yet.', implementationNotes: 'Nor this.' }),
  ];
  const record = recommendation('1', { updates });
  expect(saidAt(record, day('2016-02-01'))).toEqual({
    newest: updates[2],
    projectStatus: updates[2],
    implementationNotes: updates[1],
  });
  expect(saidAt(record, day('2015-12-31'))).toEqual({});
});

import { nearest } from '../../src/diagnostics/nearest.ts';

const fields = ['title', 'responsible', 'due', 'completed', 'completed_by', 'forecast'];

test.each([
  ['responsable', 'responsible'],
  ['Responsible', 'responsible'],
  ['completed by', 'completed_by'],
  ['completedBy', 'completed_by'],
  ['forcast', 'forecast'],
  ['dew', undefined],
  ['deu', 'due'],
  ['titel', 'title'],
  ['owner', undefined],
  ['', undefined],
  ['x'.repeat(1000), undefined],
])('%s was meant to be %s', (text, meant) => {
  expect(nearest(text, fields)).toBe(meant);
});

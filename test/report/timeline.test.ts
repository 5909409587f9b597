import { timelineKeyEntries } from '../../src/render/charts/timeline-key.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import type { Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { present } from '../../src/domain/present.ts';
import type { Inline } from '../../src/report/document.ts';
import { timeline } from '../../src/report/timeline.ts';
import { timelineInWords } from '../../src/report/timeline-words.ts';
import { documents } from '../support/outputs.ts';
import {
  change,
  day,
  item,
  nowhere,
  recommendation,
  registerOf,
  withdrawal,
} from '../support/records.ts';

const asOf = day('2016-03-31');
const done = change('2015-06-05', { completed: true });
const doneLater = change('2016-03-01', { completed: true });
const reopened = change('2016-02-08', { reopened: true, reason: 'A bollard came out' });
const evidence = [{ title: 'Tests', url: '#', date: day('2015-06-05'), source: nowhere }];

/** A recommendation with a dated plan, so that there is an axis. */
function standingOf(facts: Partial<Recommendation>) {
  const plan = { start: day('2014-10-01'), end: day('2016-06-30'), changes: [], source: nowhere };
  const whole = registerOf(recommendation('28', { plan, ...facts }));
  return present(standingsAt(whole, asOf).of('28'));
}

function drawn(facts: Partial<Recommendation>) {
  return present(timeline(standingOf(facts), asOf));
}

function words(content: readonly Inline[] | undefined): string {
  return present(content)
    .map((each) => ('text' in each ? each.text : 'content' in each ? words(each.content) : ''))
    .join('');
}

describe('the lane of a deliverable has its completions, reopenings and withdrawal', () => {
  test.each<[string, Partial<ScheduleItem>, string[]]>([
    ['done', { changes: [done] }, ['done']],
    ['done in the short form', { completed: day('2015-06-05') }, ['done']],
    ['done by a day', { completedBy: day('2015-06-05') }, ['done']],
    ['reopened', { changes: [done, reopened] }, ['was-done', 'reopened']],
    [
      'reopened after the short form (an error elsewhere)',
      { completed: day('2015-06-05'), changes: [reopened] },
      ['was-done', 'reopened'],
    ],
    [
      'reopened after a day by which it was done',
      { completedBy: day('2015-06-05'), changes: [reopened] },
      ['was-done', 'reopened'],
    ],
    ['done again', { changes: [done, reopened, doneLater] }, ['was-done', 'reopened', 'done']],
    ['told twice and never reopened', { changes: [done, doneLater] }, ['done']],
    [
      'told twice after it was reopened',
      { changes: [done, reopened, doneLater, change('2016-03-15', { completed: true })] },
      ['was-done', 'reopened', 'done'],
    ],
    [
      'reopened after the day',
      { changes: [done, change('2016-04-01', { reopened: true })] },
      ['done'],
    ],
    ['withdrawn', { withdrawn: withdrawal('2016-01-22') }, ['withdrawn']],
    ['withdrawn after the day', { withdrawn: withdrawal('2016-04-01') }, []],
    ['without anything', {}, []],
  ])('%s', (_, facts, expected) => {
    const { lanes } = drawn({ deliverables: [item(facts)] });
    expect(lanes.at(-1)?.marks.map(({ style }) => style)).toEqual(expected);
  });

  test('of a withdrawn recommendation with its withdrawal, milestones too', () => {
    const { lanes, alt } = drawn({
      deliverables: [item({ title: 'Gauge', due: asOf })],
      milestones: [item({ title: 'Remit' })],
      withdrawn: withdrawal('2016-01-22'),
    });
    expect(lanes.map(({ label, note, marks }) => [label, note, marks.at(-1)?.style])).toEqual([
      ['Plan', undefined, 'due'],
      ['Remit', 'withdrawn with its recommendation on 22 January 2016', 'withdrawn'],
      ['Gauge', 'withdrawn with its recommendation on 22 January 2016', 'withdrawn'],
    ]);
    expect(alt).toContain('“Gauge”: withdrawn with its recommendation on 22 January 2016. ');
  });
});

describe('what has no date has a lane that says so', () => {
  test.each<[string, Partial<ScheduleItem>, string | undefined]>([
    ['no date at all', {}, 'no date'],
    ['evidence, which is no date of its own', { evidence }, 'no date'],
    ['a due date', { due: asOf }, undefined],
    [
      'a forecast without a due date',
      { changes: [change('2016-01-01', { forecast: asOf })] },
      undefined,
    ],
    ['a day of completion', { completed: asOf }, undefined],
    ['a day of completion that was taken back', { changes: [done, reopened] }, undefined],
    [
      'a due date that is agreed later',
      { changes: [change('2016-04-01', { due: asOf })] },
      'no date',
    ],
    [
      'no date, and withdrawn',
      { withdrawn: withdrawal('2016-01-22') },
      'withdrawn on 22 January 2016',
    ],
  ])('%s', (_, facts, expected) => {
    const { lanes, alt } = drawn({ deliverables: [item({ title: 'Rules', ...facts })] });
    expect(lanes.at(-1)?.note).toBe(expected);
    if (expected !== undefined) expect(alt).toContain(`“Rules”: ${expected}. `);
  });

  test('in words too, after which come those of its evidence', () => {
    const standing = standingOf({
      deliverables: [item({ title: 'Rules' }), item({ title: 'Drill', evidence })],
      milestones: [item({ title: 'Remit', withdrawn: withdrawal('2016-01-22') })],
    });
    expect(timelineInWords(standing, asOf).slice(1).map(words)).toEqual([
      'Milestone: Remit – no date; withdrawn on 22 January 2016.',
      'Deliverable: Rules – no date.',
      'Deliverable: Drill – no date; evidence of 5 June 2015: Tests.',
    ]);
  });

  test('without any date there is nothing to draw, and the words say it', () => {
    const standing = standingOf({ plan: undefined, deliverables: [item({ title: 'Rules' })] });
    expect(timeline(standing, asOf)).toBeUndefined();
    expect(timelineInWords(standing, asOf).map(words)).toEqual(['Deliverable: Rules – no date.']);
  });
});

test('each kind of mark that a timeline has is in its key, and the alt text tells the reopening', () => {
  const drawing = drawn({
    deliverables: [
      item({ title: 'Tests', changes: [done, reopened] }),
      item({ withdrawn: withdrawal('2016-01-22') }),
    ],
  });
  expect(timelineKeyEntries(drawing).map(({ words: each }) => each)).toEqual([
    'Plan',
    'Start',
    'Due',
    'Done, reopened later',
    'Reopened',
    'Withdrawn',
  ]);
  expect(drawing.alt).toContain('“Tests”: reopened on 8 February 2016. ');
});

test('what is not in force is marked in the list of evidence and among the changes of plan', () => {
  const changes = [change('2015-11-01', { forecast: asOf })];
  const facts = { evidence, changes, due: day('2015-12-31'), withdrawn: withdrawal('2016-01-22') };
  const record = recommendation('28', {
    deliverables: [item({ title: 'Scanner', ...facts }), item({ title: 'Rules' })],
  });
  const gone = recommendation('29', {
    milestones: [item({ title: 'Remit', evidence })],
    withdrawn: withdrawal('2016-01-22'),
  });
  const [programme, own, ofGone] = documents(registerOf(record, gone), asOf).map((each) =>
    JSON.stringify(each),
  );
  const marked = (title: string, mark: string) =>
    new RegExp(
      `"${title}","recorded":true}(?:\\]})?,{"kind":"text","text":" \\(withdrawn\\)${mark}"`,
    );
  expect(own).toMatch(marked('Scanner', ''));
  expect(own).toMatch(marked('Scanner', ': '));
  expect(ofGone).toMatch(marked('Remit', ': '));
  expect(programme).toMatch(marked('Title of 29', ''));
  expect(programme).not.toMatch(marked('Title of 28', ''));
});

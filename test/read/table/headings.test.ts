import { importing } from '../../support/import.ts';

/** What each heading is taken for, below which nothing stands. */
function taken(headings: string, row = ''): string[] {
  const { imported } = importing(`${headings}\n${row}\n`);
  return (imported.tables[0]?.columns ?? []).map(({ taken: { for: field, how } }) =>
    how === 'known' ? field : `${field ?? '-'} ${how}`,
  );
}

test.each([
  [
    'Rec. No,Recommendation,Action,Lead,Target date,Status,Completion date,Comments',
    'id title deliverable owner due status completed update',
  ],
  ['#,Title,Description,Department,Deadline', 'id title description owner due'],
  [
    'RECOMMENDATION NO.,RECOMMENDATION TEXT,RESPONSIBLE PARTY,DUE DATE (DD/MM/YYYY),REMARKS',
    'id description responsible due update',
  ],
  [
    'Ref,Theme,Recommendation,Agreed actions,Owner,Original due date,Revised due date,Reason for delay,RAG',
    'id focus_area title deliverable owner due revised_due reason status',
  ],
  [
    'Date of completion,Name of recommendation,No.,Expected completion,Supporting evidence,KPIs',
    'completed title id due evidence_url success_measure',
  ],
  [
    'id,title,deliverable,responsible,due,completed',
    'id title deliverable responsible due completed',
  ],
  ['Item No.;Subject;Assigned to;When', 'id title responsible due'],
  ['Ref.\tRecommendation\tUpdate\tLast updated', 'id title update update_date'],
  ['Réf.|Title|Activities|Dependencies', 'id title deliverable waits_for'],
])('%s', (headings, fields) => {
  expect(taken(headings)).toEqual(fields.split(' '));
});

test.each([
  ['Rec. No,Title,Name of the action plan', 'deliverable likely'],
  ['Rec. No,Title,Lead body or agency', '- unknown'],
  ['Rec. No,Title,Target date agreed with the agency', '- unknown'],
  ['Rec. No,Title,Status as reported by the agency', '- unknown'],
  ['Rec. No,Title,Priority', '- unknown'],
  ['Rec. No,Title,Cost (kEUR)', '- unknown'],
  [
    'Rec. No,Title,What the agency said in its long letter to the board about the status',
    '- unknown',
  ],
])('%s: the last one is only likely, or not known', (headings, last) => {
  expect(taken(headings).at(-1)).toBe(last);
});

test('"Recommendation" holds ids when all below it are, and no other column does', () => {
  expect(taken('Recommendation,Description', '5.10,Do it')).toEqual(['id', 'description']);
  expect(taken('Recommendation,Description', 'Do it,All of it')).toEqual(['title', 'description']);
  expect(taken('No,Recommendation', '1,5.10')).toEqual(['id', 'title']);
});

test('what is said goes before what is known', () => {
  const { imported } = importing('No,Title,Lead,Notes,Cost,Who\n', {
    map: [
      { column: 'lead', field: 'responsible' },
      { column: 'Cost', field: 'update' },
      { column: 'D', field: undefined },
      { column: 'Leed', field: 'owner' },
    ],
  });
  const columns = imported.tables[0]?.columns ?? [];
  expect(columns.map(({ taken: { for: field, how } }) => `${field ?? '-'} ${how}`)).toEqual([
    'id known',
    'title known',
    'responsible said',
    '- said',
    'update said',
    'responsible known',
  ]);
  expect(imported.unmatched).toEqual(['Leed']);
});

test('titles above the headings are passed over', () => {
  const { imported } = importing(
    'Progress report,,\nas of March,,\n,,\nNo,Title,Status\n1,A,Open\n',
  );
  expect(imported.tables[0]).toMatchObject({ headingRow: 4, separator: ',' });
  expect(imported.records.map(({ id }) => id)).toEqual(['1']);
});

test.each<[string, string, number]>([
  [
    'answers are no headings',
    'Rec,Title,Status,Accepted,Funded,Urgent\n1,A,Open,Yes,No,No\n2,B,Closed,No,No,No\n',
    1,
  ],
  ['one field in many columns is one', 'Report,,\nNo,Title,Status\n1,Done,Closed\n', 2],
  ['the first row with two known fields', 'No,Title,Lead\n1,A,Staff\nTitle,Owner,Status\n', 1],
  ['a title of one word that is a heading', 'Status,March\nNo,Title,Due\n1,A,2016-03-31\n', 2],
  ['no heading is known', ',\nThis,That\n1,A\n', 2],
])('the row of headings: %s', (_, table, row) => {
  expect(importing(table).imported.tables[0]?.headingRow).toBe(row);
});

test('the row of headings that was said', () => {
  const table = 'Title,Owner\nReview,Board\n\nNo,Title,Owner\n1,A,Staff\n';
  const read = (headingRow?: number) => importing(table, { headingRow }).imported;
  expect(read().tables[0]?.headingRow).toBe(1);
  expect(read(4).records.map(({ id }) => id)).toEqual(['1']);
  expect(read(3)).toMatchObject({ tables: [], headless: ['table.csv'] });
});

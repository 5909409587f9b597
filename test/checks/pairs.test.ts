import { findingsOf } from '../read/set.ts';

const deliverable = 'title: Exercise\n    responsible: Staff';

/**
 * Two defects in one set: both are found where they stand, no third one that only follows from
 * them, and neither hides the other.
 */
test.each<[string, string, readonly string[]]>([
  [
    'misspelt key that is needed, and wrong date',
    'links:\n  - { titel: a, url: "https://example.org", date: 2016-02-30 }',
    ['8:7 unknown-property', '8:51 bad-date'],
  ],
  [
    'misspelt list, and unknown id in another',
    'delivrables: []\nrelated: [99]\ndepends_on: [{ recommendation: "28", deliverable: x }]\ndeliverables: [{ id: x, title: t, responsible: S }]',
    ['4:1 unknown-property', '5:11 unknown-recommendation', '6:32 dependency-ring'],
  ],
  [
    'empty change and misspelt change',
    `deliverables:\n  - ${deliverable}\n    changes:\n      - { date: 2015-01-01 }\n      - { date: 2015-01-02, forcast: 2016-01-01 }`,
    ['8:11 empty-change', '9:29 unknown-property'],
  ],
  [
    'reason of the wrong kind, and reason missing',
    `deliverables:\n  - ${deliverable}\n    due: 2015-01-01\n    changes:\n      - { date: 2015-01-01, due: 2016-01-01, reason: 7 }\n      - { date: 2015-01-02, reopened: true }`,
    ['9:54 wrong-type', '10:29 missing-reason'],
  ],
  [
    'evidence misspelt, and none at all',
    `deliverables:\n  - ${deliverable}\n    completed: 2015-01-01\n    evidense: []\n  - ${deliverable}\n    completed: 2015-01-01`,
    ['8:5 unknown-property', '11:16 complete-without-evidence'],
  ],
  [
    'two updates of a date, and a text in one that links to a script',
    'updates:\n  - { date: 2015-12-31, project_status: "[a](javascript:x)" }\n  - { date: 2015-12-31, project_status: b }',
    ['8:46 unsafe-link', '9:13 two-updates'],
  ],
  [
    'an id given twice: the later one is wrong, whichever list stands first',
    `milestones:\n  - { id: x, title: a }\n  - { id: w, title: b }\ndeliverables:\n  - { id: x, title: c, responsible: S }\n  - { id: z, title: d, responsible: S }`,
    ['8:11 duplicate-item-id'],
  ],
  [
    'colon in a title, and another in the next entry',
    'milestones:\n  - title: a: b\n  - title: c: d',
    ['8:12 unquoted-text', '9:12 unquoted-text'],
  ],
  [
    'colon in a text, and the same name twice',
    'owner: a: b\nowner: c',
    ['7:8 unquoted-text', '8:1 duplicate-key'],
  ],
  [
    'tab, and a wrong value after it',
    'plan:\n\tend: 2016-06-30\nwithdrawn: { date: 2016-01-01, as: gone }',
    ['8:1 tab-indent', '9:36 unknown-value'],
  ],
  [
    'stated status that differs, and a link to nowhere',
    'updates: [{ date: 2015-12-31, stated_status: complete }]\nlinks: [{ title: a, url: "#" }]',
    ['7:46 stated-status', '8:26 placeholder-link'],
  ],
  [
    'stated status, and the date that decides it',
    `deliverables:\n  - ${deliverable}\n    due: 2016-02-30\nupdates: [{ date: 2015-12-31, stated_status: complete }]`,
    ['7:10 bad-date'],
  ],
  [
    'stated status, and a wrong date that decides nothing',
    'links: [{ title: a, url: "https://example.org", date: 2016-02-30 }]\nupdates: [{ date: 2015-12-31, stated_status: complete }]',
    ['7:55 bad-date', '8:46 stated-status'],
  ],
  [
    'completion told twice, and changes out of order',
    'milestones:\n  - title: a\n    completed: 2015-01-01\n    changes:\n      - { date: 2015-03-01, completed: true }\n      - { date: 2015-02-01, reopened: true, reason: b }',
    ['9:5 completed-beside-change', '12:17 changes-out-of-order'],
  ],
  [
    'merged into nothing, and misspelt into',
    'withdrawn: { date: 2015-01-01, as: merged }\n# 25.yaml\nwithdrawn: { date: 2015-01-01, as: merged, imto: "28" }',
    ['25.yaml:7:44 unknown-property', '7:36 merged-without-into'],
  ],
  [
    'unknown party, and a list of parties with a wrong entry',
    '# programme.yaml\nresponsible: [Board, 7]',
    ['programme.yaml:2:22 wrong-type'],
  ],
  [
    'two records of one id, and one file with the name of neither',
    'id: "28"\n# 29.yaml\nid: "28"\n# x.yaml\nid: "30"',
    ['29.yaml:6:5 duplicate-id', 'x.yaml:6:5 file-name-not-id'],
  ],
  [
    'a ring, and a record in it that waits for itself',
    'depends_on: [{ recommendation: "25" }]\n# 25.yaml\ndepends_on: [{ recommendation: "28" }, { recommendation: "25" }]',
    ['25.yaml:4:32 dependency-ring', '25.yaml:4:58 dependency-ring'],
  ],
  [
    'unknown check, and a check that is locked',
    '# programme.yaml\nchecks: { twoupdates: off, two-updates: off }',
    ['programme.yaml:2:11 unknown-check', 'programme.yaml:2:41 locked-check'],
  ],
  [
    'hidden character, and a character without a glyph',
    'owner: "a\\u200eb"\nsuccess_measure: 𓀀',
    ['7:10 control-character', '8:18 missing-glyph'],
  ],
  ['no rows, and no title', 'deliverables: []\ntitle:', ['3:15 empty-list', '4:7 wrong-type']],
])('%s', (_, example, findings) => {
  const expected = findings.map((each) => (each.includes('.yaml') ? each : `28.yaml:${each}`));
  expect(findingsOf(example)).toEqual(expected);
});

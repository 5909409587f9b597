import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './folders.ts';

/**
 * A fictional programme of another kind than the two in folders: 63 recommendations of a review of a
 * council's archives, with ids such as 3.10, long titles, five owners and no focus areas. Each is one
 * of nine cases, seven times, so that every number at 31 March 2016 is known without our program.
 */
const cases: readonly ((plural: string) => string)[] = [
  // Complete, two deliverables.
  (what) => `plan: { start: 2014-07-01, end: 2016-06-30 }
deliverables:
${done(`List of ${what}`, '2015-09-30', '2015-09-15')}
${done(`Guide to ${what}`, '2015-12-31', '2015-11-30')}`,
  // In process: one of two is complete.
  (what) => `plan: { start: 2014-07-01, end: 2016-06-30 }
deliverables:
${done(`List of ${what}`, '2015-09-30', '2015-10-30')}
${open(`Guide to ${what}`, '2016-06-30')}`,
  // Behind since 1 January 2016, expected to recover.
  (what) => `plan: { start: 2014-07-01, end: 2016-06-30 }
deliverables:
${done(`List of ${what}`, '2015-09-30', '2015-09-30')}
${open(`Guide to ${what}`, '2015-12-31', '{ date: 2016-02-01, forecast: 2016-05-31, reason: The reading room is being rebuilt. }')}`,
  // Behind since 1 January 2016, nobody says until when.
  (what) => `plan: { start: 2014-07-01, end: 2016-06-30 }
deliverables:
${open(`Guide to ${what}`, '2015-12-31')}`,
  // In process by a re-plan.
  (what) => `plan:
  start: 2014-07-01
  end: 2016-06-30
  changes: [{ date: 2016-01-15, end: 2016-12-31, reason: The committee moved the end. }]
deliverables:
${open(`Guide to ${what}`, '2015-12-31', '{ date: 2016-01-15, due: 2016-09-30, reason: The scanner came late. }')}`,
  // Complete since 15 February 2016, and what it waits for is complete.
  (what) => `plan: { start: 2014-07-01, end: 2016-06-30 }
deliverables:
${done(`Guide to ${what}`, '2016-03-31', '2016-02-15')}
depends_on: [{ recommendation: "1.1", for: the list of all stores }]`,
  // In process: it waits for one that is behind.
  (what) => `plan: { start: 2014-07-01, end: 2016-06-30 }
deliverables:
${done(`Guide to ${what}`, '2015-12-31', '2015-12-15')}
depends_on: [{ recommendation: "1.4" }]`,
  // Withdrawn since 1 February 2016.
  (
    what,
  ) => `withdrawn: { date: 2016-02-01, as: not-accepted, reason: The council prefers to lend them. }
deliverables:
${open(`Guide to ${what}`, '2016-06-30')}`,
  // New since 10 January 2016.
  (what) => `added: 2016-01-10
deliverables:
${open(`Guide to ${what}`, '2016-12-31')}`,
];

/** What follows from the cases, counted by hand: seven of each of the nine. */
export const councilNumbers = {
  now: { complete: 14, 'in-process': 28, 'behind-recovering': 7, 'behind-adjusting': 7, total: 56 },
  then: { complete: 7, 'in-process': 49, 'behind-recovering': 0, 'behind-adjusting': 0, total: 56 },
  shares: ['25 %', '50 %', '13 %', '13 %'],
  deliverablesNow: {
    complete: 42,
    'in-process': 21,
    'behind-recovering': 7,
    'behind-adjusting': 7,
    total: 77,
  },
  withdrawn: 7,
  replanned: 7,
  overdue: 14,
  daysOverdue: 91,
} as const;

const owners = [
  'Head of Archives and Local Studies',
  'Zoë Ångström, Reading Rooms',
  'Γιώργος Παπαδόπουλος, Digital Preservation',
  'Олена Ковальчук, Conservation',
  'Nguyễn Thị Ánh, Estates',
];

const holdings = [
  'minute books of the parishes',
  'maps and plans of the drainage board',
  'photographs of streets that are gone',
  'records of births, marriages and burials',
  'oral histories of the mill workers',
  'building plans of the borough surveyor',
  'newspapers on brittle paper',
];

/** A data folder with the programme; its files go with the test. */
export function councilData(settings = ''): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'recommendations'));
  writeFileSync(
    join(folder, 'programme.yaml'),
    `title: Review of the Archives of a Fictional Council, Their Stores, Reading Rooms and Digital Copies
organization: Council of Nowhere-on-Sea
notice: Illustrative data; the council and everybody named here are fictional.
${settings}`,
  );
  for (let index = 0; index < 63; index++) {
    const id = `${Math.floor(index / 13) + 1}.${(index % 13) + 1}`;
    writeFileSync(join(folder, 'recommendations', `${id}.yaml`), record(id, index));
  }
  return folder;
}

function record(id: string, index: number): string {
  const what = holdings[index % holdings.length] ?? '';
  const facts = cases[index % cases.length];
  return `id: "${id}"
title: Keep the ${what} where they are dry, describe them so that a stranger finds them, and say every year what was lost, lent, copied or found again
description: The council should look after the ${what}.
owner: "${owners[index % owners.length] ?? ''}"
updates:
  - { date: 2016-03-31, project_status: "Work on the ${what} goes on." }
${facts?.(what) ?? ''}
`;
}

function done(title: string, due: string, completed: string): string {
  return `  - title: ${title}
    responsible: Archives team
    due: ${due}
    completed: ${completed}
    evidence: [{ title: "${title}, first edition", url: "https://archives.example/${completed}", date: ${completed} }]`;
}

function open(title: string, due: string, change?: string): string {
  return `  - title: ${title}
    responsible: Archives team
    due: ${due}${change === undefined ? '' : `\n    changes: [${change}]`}`;
}

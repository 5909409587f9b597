/** What a generated text is made with: numbers by chance, the same for the same seed. */
export interface Dice {
  readonly pick: (list: readonly string[]) => string;
  /** A whole number from the least to the most, both included. */
  readonly between: (least: number, most: number) => number;
  /** True in so large a share of the cases. */
  readonly happens: (share: number) => boolean;
}

/** Dice that are thrown with a source of numbers from 0 to 1. */
export function dice(next: () => number): Dice {
  return {
    pick: (list) => list[Math.floor(next() * list.length)] ?? '',
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
  };
}

export const offices: readonly string[] = [
  'Office of Acquisition',
  'Office of Field Operations',
  'Office of Information Security',
  'Financial Management Division',
  'Grants Management Office',
  'Human Capital Office',
  'Records and Archives Branch',
  'Facilities Directorate',
  'Regional Programmes',
  'Chief Data Officer',
];

const people = [
  'Zoë Lindqvist',
  'Tomás Herrera',
  'Anneliese Groß',
  'Priya Raman',
  'Łukasz Wiśniewski',
  'Dana Whitfield',
  'Noé Carpentier',
  'Ruth Abernathy',
];

const activities = [
  'Oversight',
  'Monitoring',
  'Documentation',
  'Timely closure',
  'Independent review',
  'Risk assessment',
  'Competition',
  'Internal control',
  'Quality assurance',
  'Cost estimates',
  'Inventory',
  'Training',
];

const subjects = [
  'grant payments',
  'interagency agreements',
  'cloud services',
  'purchase cards',
  'construction contracts',
  'laboratory equipment',
  'travel advances',
  'privileged accounts',
  'single-source awards',
  'emergency stocks',
  'property on loan',
  'sensitive records',
  'software licences',
  'overtime claims',
];

const places = [
  'in the field offices',
  'at headquarters',
  'of the regional programmes',
  'under the recovery act',
  'across all bureaus',
  'in the northern region',
  'of the shared service centre',
  'for small recipients',
];

const documents = [
  'procedure',
  'handbook',
  'checklist',
  'register',
  'action plan',
  'directive',
  'training course',
  'dashboard',
  'sampling plan',
  'memorandum',
  'policy',
  'review report',
];

const doings = [
  'compares each payment with the invoice and the receiving report before it is approved',
  'keeps a record of every exception, with the name of the official who granted it',
  'reports open items to the deputy director at the end of each month',
  'draws a sample of sixty files a quarter and publishes what it found',
  'closes accounts within thirty days after the last delivery',
  'has two people sign whatever exceeds the threshold of $25,000',
  'reconciles the ledger with the inventory twice a year',
  'tells the contracting officer in writing when a milestone is missed',
];

const obstacles = [
  'the contract for the new system was awarded later than planned',
  'three of the five regions had not yet named a coordinator',
  'the legal review of the draft took eleven weeks instead of four',
  'the pilot showed that a third of the files lacked the supporting documents',
  'the funds for the second phase were released only in the new fiscal year',
  'the working group asked for a further round of comments',
];

const steps = [
  'the revised draft goes to the bureaus for comment',
  'the first two regions begin to use it',
  'the results of the sample are put before the audit committee',
  'training starts for the staff who approve payments',
  'the remaining offices send in their inventories',
  'the directive is signed and published',
];

export const reasons: readonly string[] = [
  'The contractor’s survey came back late.',
  'The budget was approved two months after the start of the fiscal year.',
  'Comments of the bureaus have to be worked in.',
  'The data centre moves first.',
  'The hiring of two analysts takes longer than planned.',
  'Legal counsel asked for a second review.',
];

export function recommendationTitle({ pick }: Dice): string {
  return `${pick(activities)} of ${pick(subjects)} ${pick(places)}`;
}

export function documentTitle({ pick }: Dice): string {
  const document = pick(documents);
  return `${document.charAt(0).toUpperCase()}${document.slice(1)} on ${pick(subjects)} ${pick(places)}`;
}

export function ownerName({ pick }: Dice): string {
  return `${pick(people)}, ${pick(offices)}`;
}

export function successMeasure({ pick, between }: Dice): string {
  return `In ${between(2, 4)} quarters in a row, at least ${between(90, 99)} percent of the files sampled for ${pick(subjects)} are complete.`;
}

/** What the recommendation asks, a sentence a line. */
export function asking({ pick, between }: Dice): string[] {
  return [
    `The ${pick(offices)} should see to it that ${pick(subjects)} ${pick(places)} follow one written ${pick(documents)}.`,
    `In ${between(11, 64)} of ${between(70, 240)} cases that were looked at, nobody could show who had approved them, and in **${between(2, 10)} of them** the amount differed from the contract.`,
    `An office that ${pick(doings)} would have noticed most of this, and so would a yearly comparison with the budget.`,
  ];
}

/** A list of what is asked in detail. */
export function demands({ pick, between }: Dice): string[] {
  return [
    `- One ${pick(documents)} for ${pick(subjects)}, reviewed every ${between(1, 3)} years;`,
    `- a named official who ${pick(doings)};`,
    `- *yearly* figures on ${pick(subjects)}, published with the budget.`,
  ];
}

/** How the work goes, a sentence a line. */
export function progress({ pick, between }: Dice): string[] {
  return [
    `The ${pick(offices)} issued its ${pick(documents)} for ${pick(subjects)} and now ${pick(doings)}.`,
    `Of ${between(40, 90)} offices, ${between(12, 39)} have reported, see the [summary](https://oversight.example/summaries/${between(100, 999)}).`,
    `In the quarter before, ${pick(obstacles)}, so that ${between(2, 9)} of ${between(10, 20)} steps were taken.`,
    `Next, ${pick(steps)}.`,
  ];
}

/** What stands in the way, a sentence a line. */
export function remark({ pick, between }: Dice): string[] {
  return [
    `Work on ${pick(subjects)} waited for ${between(3, 14)} weeks, since ${pick(obstacles)}.`,
    `The ${pick(offices)} holds, as in the last report, that the plan can be kept with the staff that it has.`,
  ];
}

import type { Status } from '../../src/domain/status.ts';
import { chance } from '../support/effort.ts';
import {
  asking,
  demands,
  dice,
  documentTitle,
  offices,
  ownerName,
  progress,
  reasons,
  recommendationTitle,
  remark,
  successMeasure,
  type Dice,
} from './prose.ts';

/** What a generated programme is like; how many records it has comes on top. */
export interface Shape {
  readonly ids: 'counted' | 'random';
  /** Stretches of text in each description and update. */
  readonly stretches: number;
  /** Deliverables of a record: the least and the most. */
  readonly deliverables: readonly [number, number];
  /** Changes of each deliverable, beside those that its status needs. */
  readonly changes: number;
}

const usual: Shape = { ids: 'counted', stretches: 1, deliverables: [2, 3], changes: 0 };

export const shapes = {
  usual,
  'long-prose': { ...usual, stretches: 14 },
  'many-deliverables': { ...usual, deliverables: [50, 70] },
  'many-changes': { ...usual, deliverables: [2, 3], changes: 200 },
  'random-ids': { ...usual, ids: 'random' },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;

/** The reporting date for which the programmes are made. */
export const reportingDate = '2016-03-31';
const quarters = ['2015-09-30', '2015-12-31', reportingDate] as const;

export interface ProgrammeFile {
  /** Below the data folder. */
  readonly path: string;
  readonly text: string;
}

/** What becomes of a recommendation; its dates are chosen to give it. */
type Fate = Status | 'withdrawn';

/** Of a hundred recommendations, so many have each fate. */
const fates: Readonly<Record<Fate, number>> = {
  complete: 45,
  'in-process': 29,
  'behind-recovering': 14,
  'behind-adjusting': 10,
  withdrawn: 2,
};

const focusAreas = ['payments', 'contracts', 'systems', 'people', 'property'] as const;
const areaTitles = [
  'Payments and grants',
  'Contracts and purchasing',
  'Systems and records',
  'People and training',
  'Property and stocks',
] as const;

/**
 * The files of a programme. The same arguments give the same bytes, and a smaller programme of the
 * same seed and shape is the beginning of a larger one.
 */
export function* programmeFiles(
  count: number,
  shape: Shape,
  seed: number,
): Generator<ProgrammeFile> {
  yield { path: 'programme.yaml', text: settings() };
  for (let index = 0; index < count; index++) {
    const text = record(index, shape, seed);
    yield { path: `recommendations/${idOf(index, shape, seed)}.yaml`, text };
  }
}

function settings(): string {
  return lines(
    '# yaml-language-server: $schema=../schemas/programme.schema.json',
    'title: Open Recommendations of the Inspectors General',
    'organization: Council of Inspectors General',
    'fiscal_year_start: 10',
    `first_report: ${quarters[0]}`,
    'focus_areas:',
    ...focusAreas.flatMap((id, at) => [`  - id: ${id}`, `    title: ${areaTitles[at] ?? ''}`]),
    'responsible:',
    ...offices.map((office) => `  - ${office}`),
    'notice: Generated data; no real programme is described.',
  );
}

/** Counted from 1, or a number of its own that the position does not tell. */
function idOf(index: number, { ids }: Shape, seed: number): string {
  if (ids === 'counted') return String(index + 1);
  // An odd factor takes no two positions to one number.
  const number = Math.imul(index + seed, 0x9e3779b1) >>> 0;
  return `${number >>> 16}.${number & 0xffff}`;
}

function record(index: number, shape: Shape, seed: number): string {
  const by = dice(chance(Math.imul(seed, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)));
  const fate = fateFrom(by);
  const start = dayAfter('2014-01-06', by.between(0, 240));
  const end = dayAfter(reportingDate, by.between(150, 400));
  const others = index === 0 ? [] : [idOf(by.between(0, index - 1), shape, seed)];
  // A complete one that waits would not be complete unless the other is.
  const waits = fate !== 'complete' && by.happens(0.08);
  return lines(
    '# yaml-language-server: $schema=../../schemas/recommendation.schema.json',
    `id: "${idOf(index, shape, seed)}"`,
    `title: ${recommendationTitle(by)}`,
    'description: |-',
    ...indented(2, description(by, shape)),
    `focus_area: ${by.pick(focusAreas)}`,
    ...(by.happens(0.95) ? [`owner: ${ownerName(by)}`] : []),
    `success_measure: ${successMeasure(by)}`,
    'plan:',
    `  start: ${start}`,
    `  end: ${end}`,
    'milestones:',
    `  - title: ${documentTitle(by)}`,
    `    completed: ${dayAfter(start, by.between(20, 90))}`,
    'deliverables:',
    ...deliverables(by, shape, { fate, start, end }),
    ...(waits ? others.flatMap((id) => dependency(by, id)) : []),
    ...(by.happens(0.2) ? others.map((id) => `related: ["${id}"]`) : []),
    ...(fate === 'withdrawn' ? withdrawal(by) : []),
    ...links(by),
    'updates:',
    ...updates(by, shape, fate),
  );
}

function fateFrom({ between }: Dice): Fate {
  let left = between(0, 99);
  for (const [fate, share] of Object.entries(fates) as [Fate, number][]) {
    if (left < share) return fate;
    left -= share;
  }
  return 'complete';
}

function description(by: Dice, { stretches }: Shape): string[] {
  return stretchesOf(stretches, (at) => [
    ...asking(by),
    ...(at % 3 === 0 ? ['', ...demands(by)] : []),
  ]);
}

/** Stretches of text with an empty line between them. */
function stretchesOf(count: number, stretch: (at: number) => readonly string[]): string[] {
  return Array.from({ length: count }, (_, at) => [
    ...(at === 0 ? [] : ['']),
    ...stretch(at),
  ]).flat();
}

interface Plan {
  readonly fate: Fate;
  readonly start: string;
  readonly end: string;
}

/** All of them done, or the last one as the fate has it and most of the others done. */
function deliverables(by: Dice, shape: Shape, plan: Plan): string[] {
  const count = by.between(...shape.deliverables);
  return Array.from({ length: count }, (_, at) => {
    const decides = at === count - 1;
    const done = plan.fate === 'complete' || (!decides && by.happens(0.7));
    const fate = done ? 'complete' : decides ? plan.fate : 'in-process';
    return deliverable(by, shape, plan, fate);
  }).flat();
}

function deliverable(by: Dice, shape: Shape, { start, end }: Plan, fate: Fate): string[] {
  const late = fate === 'behind-recovering' || fate === 'behind-adjusting';
  const due =
    fate === 'complete'
      ? dayAfter(start, by.between(200, 500))
      : late
        ? dayAfter(reportingDate, -by.between(5, 160))
        : dayAfter(reportingDate, by.between(5, 150));
  const done = fate === 'complete' ? dayAfter(due, by.between(-60, 40)) : undefined;
  const known = done ?? dayAfter(reportingDate, -by.between(5, 30));
  const earlier = earlierChanges(by, shape, { start, known, due });
  const changes = [...earlier, ...(late ? lateness(by, fate, { known, end }) : [])];
  // A few have no evidence, and readers are warned of it.
  const proven = by.happens(0.985);
  return [
    `  - title: ${documentTitle(by)}`,
    `    responsible: ${by.pick(offices)}`,
    `    due: ${earlier.length === 0 ? due : dayAfter(due, -by.between(20, 90))}`,
    ...(done === undefined ? [] : [`    completed: ${done}`]),
    ...(changes.length === 0 ? [] : ['    changes:', ...changes]),
    ...(done !== undefined && proven ? evidence(by, done) : []),
  ];
}

/** Forecasts that came and went and, every so often, an agreed new date; at last, the date that holds. */
function earlierChanges(
  by: Dice,
  { changes }: Shape,
  { start, known, due }: { readonly start: string; readonly known: string; readonly due: string },
): string[] {
  const count = changes === 0 ? (by.happens(0.12) ? 1 : 0) : changes;
  // What is agreed lies before the day to which it moves.
  const days = daysFrom(start, known < due ? known : due) - 1;
  return Array.from({ length: count }, (_, at) => {
    const date = dayAfter(start, Math.floor(((at + 1) * days) / (count + 1)));
    const last = at === count - 1;
    const moved = last ? due : dayAfter(date, by.between(10, 200));
    const what = last || at % 20 === 19 ? 'due' : 'forecast';
    return change(date, what, moved, by.pick(reasons));
  }).flat();
}

/** A forecast within the plan, or beyond it; now and then nobody gives one, a warning. */
function lateness(
  by: Dice,
  fate: Fate,
  { known, end }: { readonly known: string; readonly end: string },
): string[] {
  if (fate === 'behind-adjusting' && by.happens(0.15)) return [];
  const expected =
    fate === 'behind-adjusting'
      ? dayAfter(end, by.between(10, 120))
      : dayAfter(reportingDate, by.between(10, 140));
  return change(known, 'forecast', expected, by.pick(reasons));
}

function change(date: string, what: 'due' | 'forecast', to: string, reason: string): string[] {
  return [`      - date: ${date}`, `        ${what}: ${to}`, `        reason: ${reason}`];
}

function evidence(by: Dice, date: string): string[] {
  return [
    '    evidence:',
    `      - title: ${documentTitle(by)}`,
    `        url: ${address(by, date)}`,
    `        date: ${date}`,
  ];
}

function address({ between }: Dice, date: string): string {
  return `https://oversight.example/${date.slice(0, 4)}/documents/oig-${between(10, 99)}-${between(1000, 9999)}.pdf`;
}

function dependency(by: Dice, id: string): string[] {
  return [
    'depends_on:',
    `  - recommendation: "${id}"`,
    '    for: the procedure that both use',
    `    responsible: ${by.pick(offices)}`,
  ];
}

function withdrawal(by: Dice): string[] {
  return [
    'withdrawn:',
    `  date: ${dayAfter(quarters[0], by.between(10, 150))}`,
    '  as: superseded',
    '  reason: A later audit asks for more.',
  ];
}

function links(by: Dice): string[] {
  const date = dayAfter('2014-02-01', by.between(0, 300));
  return [
    'links:',
    `  - title: ${documentTitle(by)}`,
    `    url: ${address(by, date)}`,
    `    date: ${date}`,
  ];
}

/** One for each of the last two quarters; of a few open ones nothing was heard lately, a warning. */
function updates(by: Dice, { stretches }: Shape, fate: Fate): string[] {
  const open = fate !== 'complete' && fate !== 'withdrawn';
  const silent = open && by.happens(0.02);
  const dates = silent ? quarters.slice(0, 1) : quarters.slice(1);
  return dates.flatMap((date) => {
    const now = date === reportingDate;
    const status = stretchesOf(stretches, () => progress(by));
    const notes = now ? stretchesOf(stretches, () => remark(by)) : [];
    return [
      `  - date: ${date}`,
      '    project_status: |-',
      ...indented(6, status),
      ...(notes.length === 0 ? [] : ['    implementation_notes: |-', ...indented(6, notes)]),
      ...(now && fate !== 'withdrawn' ? [`    stated_status: ${fate}`] : []),
    ];
  });
}

function indented(by: number, texts: readonly string[]): string[] {
  return texts.map((text) => (text === '' ? '' : ' '.repeat(by) + text));
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

const millisecondsPerDay = 86_400_000;

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

function daysFrom(date: string, to: string): number {
  return (Date.parse(to) - Date.parse(date)) / millisecondsPerDay;
}

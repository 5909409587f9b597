import {
  all,
  judgedByJsonschema,
  node,
  program,
  report,
  setBy,
  validate,
  type Contestant,
} from './contestants.ts';
import type { ShapeName } from './programme.ts';

/** A part of the benchmark that can be asked for by its name: what runs in turns, and what it tells. */
export interface Row {
  readonly name: string;
  /** Runs of each contestant; `quick` with `--quick`, where 0 leaves the row out. */
  readonly runs: number;
  readonly quick: number;
  /** Left out unless it is asked for by name. */
  readonly onlyByName?: true;
  readonly lines: readonly Line[];
}

/** A line of the table. */
export type Line =
  | {
      readonly kind: 'ratio';
      readonly work: string;
      readonly of: Contestant;
      readonly to: Contestant;
      readonly goal?: Goal | undefined;
    }
  | {
      readonly kind: 'peak';
      readonly work: string;
      readonly of: Contestant;
      readonly goal?: Goal | undefined;
    };

/** In times, or in bytes of a peak. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

const megabyte = 1_000_000;

/** The goals are those of the issue "Fast enough to forget"; a line without one only tells. */
export const rows: readonly Row[] = [
  {
    name: 'start',
    runs: 21,
    quick: 7,
    lines: [
      ratio('start', program('--help'), node, { atMost: 1.3 }),
      ratio('start', program('--version'), node, { atMost: 1.3 }),
    ],
  },
  {
    name: 'validate-28',
    runs: 15,
    quick: 5,
    lines: [
      ratio('validate, 28 records', validate(28), node, { atMost: 2.2 }),
      ratio('the same by the schema alone', judgedByJsonschema(28), validate(28)),
    ],
  },
  {
    name: 'report-28',
    runs: 11,
    quick: 3,
    lines: [
      ratio('report, 28 records', report(28), node, { atMost: 6 }),
      ratio('all, 28 records', all(28), report(28), { atMost: 2 }),
      ratio('all, 28 records', all(28), node),
      ratio('Typst, 28 records', setBy('typst', 28), node),
      ratio('report against Typst, 28 records', report(28), setBy('typst', 28)),
    ],
  },
  {
    name: 'report-1000',
    runs: 5,
    quick: 1,
    lines: [
      ratio('Typst against report, 1,000 records', setBy('typst', 1000), report(1000), {
        atLeast: 2,
      }),
      ratio('pdfmake against report, 1,000 records', setBy('pdfmake', 1000), report(1000), {
        atLeast: 3,
      }),
      ratio('reportlab against report, 1,000 records', setBy('reportlab', 1000), report(1000), {
        atLeast: 2.3,
      }),
      peak('report, 1,000 records', report(1000)),
      peak('Typst, 1,000 records', setBy('typst', 1000)),
      peak('pdfmake, 1,000 records', setBy('pdfmake', 1000)),
      peak('reportlab, 1,000 records', setBy('reportlab', 1000)),
    ],
  },
  {
    name: 'report-10000',
    runs: 3,
    quick: 0,
    lines: growth(report, 1000, 10_000, { atMost: 11 }, { atMost: 1000 * megabyte }),
  },
  {
    name: 'validate-10000',
    runs: 5,
    quick: 0,
    lines: growth(validate, 1000, 10_000, { atMost: 10.5 }, { atMost: 700 * megabyte }),
  },
  // Nothing is promised of these; they show whether a larger programme or another shape grows evenly.
  {
    name: 'report-20000',
    runs: 1,
    quick: 0,
    onlyByName: true,
    lines: growth(report, 10_000, 20_000),
  },
  {
    name: 'validate-20000',
    runs: 3,
    quick: 0,
    onlyByName: true,
    lines: growth(validate, 10_000, 20_000),
  },
  shape('random-ids', 250, 1000),
  shape('long-prose', 50, 200),
  shape('many-deliverables', 25, 100),
  shape('many-changes', 25, 100),
];

function ratio(work: string, of: Contestant, to: Contestant, goal?: Goal): Line {
  return { kind: 'ratio', work, of, to, goal };
}

function peak(work: string, of: Contestant, goal?: Goal): Line {
  return { kind: 'peak', work: `peak memory: ${work}`, of, goal };
}

function growth(
  work: (count: number, shape?: ShapeName) => Contestant,
  few: number,
  many: number,
  time?: Goal,
  memory?: Goal,
  shape: ShapeName = 'usual',
): Line[] {
  const [small, large] = [work(few, shape), work(many, shape)];
  return [
    ratio(`${large.title}: ${many / few} times as many`, large, small, time),
    peak(large.title, large, memory),
  ];
}

/** Four times as many records of a shape. */
function shape(name: ShapeName, few: number, many: number): Row {
  const lines = [report, validate].flatMap((work) =>
    growth(work, few, many, undefined, undefined, name),
  );
  return { name, runs: 3, quick: 1, lines };
}

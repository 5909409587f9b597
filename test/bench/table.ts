import type { Contestant } from './contestants.ts';
import { ratios, spreadOf, type Run, type Spread } from './measure.ts';
import type { Goal, Line } from './rows.ts';

/** What became of a contestant: its runs, why it did not end well, or that it is not there. */
export type Outcome = readonly Run[] | Error | 'not found';

export type Outcomes = (contestant: Contestant) => Outcome;

const columns = ['Work', 'Measured', 'Against', 'Ratio', 'Goal', 'Met'];
export const tableHead = `${row(columns)}\n${row(columns.map(() => '---'))}`;

/** A line of the table in Markdown. */
export function lineOf(line: Line, outcomeOf: Outcomes): string {
  const of = outcomeOf(line.of);
  const goal = line.goal === undefined ? '' : goalInWords(line.goal, line.kind);
  if (line.kind === 'peak') {
    const peaks = isMeasured(of) ? spreadOf(of.map(({ peakBytes }) => peakBytes)) : undefined;
    const told = peaks === undefined ? outcomeInWords(line.of, of) : megabytes(peaks);
    // The largest of the runs has to keep to a limit.
    return row([line.work, told, '', '', goal, metInWords(line, peaks?.most, outcomeOf)]);
  }
  const to = outcomeOf(line.to);
  const both = isMeasured(of) && isMeasured(to) ? spreadOf(ratios(of, to)) : undefined;
  return row([
    line.work,
    outcomeInWords(line.of, of),
    outcomeInWords(line.to, to),
    both === undefined ? '' : times(both),
    goal,
    metInWords(line, both?.median, outcomeOf),
  ]);
}

function isMeasured(outcome: Outcome): outcome is readonly Run[] {
  return outcome !== 'not found' && !(outcome instanceof Error);
}

function outcomeInWords({ title }: Contestant, outcome: Outcome): string {
  if (outcome === 'not found') return `${title}: not found`;
  if (outcome instanceof Error) return `${title}: failed`;
  return `${title}: ${seconds(spreadOf(outcome.map((run) => run.seconds)))}`;
}

function goalInWords(goal: Goal, kind: Line['kind']): string {
  const [sign, value] = 'atMost' in goal ? ['≤', goal.atMost] : ['≥', goal.atLeast];
  return kind === 'peak' ? `${sign} ${rounded(value / 1e6)} MB` : `${sign} ${value} ×`;
}

/** A goal that we failed to run for is not met; one that a peer is missing for is not measured. */
function metInWords(line: Line, value: number | undefined, outcomeOf: Outcomes): string {
  const { goal } = line;
  if (goal === undefined) return '';
  if (value === undefined) {
    const both = line.kind === 'ratio' ? [line.of, line.to] : [line.of];
    const own = both.filter(({ peer }) => peer === undefined);
    return own.some((each) => outcomeOf(each) instanceof Error) ? 'no' : 'not measured';
  }
  return ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast) ? 'yes' : 'no';
}

function seconds(spread: Spread): string {
  return `${inWords(spread, (value) => value.toPrecision(3))} s`;
}

function megabytes(spread: Spread): string {
  return `${inWords(spread, (value) => rounded(value / 1e6))} MB`;
}

function times(spread: Spread): string {
  return `${inWords(spread, (value) => value.toFixed(2))} ×`;
}

/** The median, with the least and the most where there are several. */
function inWords({ median, least, most }: Spread, words: (value: number) => string): string {
  return `**${words(median)}**${least === most ? '' : ` (${words(least)}–${words(most)})`}`;
}

function rounded(value: number): string {
  return String(Math.round(value));
}

function row(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

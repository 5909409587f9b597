import { quoted } from '../diagnostics/visible.ts';
import { UsageProblem } from '../files/problem.ts';
import { fieldNames, fields, isField, type Field } from '../read/table/fields.ts';
import { sayable, statusKey, type SaidStatuses, type Sayable } from '../read/table/stated.ts';
import { wrap } from '../render/terminal/text.ts';
import { unknownChoice } from './choice.ts';

/** The field of a column, or none when it is to be left out. */
export interface ColumnMapping {
  readonly column: string;
  readonly field: Field | undefined;
}

/** The fields that `--map` takes, and the meanings that `--status` takes, for the end of the help. */
export function fieldsHelp(): string {
  const meanings = fieldNames.map((name) => [name, fields[name].meaning] as const);
  return `\nFields:\n${listed(meanings)}\nMeanings of a status:\n${listed(Object.entries(sayable))}`;
}

function listed(entries: readonly (readonly [string, string])[]): string {
  const lines = entries.flatMap(([name, meaning]) =>
    wrap(meaning, 80 - 28).map(
      (line, index) => `  ${(index === 0 ? name : '').padEnd(26)}${line}\n`,
    ),
  );
  return lines.join('');
}

/** Adds one `--status` to those before it: `WORD=MEANING`. */
export function addStatus(argument: string, others: SaidStatuses): SaidStatuses {
  const cut = argument.lastIndexOf('=');
  const word = argument.slice(0, Math.max(0, cut)).trim();
  const meaning = argument.slice(cut + 1).trim();
  const meanings = Object.keys(sayable) as Sayable[];
  if (word === '') {
    throw new UsageProblem(
      `--status ${quoted(argument)} names no word and meaning`,
      `such as --status "Blue=complete"; the meanings are ${meanings.join(', ')}`,
    );
  }
  const said = meanings.find((each) => each === meaning);
  if (said === undefined) throw unknownChoice('meaning', meaning, meanings);
  const key = statusKey(word);
  const other = others.get(key);
  if (other !== undefined && other !== said) {
    throw new UsageProblem(`two meanings for the status ${quoted(word)}`, 'give it one');
  }
  return new Map([...others, [key, said]]);
}

/** Adds one `--map` to those before it: `HEADING=FIELD`, or `HEADING=` to leave the column out. */
export function addMapping(argument: string, others: readonly ColumnMapping[]): ColumnMapping[] {
  // A heading may hold the sign, a field never does.
  const cut = argument.lastIndexOf('=');
  const column = argument.slice(0, Math.max(0, cut)).trim();
  const field = argument.slice(cut + 1).trim();
  if (column === '') {
    throw new UsageProblem(
      `--map ${quoted(argument)} names no column and field`,
      'such as --map "Target date=due"; --map "Target date=" leaves the column out',
    );
  }
  if (field !== '' && !isField(field)) throw unknownChoice('field', field, fieldNames);
  if (others.some((other) => other.column === column)) {
    throw new UsageProblem(`two fields for the column ${quoted(column)}`, 'give it one');
  }
  return [...others, { column, field: field === '' ? undefined : field }];
}

import { quoted } from '../diagnostics/visible.ts';
import { UsageProblem } from '../files/problem.ts';
import { fieldNames, fields, isField, type Field } from '../read/table/fields.ts';
import { wrap } from '../render/terminal/text.ts';
import { unknownChoice } from './choice.ts';

/** The field of a column, or none when it is to be left out. */
export interface ColumnMapping {
  readonly column: string;
  readonly field: Field | undefined;
}

/** The fields that `--map` takes, for the end of the help. */
export function fieldsHelp(): string {
  const lines = fieldNames.flatMap((name) =>
    wrap(fields[name].meaning, 80 - 28).map(
      (line, index) => `  ${(index === 0 ? name : '').padEnd(26)}${line}\n`,
    ),
  );
  return `\nFields:\n${lines.join('')}`;
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

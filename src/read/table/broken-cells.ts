import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TableFacts } from '../../diagnostics/facts.ts';
import { monthNames } from '../../domain/date.ts';
import type { Field } from './fields.ts';
import type { Cell } from './rows.ts';

/** Fields of which a spreadsheet makes dates: 5-1 becomes 5-Jan. */
const ids: ReadonlySet<Field> = new Set<Field>(['id', 'reference', 'deliverable_id']);

/** The finding about a cell that a spreadsheet broke; undefined of others. `others` are the texts of its column. */
export function brokenCell(
  { text, place }: Cell,
  field: Field,
  others: readonly string[],
): Diagnostic | undefined {
  const problem = problemOf(text, ids.has(field), others);
  return problem && { code: 'broken-cell', facts: { text, problem }, place };
}

function problemOf(
  text: string,
  isId: boolean,
  others: readonly string[],
): TableFacts['broken-cell']['problem'] | undefined {
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i.test(text))
    return 'formula';
  if (/^#{3,}$/.test(text)) return 'width';
  if (!isId) return undefined;
  // Where all are whole dates, they may be what the body numbers by.
  const isDate = isDayOfMonth(text) || (isWholeDate(text) && !others.every(isWholeDate));
  return isDate ? 'id' : undefined;
}

/** 5-Jan, Jan-05, 05. Jan */
function isDayOfMonth(text: string): boolean {
  const [, before, name = '', after] =
    /^(?:(\d{1,2})[-. ]{1,2})?(\p{L}{3,9})(?:[-. ](\d{1,2}))?$/u.exec(text) ?? [];
  if ((before === undefined) === (after === undefined)) return false;
  const day = Number(before ?? after);
  const isMonth = (month: string) =>
    [month, month.slice(0, 3)].some((each) => each.toLowerCase() === name.toLowerCase());
  return day >= 1 && day <= 31 && monthNames.some(isMonth);
}

function isWholeDate(text: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2}(?:[T ]00:00(?::00)?)?|\d{1,2}\/\d{1,2}\/\d{2,4})$/.test(text);
}

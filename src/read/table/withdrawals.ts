import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DeliverableDraft } from './draft-deliverable.ts';
import { Written, type DraftedFields } from './drafted.ts';
import type { GroupFacts } from './group-facts.ts';
import { bareId } from './groups.ts';
import { isWithdrawal, type Stated } from './stated.ts';

/** How a recommendation is withdrawn, and what is wrong with what the cells say of it. */
interface Found {
  readonly drafted: DraftedFields | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The withdrawal that the columns of the recommendation tell of; `rows` are its deliverables. One that
 * has no day holds from the day of the table. A status beside it must say the same.
 */
export function withdrawalOf(facts: GroupFacts, rows: readonly DeliverableDraft[]): Found {
  const day = facts.day('withdrawn');
  const as = facts.text('withdrawn_as');
  const into = facts.one('withdrawn_into');
  const cell = as?.cell ?? into ?? day?.cell;
  if (cell === undefined) return { drafted: undefined, diagnostics: [] };
  const statuses = rows.flatMap(({ status }) => (status === undefined ? [] : [status]));
  const stated = statuses.find((each) => isWithdrawal(each.stated));
  const how =
    as ??
    (stated?.stated && new Written(stated.stated, stated.cell)) ??
    (into && new Written('merged', into));
  const fits = (word: Stated): boolean => {
    if (word === 'closed') return true;
    if (!isWithdrawal(word)) return false;
    // Something of which another takes the place was neither refused nor dropped.
    return (
      word === how?.text && (into === undefined || as !== undefined || !word.startsWith('not-'))
    );
  };
  const diagnostics: Diagnostic[] = [];
  for (const { cell: status, stated: word } of statuses) {
    if (word === undefined) continue;
    if (fits(word)) facts.agreeing.push(status);
    else if (day === undefined || isWithdrawal(word)) {
      // Beside a day, a status that is none of a withdrawal has been told.
      diagnostics.push({
        code: 'status-against-withdrawal',
        facts: { status: status.text, heading: cell.place.cell.heading, text: cell.text },
        place: status.place,
        related: { place: cell.place, what: 'the other' },
      });
    }
  }
  const known = rows.length === 1 ? rows[0]?.withdrawal?.['date'] : undefined;
  const date = day ?? known ?? facts.statedOn(cell);
  if (day === undefined && known === undefined && date instanceof Written) {
    diagnostics.push({
      code: 'undated-status',
      facts: { status: cell.text, day: date.text, as: 'withdrawn' },
      place: cell.place,
    });
  }
  const drafted = { date, as: how, into: into && new Written(bareId(into.text), into) };
  return { drafted, diagnostics };
}

import { compareCodePoints } from '../../domain/natural-order.ts';
import { cellsOf, Written, type DraftedFields } from './drafted.ts';
import type { Field } from './fields.ts';
import type { GroupFacts } from './group-facts.ts';
import { withLines } from './lines.ts';
import { cellOf, dayIn, tellsOfDeliverable, type Entry, type Group } from './groups.ts';
import type { Cell } from './rows.ts';

/** What is kept in words, with the row that it comes from. */
interface Remarked {
  readonly entry: Entry;
  readonly remarks: readonly Written[];
}

/** The updates, one a day, oldest first, from the texts of all rows. */
export function updatesOf(
  group: Group,
  remarked: readonly Remarked[],
  facts: GroupFacts,
): DraftedFields[] {
  const several = group.entries.filter(tellsOfDeliverable).length > 1;
  const updates = new Map<string, Update>();
  const at = (date: Written) => {
    const update = updates.get(date.text) ?? new Update(several);
    updates.set(date.text, update);
    update.dates.push(date);
    return update;
  };
  const tell = (
    kind: Kind,
    entry: Entry,
    texts: readonly Written[],
    date = texts[0] && facts.toldOn(texts[0].cell, entry),
  ) => {
    if (date !== undefined) at(date).tell(kind, cellOf(entry, 'deliverable'), texts);
  };
  for (const entry of group.entries) {
    tell('project_status', entry, textsOf(entry, 'previous_status', true));
    tell('project_status', entry, textsOf(entry, 'update'));
    tell('implementation_notes', entry, textsOf(entry, 'implementation_notes'));
    // A day without a text is that of something which the table does not hold.
    const day = dayIn(entry, 'update_date');
    if (day !== undefined) at(day);
  }
  for (const entry of group.entries) {
    const words = wordsForDates(entry);
    tell('project_status', entry, words, words[0] && facts.statedOn(words[0].cell, entry));
  }
  // What stands in other columns holds on the day of the table.
  for (const { entry, remarks } of remarked) {
    const date = remarks[0] && facts.statedOn(remarks[0].cell, entry);
    tell('project_status', entry, remarks, date);
  }
  const last = facts.day('last_update');
  if (last !== undefined) at(last);
  return Array.from(updates)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, update]) => update.drafted);
}

type Kind = 'project_status' | 'implementation_notes';

/** The texts of one day. Each begins with its deliverable, where there are several and one has it. */
class Update {
  /** The day, from each cell that gives it. */
  readonly dates: Written[] = [];
  readonly #several: boolean;
  readonly #told = new Map<Kind, Map<string, { cells: Cell[]; about: Set<string> }>>();

  constructor(several: boolean) {
    this.#several = several;
  }

  tell(kind: Kind, deliverable: Cell | undefined, texts: readonly Written[]): void {
    const told = this.#told.get(kind) ?? new Map<string, { cells: Cell[]; about: Set<string> }>();
    this.#told.set(kind, told);
    for (const written of texts) {
      const same = told.get(written.text) ?? { cells: [], about: new Set() };
      same.about.add(deliverable?.text ?? '');
      same.cells.push(...cellsOf(written));
      told.set(written.text, same);
    }
  }

  get drafted(): DraftedFields {
    const [date] = this.dates;
    return {
      date: date && joinedOf(date.text, this.dates.flatMap(cellsOf)),
      project_status: this.#text('project_status'),
      implementation_notes: this.#text('implementation_notes'),
    };
  }

  #text(kind: Kind): Written | undefined {
    const told = Array.from(this.#told.get(kind) ?? []);
    const texts = told.map(([text, { about }]) => {
      const [only = ''] = about;
      return this.#several && about.size === 1 && only !== '' ? `${only}: ${text}` : text;
    });
    return texts.length === 0
      ? undefined
      : joinedOf(
          texts.join('\n\n'),
          told.flatMap(([, { cells }]) => cells),
        );
  }
}

function joinedOf(text: string, [first, ...also]: readonly Cell[]): Written {
  return new Written(text, first, also);
}

/** Words in place of dates, each with the heading that it stands below. */
function wordsForDates({ cells, days }: Entry): Written[] {
  return Array.from(cells.values())
    .flat()
    .filter((cell) => days.isInWords(cell))
    .map((cell) => new Written(`${cell.place.cell.heading}: ${cell.text}`, cell));
}

/** The texts of the cells; with their headings when several columns hold them, or they mean nothing without. */
function textsOf(
  entry: Entry,
  field: Field,
  several = (entry.columns.get(field) ?? 0) > 1,
): Written[] {
  return (entry.cells.get(field) ?? []).map((cell) => {
    const text = entry.own ? cell.text : withLines(cell.text);
    return new Written(several ? `${cell.place.cell.heading}: ${text}` : text, cell);
  });
}

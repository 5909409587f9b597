import { compareCodePoints } from '../../domain/natural-order.ts';
import { Written, type DraftedFields } from './drafted.ts';
import type { Field } from './fields.ts';
import type { GroupFacts } from './group-facts.ts';
import { cellOf, tellsOfDeliverable, type Entry, type Group } from './groups.ts';
import type { Cell } from './rows.ts';

/** What is kept in words, with the row that it comes from. */
interface Remarked {
  readonly entry: Entry;
  readonly remarks: readonly Written[];
}

type Told = Record<'project_status' | 'implementation_notes', Written[]>;

/** The updates, one a day, oldest first, from the texts of all rows. */
export function updatesOf(
  group: Group,
  remarked: readonly Remarked[],
  facts: GroupFacts,
): DraftedFields[] {
  const byDay = new Map<string, { date: Written; told: Told }>();
  const several = group.entries.filter(tellsOfDeliverable).length > 1;
  const tell = (entry: Entry, kind: keyof Told, texts: readonly Written[]) => {
    const [first] = texts;
    const date = first && facts.statedOn(first.cell, entry);
    if (date === undefined) return;
    const update = byDay.get(date.text) ?? {
      date,
      told: { project_status: [], implementation_notes: [] },
    };
    byDay.set(date.text, update);
    const known = new Set(update.told[kind].map(({ text }) => text));
    const deliverable = several ? cellOf(entry, 'deliverable')?.text : undefined;
    for (const { text, cell } of texts) {
      // A text repeated beside every deliverable is one about all of them.
      if (!known.has(text)) update.told[kind].push(labelled(deliverable, text, cell));
    }
  };
  for (const entry of group.entries) {
    tell(entry, 'project_status', textsOf(entry, 'update'));
    tell(entry, 'implementation_notes', textsOf(entry, 'implementation_notes'));
  }
  for (const { entry, remarks } of remarked) tell(entry, 'project_status', remarks);
  const last = facts.day('last_update');
  if (last !== undefined && !byDay.has(last.text)) {
    byDay.set(last.text, { date: last, told: { project_status: [], implementation_notes: [] } });
  }
  return Array.from(byDay.values())
    .sort((a, b) => compareCodePoints(a.date.text, b.date.text))
    .map(({ date, told }) => ({
      date,
      project_status: joined(told.project_status),
      implementation_notes: joined(told.implementation_notes),
    }));
}

/** The texts of the cells; with their headings when several columns hold them. */
function textsOf(entry: Entry, field: Field): Written[] {
  const cells = entry.cells.get(field) ?? [];
  const several = (entry.columns.get(field) ?? 0) > 1;
  return cells.map((cell) => labelledBy(several ? cell.place.cell.heading : undefined, cell));
}

function labelledBy(label: string | undefined, cell: Cell): Written {
  return labelled(label, cell.text, cell);
}

function labelled(label: string | undefined, text: string, cell: Cell | undefined): Written {
  return new Written(label === undefined ? text : `${label}: ${text}`, cell);
}

function joined(texts: readonly Written[]): Written | undefined {
  const [first] = texts;
  return first && new Written(texts.map(({ text }) => text).join('\n\n'), first.cell);
}

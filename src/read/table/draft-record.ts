import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import { draftDeliverable, wholeTitle } from './draft-deliverable.ts';
import { cellsOf, Written, type DraftedFields } from './drafted.ts';
import type { FocusAreas } from './focus-areas.ts';
import { GroupFacts } from './group-facts.ts';
import { withLines } from './lines.ts';
import {
  bareId,
  cellOf,
  dayIn,
  firstCellOf,
  replanReason,
  tellsOfDeliverable,
  type Entry,
  type Group,
} from './groups.ts';
import type { Cell } from './rows.ts';
import { unusedCells } from './unused-cells.ts';
import { updatesOf } from './updates.ts';
import { withdrawalOf } from './withdrawals.ts';

/** A record to be written. */
export interface RecordDraft {
  readonly id: string;
  readonly idCell: Cell;
  readonly drafted: DraftedFields;
  readonly diagnostics: readonly Diagnostic[];
  /** The status that an older report of ours gave it, and the day of that. */
  readonly exported: { readonly cell: Cell; readonly asOf: IsoDate } | undefined;
  /** The first cell that holds on a day which nobody said. */
  readonly undated: Cell | undefined;
}

/** The record that the rows of a recommendation give. */
export function draftRecord(group: Group, focusAreas: FocusAreas): RecordDraft {
  const facts = new GroupFacts(group);
  const owner = ownerOf(group, facts);
  const dependsOn = dependencies(facts);
  const telling = group.entries.filter(tellsOfDeliverable);
  // Without any, the recommendation as a whole is the deliverable.
  const rows = telling.length + dependsOn.length > 0 ? telling : group.entries.slice(0, 1);
  const drafts = rows.map((entry) => ({ entry, ...draftDeliverable(entry, owner?.cell) }));
  const isOnly = drafts.length === 1;
  const { drafted: ownWithdrawal, diagnostics: ofWithdrawal } = withdrawalOf(facts, drafts);
  const deliverables = drafts.map((each) => ({
    ...each.drafted,
    withdrawn:
      unlessTheSame(each.drafted['withdrawn'], ownWithdrawal, facts) ??
      (isOnly ? undefined : each.withdrawal),
  }));
  const drafted: DraftedFields = {
    id: new Written(group.id, group.idCell),
    ...titles(
      facts,
      group.entries.some(({ own }) => own),
    ),
    focus_area: focusAreas.idOf(facts.one('focus_area'), facts.one('focus_area_title')),
    owner,
    success_measure: facts.text('success_measure'),
    added: facts.day('added'),
    plan: plan(group, rows, facts),
    deliverables,
    depends_on: dependsOn,
    withdrawn: withAll(ownWithdrawal, isOnly ? drafts[0]?.withdrawal : undefined),
    updates: updatesOf(group, drafts, facts),
  };
  // A record needs a deliverable; one of ours had none on that day, and now it has one.
  if (telling.length + dependsOn.length === 0 && group.entries.some(({ own }) => own)) {
    facts.diagnostics.push({
      code: 'filled-in',
      facts: { field: 'deliverable', value: wholeTitle },
      place: group.idCell.place,
    });
  }
  const exported = exportedStatus(group, facts);
  if (exported !== undefined) facts.agreeing.push(exported.cell);
  const diagnostics = [
    ...facts.diagnostics,
    ...missingCells(group, rows, facts),
    ...drafts.flatMap((each) => each.diagnostics),
    ...ofWithdrawal,
  ];
  const agreeing = [...facts.agreeing, ...drafts.flatMap((each) => each.agreeing)];
  return {
    id: group.id,
    idCell: group.idCell,
    drafted,
    diagnostics: [...diagnostics, ...unusedCells(group, drafted, diagnostics, agreeing)],
    exported,
    undated: [facts.undated, ...drafts.map((each) => each.undated)].find(
      (cell) => cell !== undefined,
    ),
  };
}

function exportedStatus({ entries }: Group, facts: GroupFacts): RecordDraft['exported'] {
  const cell = facts.one('exported_status');
  const asOf = entries.find(({ own }) => own)?.asOf;
  return cell === undefined || asOf === undefined ? undefined : { cell, asOf };
}

/** The accountable one. Without a column for the responsible, each row may name another: then nobody is. */
function ownerOf({ entries }: Group, facts: GroupFacts): Written | undefined {
  const owners = new Set(entries.map((entry) => cellOf(entry, 'owner')?.text));
  owners.delete(undefined);
  const eachItsOwn = !entries.some(({ columns }) => columns.has('responsible'));
  return owners.size > 1 && eachItsOwn ? undefined : facts.text('owner');
}

/** Of a long title without a description, only the beginning is the title. */
function titles(facts: GroupFacts, isOwn: boolean): DraftedFields {
  const title = facts.text('title');
  const description = facts.text('description');
  const isOnlyText = title === undefined || description === undefined;
  const whole = title ?? description;
  const text = description ?? title;
  return {
    title: isOnlyText ? whole && new Written(beginningOf(whole.text), whole.cell) : title,
    description: isOwn ? text : text && new Written(withLines(text.text), text.cell),
  };
}

/** A title may have so many characters. */
const longestTitle = 500;

/** The first sentence, cut between words when it is long. */
function beginningOf(text: string): string {
  // What follows as a list is no part of it.
  const [paragraph = ''] = text.split(/\n\n|\n(?=[ \t]*(?:[-*+•]|\(?\w{1,2}[.)]) )/, 1);
  const line = paragraph.replace(/\s+/g, ' ').trim().replace(/:$/, '');
  const end = line.indexOf('. ');
  const whole = end < 0 ? line : line.slice(0, end);
  if (whole.length <= longestTitle) return whole.replace(/\.$/, '');
  const cut = whole.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2))}…`;
}

function dependencies(facts: GroupFacts): DraftedFields[] {
  const cell = facts.one('waits_for');
  const words = (cell?.text ?? '')
    .split(/[\s,;]+/)
    .filter((word) => !/^(?:recommendations?|recs?\.?|no\.|and|#|)$/i.test(word));
  return words.map((word) => ({ recommendation: new Written(bareId(word), cell) }));
}

/** What the columns of a withdrawal say, and what else the status says of it. */
function withAll(
  said: DraftedFields | undefined,
  stated: DraftedFields | undefined,
): DraftedFields | undefined {
  if (said === undefined) return stated;
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...stated, ...Object.fromEntries(given) };
}

/** Our table of deliverables tells of each that it is withdrawn with its recommendation. */
function unlessTheSame(
  withdrawn: DraftedFields[string],
  whole: DraftedFields | undefined,
  facts: GroupFacts,
): DraftedFields[string] {
  const text = (of: DraftedFields[string], name: string) => {
    const part =
      of === undefined || of instanceof Written ? undefined : (of as DraftedFields)[name];
    return part instanceof Written ? part.text : undefined;
  };
  const isSame = ['date', 'as'].every((name) => text(withdrawn, name) === text(whole, name));
  if (!isSame) return withdrawn;
  if (withdrawn !== undefined) facts.agreeing.push(...cellsOf(withdrawn));
  return undefined;
}

/**
 * The plan. In our tables, an end on the last original due date is worked out from it, unless the
 * status shows that it was given: after a given end, what is not complete is behind.
 */
function plan(group: Group, rows: readonly Entry[], facts: GroupFacts): DraftedFields {
  const start = facts.day('plan_start');
  const original = facts.day('plan_end');
  const revised = facts.day('new_plan_end');
  // Beside a column for the original end, one that is alone was agreed where there had been none.
  const hasOriginals = group.entries.some(({ columns }) => columns.has('plan_end'));
  const isChanged =
    revised !== undefined &&
    (original === undefined ? hasOriginals : revised.text !== original.text);
  const end = original ?? (isChanged ? undefined : revised);
  const dues = rows
    .filter((entry) => cellOf(entry, 'deliverable_withdrawn') === undefined)
    .map((entry) => dayIn(entry, 'due')?.text ?? '');
  const exported = exportedStatus(group, facts);
  const isPast = end !== undefined && exported !== undefined && end.text < exported.asOf;
  const isGiven = isPast && exported.cell.text === 'behind-adjusting';
  const isWorkedOut = !isGiven && rows.some(({ own }) => own) && end?.text === dues.sort().at(-1);
  const date = isChanged ? facts.statedOn(revised.cell) : undefined;
  const [entry] = group.entries;
  const reason = date && entry && revised && replanReason(entry, revised);
  const worked = [original, isChanged ? undefined : revised].filter((day) => day !== undefined);
  facts.agreeing.push(...worked.slice(isWorkedOut ? 0 : 1).flatMap(cellsOf));
  return {
    start,
    end: isWorkedOut ? undefined : end,
    changes: date === undefined || reason === undefined ? [] : [{ date, end: revised, reason }],
  };
}

function missingCells(group: Group, rows: readonly Entry[], facts: GroupFacts): Diagnostic[] {
  const missing = (field: 'title' | 'deliverable', { place }: Cell): Diagnostic => ({
    code: 'missing-cell',
    facts: { field },
    place,
  });
  const isUntitled = facts.one('title') === undefined && facts.one('description') === undefined;
  const unnamed =
    rows.length > 1 ? rows.filter((row) => cellOf(row, 'deliverable') === undefined) : [];
  return [
    ...(isUntitled ? [missing('title', group.idCell)] : []),
    ...unnamed.map((row) => missing('deliverable', firstCellOf(row) ?? group.idCell)),
  ];
}

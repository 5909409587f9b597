import type { Code, Severity } from './diagnostic.ts';

export interface CatalogueEntry {
  readonly severity: Severity;
  /** Whether `checks` in the programme may set it lower: no status or count may rest on it. */
  readonly lowerable: boolean;
  /** What is wrong, as a heading. */
  readonly title: string;
}

/** Every kind of finding; the compiler keeps the table complete. */
export const catalogue: Readonly<Record<Code, CatalogueEntry>> = {
  'stray-file': error('File beside the records that is not a record'),
  'outdated-schema': warning('Schema of another version'),
  'too-large': error('File too large'),
  'not-utf8': error('File that is not UTF-8'),
  'empty-file': error('Empty file'),
  'too-many-findings': error('Too many findings in one file'),
  'control-character': error('Control or bidirectional character'),

  'table-syntax': error('Table with a quote out of place'),
  'extra-cell': error('Cell without a heading'),
  'repeated-heading': error('Two columns for one field'),
  'row-passed-over': warning('Row that is not a record', 'fixed'),
  'unclear-heading': error('Column that may decide a status'),
  'repeated-numbers': error('Numbers that repeat'),
  'missing-cell': error('Missing cell'),
  'cells-disagree': error('Rows that disagree'),
  'unused-cell': warning('Cell that no record holds', 'fixed'),
  'unread-date': error('Date that cannot be read'),
  'doubtful-date': error('Date that can be read in two ways'),
  'rounded-date': warning('Month, quarter or year instead of a day', 'fixed'),
  'no-date': warning('Words instead of a date', 'fixed'),
  'broken-cell': error('Cell that a spreadsheet broke'),
  'undated-status': warning('Status without its day', 'fixed'),
  'status-against-date': error('Status that a date contradicts'),
  'unknown-status': error('Status words that are not known'),
  'unclear-closing': error('Closed without saying how'),
  'after-as-of': error('Day after the one of which the table speaks'),
  'replan-without-reason': error('New date without a reason'),
  'status-against-withdrawal': error('Status that a withdrawal contradicts'),
  'other-status': warning('Status that the dates do not give', 'fixed'),
  'filled-in': warning('Empty cell filled in', 'fixed'),
  'existing-record': error('Record that is there already'),

  'unquoted-text': error('Text that needs quotes'),
  'comment-in-text': warning('Text cut off by a comment'),
  'merge-conflict': error('Merge that is not finished'),
  'odd-character': error('Character that only looks like the right one'),
  'tab-indent': error('Tab used to indent'),
  'bad-indent': error('Wrong indent'),
  'unclosed-quote': error('Quote that is not closed'),
  'unclosed-bracket': error('Bracket that is not closed'),
  'missing-colon': error('Colon or space missing after a name'),
  'bad-escape': error('Unknown escape in quoted text'),
  'duplicate-key': error('Name given twice'),
  'key-not-text': error('Name that is not plain text'),
  anchor: error('YAML anchor or alias'),
  'yaml-tag': error('YAML tag'),
  'yaml-directive': error('YAML directive'),
  'several-documents': error('Several documents in one file'),
  'too-deep': error('Nested too deeply'),
  'yaml-syntax': error('YAML that cannot be read'),

  'unknown-property': error('Unknown property'),
  'missing-property': error('Missing property'),
  'wrong-type': error('Wrong kind of value'),
  'unknown-value': error('Unknown value'),
  'bad-id': error('Unusable id'),
  'bad-date': error('Date that is not a day of the calendar'),
  'bad-language': error('Unusable language tag'),
  'too-long': error('Text too long'),
  'empty-text': error('Empty text'),
  'empty-list': error('Empty list'),
  'out-of-range': error('Number out of range'),

  'duplicate-id': error('Two records with one id'),
  'id-differs-by-case': error('Ids that differ only by case'),
  'unusable-file-name': error('Id that Windows cannot have as a file name'),
  'duplicate-item-id': error('Two deliverables or milestones with one id'),
  'duplicate-entry': error('Two entries for one thing'),
  'two-updates': error('Two updates on one date'),
  'unknown-recommendation': error('Unknown recommendation'),
  'unknown-deliverable': error('Unknown deliverable'),
  'unknown-focus-area': error('Unknown focus area'),
  'unknown-responsible': error('Unknown responsible party'),
  'dependency-ring': error('Recommendations that wait for each other'),
  'into-ring': error('Recommendations that went into each other'),
  'changes-out-of-order': error('Changes out of order', 'lowerable'),
  'completed-beside-change': error('Completion told twice'),
  'completed-beside-completed-by': error('Two days of completion'),
  'missing-reason': error('Missing reason'),
  'empty-change': error('Change of nothing'),
  'completed-and-reopened': error('Completed and reopened at once'),
  'merged-without-into': error('Merged into nothing'),
  'stated-status': error('Stated status differs', 'lowerable'),
  'unsafe-link': error('Unsafe link'),
  'placeholder-link': warning('Placeholder link'),
  'placeholder-text': warning('Text left to be filled in'),
  'unread-markdown': warning('Text that is not read as Markdown'),
  'names-alike': warning('Names that look the same'),
  'due-after-plan-end': warning('Due after the plan end'),
  'complete-without-evidence': warning('Complete without evidence'),
  'forecast-before-its-day': warning('Forecast before its own day'),
  'dates-in-order': warning('Dates out of order'),
  'implausible-date': warning('Date far from all others'),
  'change-while-complete': warning('Change of plan while complete'),
  'file-name-not-id': warning('File name that is not the id'),
  'missing-glyph': error('Character that no font has', 'lowerable'),
  'unknown-check': error('Unknown check'),
  'locked-check': error('Check that cannot be lowered'),
  'replanned-again': warning('Re-planned again'),
  'late-without-forecast': warning('Late without a forecast'),
  'open-without-due': warning('Open without a due date'),
  'stale-update': warning('No recent update'),
};

/** All codes, in the order of the catalogue. */
export const codes = Object.keys(catalogue) as readonly Code[];

/** Whether the text is the code of a finding. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}

function error(title: string, lowerable?: 'lowerable'): CatalogueEntry {
  return { severity: 'error', lowerable: lowerable !== undefined, title };
}

/** A fixed one is about a table, not about records: their settings do not reach it. */
function warning(title: string, fixed?: 'fixed'): CatalogueEntry {
  return { severity: 'warning', lowerable: fixed === undefined, title };
}

import type { Code } from '../diagnostics/diagnostic.ts';
import { fileManual, schemaManual, yamlManual, type ManualEntry } from '../diagnostics/manual.ts';
import { tableManual } from '../diagnostics/manual-of-tables.ts';
import { checks } from './index.ts';

/** What `explain CODE` says of each kind of finding; a test holds that none is left out. */
export const manual: ReadonlyMap<Code, ManualEntry> = new Map<Code, ManualEntry>([
  ...entriesOf(fileManual),
  ...entriesOf(tableManual),
  ...entriesOf(yamlManual),
  ...entriesOf(schemaManual),
  ...checks.map(({ code, reason, good, bad }): [Code, ManualEntry] => [
    code,
    { reason, good: good.trim(), bad: bad.trim() },
  ]),
]);

function entriesOf<C extends Code>(entries: Readonly<Record<C, ManualEntry>>): [C, ManualEntry][] {
  return Object.entries(entries) as [C, ManualEntry][];
}

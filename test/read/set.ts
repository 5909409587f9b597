import { check } from '../../src/checks/index.ts';
import { exampleFiles } from '../../src/checks/example.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../src/diagnostics/order.ts';
import { isoDate } from '../../src/domain/date.ts';
import { readRegister, type ReadSet } from '../../src/read/read-register.ts';
import type { SourceFile } from '../../src/read/source-file.ts';

/** A file as the tool would find it. */
export function sourceFile(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes };
}

/** An example or a part of a record, made a whole set and read. */
export function readExample(example: string): { set: ReadSet; faults: readonly Diagnostic[] } {
  const files = exampleFiles(example).map(({ name, text }) => sourceFile(name, text));
  const [programme, ...records] = [
    ...files.filter(({ path }) => path === 'programme.yaml'),
    ...files.filter(({ path }) => path !== 'programme.yaml'),
  ];
  if (programme === undefined) throw new Error('an example has a programme');
  const { value: set, diagnostics: faults } = readRegister(programme, records);
  return { set, faults };
}

/** Every finding of an example, as `file:line:column code`. */
export function findingsOf(example: string, date?: string): string[] {
  const { set, faults } = readExample(example);
  const asOf = date === undefined ? undefined : isoDate(date);
  return inReadingOrder([...faults, ...check(set, asOf)]).map(brief);
}

/** What one record says that is read alone, beside an empty programme. */
export function findingsOfFile(content: string | Uint8Array, path = '28.yaml'): string[] {
  const programme = sourceFile('programme.yaml', 'title: Harbour safety review\n');
  const { value: set, diagnostics } = readRegister(programme, [sourceFile(path, content)]);
  return inReadingOrder([...diagnostics, ...check(set)]).map(brief);
}

function brief({ code, place: { file, range } }: Diagnostic): string {
  return `${file}:${range.start.line}:${range.start.column} ${code}`;
}

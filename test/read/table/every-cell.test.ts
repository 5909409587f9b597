import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { fieldNames, fields, type Field } from '../../../src/read/table/fields.ts';
import { importing } from '../../support/import.ts';
import { columnLetters } from '../../../src/diagnostics/phrases.ts';
import { drawn as tries } from '../../support/effort.ts';

/** Fields that only our own tables have: what they say is worked out, and compared. */
const compared: readonly Field[] = ['exported_status'];

/** Values that no other cell has, where the field allows it. */
function valuesOf(field: Field, count: number): readonly string[] {
  switch (field) {
    case 'id':
      return ['R1', 'R2'];
    case 'reference':
      return ['Recommendation R1', 'Recommendation R2'];
    case 'waits_for':
    case 'withdrawn_into':
      return ['R1', 'R2'];
    case 'withdrawn_as':
    case 'deliverable_withdrawn_as':
      return ['superseded', 'not-accepted', 'merged'];
    case 'status':
    case 'exported_status':
      return ['Open', 'Implemented', 'Rejected', 'Overdue', 'Odd'];
    case 'evidence_url':
      return [`https://port.example/${count}`, `Minutes ${count}`];
    case 'deliverable_id':
      return [`d${count}`];
    default:
      return fields[field].holds === 'date'
        ? [`2015-${String(1 + (count % 12)).padStart(2, '0')}-${10 + (count % 18)}`]
        : [`Text ${count} of it`];
  }
}

type Row = Readonly<Record<string, string | undefined>>;

/** The cells of a table that are neither in its records nor named by a finding. */
function lostIn(columns: readonly Field[], rows: readonly Row[]): string[] {
  const headings = columns.map((_, index) => `Heading ${columnLetters(index)}`);
  const table = stringify([
    headings,
    ...rows.map((row) => columns.map((field) => row[field] ?? '')),
  ]);
  const map = columns.map((field, index) => ({ column: headings[index] ?? '', field }));
  const { records, found, imported } = importing(table, {
    map,
    headingRow: 1,
    replanReason: 'Storm',
  });
  const written = JSON.stringify([records, imported.focusAreas]);
  return rows.flatMap((row, index) => {
    const number = index + 2;
    const has = (code: string) =>
      found.some((each) => each.endsWith(` ${code}`) && each.includes(`${number} `));
    const isTold = (letters: string, field: Field) =>
      found.some((each) => each.startsWith(`${letters}${number} `)) ||
      has('missing-cell') ||
      // Whether rows of one number are one recommendation is asked of the whole table.
      found.some((each) => each.endsWith(' repeated-numbers')) ||
      // Asked once a column.
      found.some(
        (each) => each.startsWith(letters) && / (?:unclear-closing|unknown-status)$/.test(each),
      ) ||
      // The word that is asked about says what the day means.
      (field === 'closed' && found.some((each) => each.endsWith(' unknown-status'))) ||
      // It stands at the status, and names the day and its column.
      (endings.has(field) && has('status-against-date'));
    return columns.flatMap((field, column) => {
      const text = row[field];
      if (text === undefined || compared.includes(field)) return [];
      const forms = [text, text.replace('Recommendation ', ''), ...(meanings[text] ?? [])];
      const isWritten = forms.some((form) => written.includes(form));
      return isWritten || isTold(columnLetters(column), field)
        ? []
        : [`${field} in row ${number}: ${text}`];
    });
  });
}

const endings: ReadonlySet<Field> = new Set<Field>([
  'completed',
  'completed_by',
  'closed',
  'withdrawn',
  'deliverable_withdrawn',
]);

/** What a status becomes: dates say the same, or the record is withdrawn. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  Open: ['"due"', '"responsible":"'],
  Implemented: ['"completed_by"', '"completed"'],
  Rejected: ['not-accepted'],
  Overdue: ['"due"'],
};

const others = fieldNames.filter((field) => field !== 'id' && field !== 'title');

function rowOf(columns: readonly Field[], id: string, pick = 0): Row {
  return {
    id,
    title: `Title of ${id}`,
    ...Object.fromEntries(
      columns.map((field, index) => {
        const values = valuesOf(field, index + 3);
        return [field, values[pick % values.length]];
      }),
    ),
  };
}

test.each(others)('%s alone, and beside each other field', (field) => {
  const rest = others.slice(others.indexOf(field));
  const lost = rest.flatMap((other) =>
    Array.from({ length: most(field, other) }, (_, pick) => pick).flatMap((pick) => {
      const pair = other === field ? [field] : [field, other];
      const rows = [rowOf([], 'R1'), rowOf(pair, 'R3', pick)];
      return lostIn(['id', 'title', ...pair], rows).map((each) => `${pair.join(' + ')}: ${each}`);
    }),
  );
  expect(lost).toEqual([]);
});

function most(...of: Field[]): number {
  return Math.max(...of.map((field) => valuesOf(field, 0).length));
}

test('whatever a table holds', () => {
  const anyColumns = fc.subarray([...others], { minLength: 1 });
  fc.assert(
    fc.property(
      anyColumns,
      fc.array(
        fc.record({
          id: fc.constantFrom('R1', 'R2', undefined),
          given: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
          pick: fc.nat(4),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (columns, lines) => {
        let count = 0;
        const rows = lines.map(({ id, given, pick }): Row => {
          const cells = columns.flatMap((field, index) => {
            const values = valuesOf(field, ++count);
            return given[index] === true ? [[field, values[pick % values.length]] as const] : [];
          });
          return { id, title: id && `Title of ${id}`, ...Object.fromEntries(cells) };
        });
        expect({ lost: lostIn(['id', 'title', ...columns], rows), rows }).toMatchObject({
          lost: [],
        });
      },
    ),
    tries(100, 2000),
  );
});

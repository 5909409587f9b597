import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../src/diagnostics/order.ts';

function finding(
  file: string,
  line: number,
  column: number,
  code: Code = 'empty-text',
): Diagnostic {
  const start = { line, column };
  return { code, facts: {}, place: { file, range: { start, end: start } } };
}
type Code = 'empty-text' | 'empty-file';

test('findings come as they are read: file by number, line, column, code', () => {
  const ordered = [
    finding('data/2.yaml', 1, 1),
    finding('data/5.2.yaml', 3, 10),
    finding('data/5.10.yaml', 2, 9, 'empty-file'),
    finding('data/5.10.yaml', 2, 9, 'empty-text'),
    finding('data/5.10.yaml', 2, 10),
    finding('data/5.10.yaml', 10, 1),
    finding('data/10.yaml', 1, 1),
  ];
  expect(inReadingOrder([...ordered].reverse())).toEqual(ordered);
  expect(inReadingOrder(ordered)).toEqual(ordered);
});

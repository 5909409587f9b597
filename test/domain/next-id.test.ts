import { nextId } from '../../src/domain/next-id.ts';

test.each<[after: string | undefined, taken: string[], next: string]>([
  [undefined, [], '1'],
  ['28', ['28'], '29'],
  ['9', ['9'], '10'],
  ['5.2', ['5.2'], '5.3'],
  ['5.9', ['5.9'], '5.10'],
  ['WS2-1', ['WS2-1'], 'WS2-2'],
  ['R009', ['R009'], 'R010'],
  ['R99', ['R99'], 'R100'],
  ['99999999999999999999', [], '100000000000000000000'],
  ['scope', ['scope'], 'scope-2'],
  ['5.2', ['5.2', '5.3', '5.4'], '5.5'],
  // Ids that differ only by case clash.
  ['WS2-1', ['WS2-1', 'ws2-2'], 'WS2-3'],
])('after %s, beside %j, comes %s', (after, taken, next) => {
  expect(nextId(after, taken)).toBe(next);
});

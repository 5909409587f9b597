import fc from 'fast-check';
import { knots } from '../../src/domain/knots.ts';
import { drawn } from '../support/effort.ts';

/** The members of each knot that has more than one, of a graph told as `a>b b>a`. */
test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['a chain', 'a>b b>c', []],
  ['two by each other', 'a>b b>a', ['ab']],
  ['one by itself', 'a>a', []],
  ['a ring with a way in and a way out', 'a>b b>c c>d d>b c>e', ['bcd']],
  ['two rings that share one', 'a>b b>a b>c c>b', ['abc']],
  ['two rings, one leading to the other', 'a>b b>a b>c c>d d>c', ['ab', 'cd']],
  ['two ways to one end', 'a>b a>c b>d c>d', []],
  ['a ring met from its middle', 'c>a a>b b>c x>b', ['abc']],
])('the knots of %s', (_, graph, expected) => {
  const edges = graph.split(' ').filter((each) => each !== '');
  const all = [...new Set(edges.flatMap((each) => each.split('>')))];
  const knotOf = knots(all, (from) =>
    edges.filter((each) => each.startsWith(`${from}>`)).map((each) => each.slice(2)),
  );
  const members = [...new Set(knotOf.values())].map((knot) =>
    all
      .filter((each) => knotOf.get(each) === knot)
      .sort()
      .join(''),
  );
  expect(members.filter((each) => each.length > 1).sort()).toEqual(expected);
  expect(knotOf.size).toBe(all.length);
});

test('two are in one knot exactly when each leads to the other', () => {
  const anyNode = fc.nat({ max: 7 });
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNode, anyNode), { maxLength: 16 }), (edges) => {
      const all = Array.from({ length: 8 }, (_, at) => at);
      const next = (from: number) => edges.filter(([a]) => a === from).map(([, b]) => b);
      const leads = (from: number, to: number) => {
        const met = new Set([from]);
        for (const each of met) for (const other of next(each)) met.add(other);
        return met.has(to);
      };
      const knotOf = knots(all, next);
      const pairs = all.flatMap((a) => all.map((b): [number, number] => [a, b]));
      expect(pairs.filter(([a, b]) => knotOf.get(a) === knotOf.get(b))).toEqual(
        pairs.filter(([a, b]) => leads(a, b) && leads(b, a)),
      );
    }),
    drawn(1000, 20_000),
  );
});

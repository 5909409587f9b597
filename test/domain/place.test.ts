import { keyPlaceOf, placeOf, type Place, type Source } from '../../src/domain/place.ts';
import { present } from '../../src/domain/present.ts';

const at = (line: number): Place => ({
  file: '28.yaml',
  range: { start: { line, column: 1 }, end: { line, column: 9 } },
});
const source: Source = { place: at(1), fields: new Map([['due', { key: at(2), value: at(3) }]]) };

test('a field stands where its value is, what has no such field stands where the entry does', () => {
  expect(placeOf(source, 'due')).toEqual(at(3));
  expect(placeOf(source, 'title')).toEqual(at(1));
  expect(placeOf(source)).toEqual(at(1));
  expect(keyPlaceOf(source, 'due')).toEqual(at(2));
  expect(keyPlaceOf(source, 'title')).toEqual(at(1));
});

test('what must be there and is not is a bug, said as one', () => {
  expect(present(0)).toBe(0);
  for (const absent of [undefined, null]) {
    expect(() => {
      present(absent);
    }).toThrow('a value is absent that cannot be');
  }
});

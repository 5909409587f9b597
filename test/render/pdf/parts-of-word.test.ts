import fc from 'fast-check';
import { partsOfWord } from '../../../src/render/pdf/break-opportunities.ts';
import { drawn } from '../../support/effort.ts';

/** Where a word may end a line, as one pattern, which takes long to be compiled. */
const opportunity =
  /(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=\p{L}[–—])(?=\p{L})|(?<=\p{L}{4}\/)(?=\p{L}{4})|(?<=\u200b)/u;

const signs = ['a', 'é', '中', '𝒜', 'abcd', '-', '–', '—', '/', '\u200b', '1', '.', '\u0301'];

test('a word has the parts that a pattern finds', () => {
  const words = fc.array(fc.constantFrom(...signs), { maxLength: 9 });
  fc.assert(
    fc.property(words, (pieces) => {
      const word = pieces.join('');
      expect(partsOfWord(word)).toEqual(word.split(opportunity));
    }),
    drawn(2000, 100_000),
  );
});

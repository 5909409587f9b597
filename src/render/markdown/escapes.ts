import type { Root, Text } from 'mdast';
import {
  type ConstructName,
  defaultHandlers,
  type Options,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { isPlain } from './plain-words.ts';

/** Where a URL stands, which has its own rules. */
const urls: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];

/**
 * What the serializer and its packages leave alone and GitHub reads: text between tildes is struck,
 * `www.` links whatever follows, `<1@2>` is an address, and so is what follows another's `@`.
 */
const missing: Unsafe[] = [
  {
    character: '@',
    before: '[+.\\w-]',
    after: '(?=[.\\w-])',
    inConstruct: 'phrasing',
    notInConstruct: [...urls, 'label'],
  },
  { character: '~', inConstruct: 'phrasing', notInConstruct: urls },
  { character: '<', inConstruct: 'phrasing', notInConstruct: urls },
  { character: '.', before: '[Ww]', inConstruct: 'phrasing', notInConstruct: [...urls, 'label'] },
  // markdownlint reads `:name` as a directive, and then misses the word in the name of a heading.
  { character: ':', after: '\\w', inConstruct: 'headingAtx', notInConstruct: urls },
];

/** An `&` starts a character reference only before `#`, or a name that ends in `;`. */
const ampersand: Unsafe = {
  character: '&',
  after: '(?:#|[A-Za-z][A-Za-z0-9]*;)',
  inConstruct: ['destinationLiteral', 'destinationRaw', 'phrasing'],
};

/** Where a line end would end what it stands in. */
const oneLine: readonly ConstructName[] = ['headingAtx', 'tableCell'];
const spaceAtLineEnd = /(?:^|[\r\n]) | (?:[\r\n]|$)/;

/** The library takes half a character, as UTF-16 has it, for a letter, beside which `_` means nothing. */
const besideAstral = /(?<=[\udc00-\udfff])_+|(?<![\\_])_+(?=[\ud800-\udbff])/g;

/** Texts as escaped, by where they stand, what is around them and the text. */
const known = new Map<string, string>();
const mostKnown = 10_000;

/** Corrections to what is escaped: all that GitHub would read as a mark, and URLs kept legible. */
export const escapes: Options = {
  unsafe: missing,
  handlers: {
    root: (node: Root, parent, state, info) => {
      state.unsafe = state.unsafe.map((unsafe) => (unsafe.character === '&' ? ampersand : unsafe));
      return defaultHandlers.root(node, parent, state, info);
    },
    // To escape a text takes thirty searches; most have nothing to be found, and others come again.
    text: (node: Text, parent, state, info) => {
      const { value } = node;
      const { before, after } = info;
      const mayStay = !value.includes('\n') || !oneLine.some((each) => state.stack.includes(each));
      if (mayStay && isPlain(value) && !spaceAtLineEnd.test(before + value + after)) return value;
      // With a sign between that no text has: what is around it may be a line end.
      const key = [...state.stack, before, after, value].join('\0');
      let escaped = known.get(key);
      if (escaped === undefined) {
        escaped = defaultHandlers
          .text(node, parent, state, info)
          .replace(besideAstral, (run) => String.raw`\_`.repeat(run.length));
        if (known.size === mostKnown) known.clear();
        known.set(key, escaped);
      }
      return escaped;
    },
  },
};

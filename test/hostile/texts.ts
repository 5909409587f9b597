/** The piece as often as gives so many characters. */
function many(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Words and marks as a person writes them. */
export function ordinaryText(length: number): string {
  return many(
    'Some words, *some* of them [linked](https://b.example/c).\n\n- and more\n\n',
    length,
  );
}

/** Pieces that a reader or writer of Markdown may look through again and again. */
const pieces = [
  ...[
    'abcdefghij',
    '(<?',
    '(<!--',
    '<',
    '<a ',
    '[',
    '![',
    '[a](',
    '](',
    '[a][b]',
    '[a]: b\n',
    '[a]: b "c\n',
  ],
  ...[
    '*a **b ',
    '*a_ ',
    'a**b__c*d_',
    '*',
    '**a**__b__',
    '&',
    '&amp;',
    '&#1;',
    '\\',
    '`a`',
    '~',
    '!',
    '$a',
  ],
  ...[
    'www.',
    '_www.',
    '(www.a)',
    'www.a ',
    'a@',
    'a@b.c ',
    'http://',
    'http://a ',
    '@a ',
    '#1 ',
    ':a:',
    'a/b#1 ',
  ],
  ...[
    '|a|b|\n|-|-|\n|c|d|\n\n',
    '>',
    '- ',
    '- a\n',
    '1. a\n',
    '- a\n\n> b\n\n',
    '- - - - - - - - - - a\n',
  ],
  ...[
    'a\n',
    'a\n===\n',
    '# a\n',
    '```\n',
    'a\\\n',
    '\t',
    '\u00a0',
    'a\u0301',
    '\u0301',
    'a-',
    'aaaa/',
    'a\u200b',
    'abcdef1',
  ],
];

/** Texts that would keep a program busy that looks at anything twice, by what they are made of. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    pieces.map((piece) => [JSON.stringify(piece), (length: number) => many(piece, length)]),
  ),
  'brackets in brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'links in links': (length) => `${'['.repeat(length / 5)}a${'](b)'.repeat(length / 5)}`,
  'images in images': (length) => `${'!['.repeat(length / 6)}a${'](b)'.repeat(length / 6)}`,
  'emphasis in emphasis': (length) => many('*a ', length / 2) + many('a* ', length / 2),
  'runs of ticks': (length) => {
    let text = '';
    for (let run = 1; text.length < length; run += 1) text += `${'`'.repeat(run)} `;
    return text;
  },
  'lists in lists': (length) => {
    let text = '';
    for (let level = 0; text.length < length; level += 1) text += `${'  '.repeat(level)}- a\n`;
    return text;
  },
  'a quote that goes on': (length) => `${'>'.repeat(30)}a\n${many('b\n', length)}`,
  'a wide table': (length) => `${many('|a', length / 2)}\n${many('|-', length / 2)}`,
  'rows of one bar': (length) =>
    `${many('|a', 80)}\n${many('|-', 80)}\n${many('|\n', length - 162)}`,
  'many definitions': (length) => {
    let text = '';
    for (let name = 0; text.length < length / 2; name += 1)
      text += `[a${name}]: https://b.example\n`;
    return `${text}\n${many('[a1] ', length / 2)}`;
  },
  'code of tabs': (length) => `    ${many('\ta', length)}`,
  'code of ticks': (length) => `    ${many('`', length)}`,
};

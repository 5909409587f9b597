import { wordsOf, wordsOfMarkdown } from '../../support/markdown-words.ts';
import { textOfStructure } from '../../support/pdf-words.ts';
import { heading, markdownOf, paragraph, table, text } from './documents.ts';

test('the words of Markdown are those that a reader sees', () => {
  const markdown = markdownOf(
    heading(1, '1. A & B'),
    paragraph('c', { kind: 'strong', content: [text('d')] }, ', ', { kind: 'break' }, '<e>'),
    table(['F', 'G'], ['h|i', ''], ['', 'j']),
    { kind: 'list', ordered: true, start: 3, items: [[paragraph('k / l')], [paragraph('m')]] },
    { kind: 'code', text: 'n\no' },
  );
  expect(wordsOfMarkdown(markdown)).toEqual('1. A & B cd, <e> F G h|i j k l m n o'.split(' '));
});

test('the words of a PDF are those of its structure, without signs of items and drawings', () => {
  const structure = [
    'Document',
    '  H1 (block)',
    '    "1. A "B""',
    '  P (block)',
    '    "c"',
    '    Link (inline)',
    '      "d"',
    '      Object 67 0',
    '    ", e"',
    '  Figure:',
    '     /BBox [70 261.59 525.28 443.19]',
    '    "Jul 2012"',
    '  Table (block)',
    '    TR',
    '      TH:',
    '         /Scope /Row',
    '        "F"',
    '      TD',
    '        "g"',
    '  L (block):',
    '     /ListNumbering /Disc',
    '    LI (block)',
    '      Lbl (block)',
    '        "•"',
    '      LBody (block)',
    '        P (block)',
    '          "h / i"',
  ];
  expect(wordsOf(textOfStructure(structure.join('\n')))).toEqual(
    '1. A "B" cd, e F g h i'.split(' '),
  );
});

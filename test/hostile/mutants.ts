import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';

/** A source of chance, 0 to 1 without 1. */
export type Chance = () => number;

/** Bytes that mean something to a reader of UTF-8, of YAML, of Markdown, or to a terminal. */
const specialBytes = [
  ...['\0', '\t', '\n', '\r\n', '\r', ' ', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u202e'],
  ...['\ufeff', '\uffff', '👍', 'é', '\u0301', '"', "'", ': ', ':', '- ', '-', '? ', '|', '>-'],
  ...['#', ' #', '&a ', '*a', '!!binary ', '!x ', '%YAML 1.1\n', '---\n', '...\n', '[', ']', '{'],
  ...['}', ',', '`', '@', '\\', '\\x', '<<: ', '~', 'null', 'true', '0x1F', '028', '1e400', '.nan'],
  ...['2016-02-30', '__proto__: ', '[x](javascript:alert(1))', '<script>', '::error::', '{id}'],
].map((text) => Buffer.from(text));

/** Beginnings and parts of characters, as a broken program leaves them. */
const brokenBytes = [0x80, 0xc0, 0xe2, 0xed, 0xf0, 0xfe, 0xff, 0x00].map((byte) => Buffer.of(byte));

/** The file with one to four changes of its bytes; a part of the other may come into it. */
export function mutatedBytes(file: Buffer, other: Buffer, random: Chance): Buffer {
  let bytes = file;
  for (let changes = 1 + below(4, random); changes > 0; changes--) {
    const from = below(bytes.length + 1, random);
    const to = Math.min(bytes.length, from + below(random() < 0.7 ? 8 : 200, random));
    const there = bytes.subarray(from, to);
    const place = below(other.length, random);
    const [kept, put] = one<[Buffer, Buffer]>(
      [
        [there, one([...specialBytes, ...brokenBytes], random)],
        [Buffer.alloc(0), one(specialBytes, random)],
        [Buffer.alloc(0), Buffer.alloc(0)],
        [there, there],
        [
          there,
          Buffer.concat(Array.from({ length: below(200, random) }, () => there.subarray(0, 9))),
        ],
        [Buffer.alloc(0), other.subarray(place, place + below(300, random))],
        [Buffer.alloc(0), Buffer.from(there.map((byte) => byte ^ (1 << below(8, random))))],
      ],
      random,
    );
    bytes = Buffer.concat([bytes.subarray(0, from), kept, put, bytes.subarray(to)]);
  }
  return bytes;
}

/** The file with one to three of its values, names or entries changed, and written anew. */
export function mutatedTree(file: string, other: string, random: Chance): string {
  const document = parseDocument(file);
  const donor = nodesOf(parseDocument(other));
  for (let changes = 1 + below(3, random); changes > 0; changes--) {
    mutate(one(nodesOf(document), random), document, donor, random);
  }
  return document.toString({ lineWidth: 0 });
}

function nodesOf(document: Document): Node[] {
  const nodes: Node[] = [];
  visit(document, {
    Node: (_, node) => {
      nodes.push(node);
    },
  });
  return nodes;
}

function mutate(node: Node, document: Document, donor: readonly Node[], random: Chance): void {
  if (isScalar(node)) {
    node.value = random() < 0.2 ? scalarIn(one(donor, random)) : one(values, random);
    delete node.type;
    if (random() < 0.3) node.type = one(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'], random);
  } else if (isMap(node) || isSeq(node)) {
    const items = node.items as (Pair | Node)[];
    const at = below(items.length, random);
    const item = items[at];
    const change = below(6, random);
    if (change === 0) items.splice(at, 1);
    else if (change === 1 && item !== undefined) items.splice(at, 0, item.clone() as Pair | Node);
    else if (change === 2) items.reverse();
    else if (isMap(node) && change < 5) {
      const name = change === 3 ? one(names, random) : (node.items[at]?.key ?? 'id');
      node.set(name, document.createNode(one([...values, ...odd], random)));
    } else if (change === 3) items.push(one(donor, random).clone() as Node);
    else node.flow = node.flow !== true;
  }
}

function scalarIn(node: Node): unknown {
  return isScalar(node) ? node.value : 'x';
}

const names = [
  ...['__proto__', 'constructor', 'toString', 'id', 'title', 'due', 'date', 'completed', 'changes'],
  ...[
    'completed_by',
    'reopened',
    'withdrawn',
    'depends_on',
    'updates',
    'stated_status',
    'forecast',
  ],
  ...['links', 'url', 'evidence', 'into', 'as', '<<', '', ' ', '1', 'titel'],
];

const days = ['2016-03-31', '2015-12-31', '2016-02-29', '2015-02-29', '0001-01-01', '9999-12-31'];
const oddDays = ['2016-3-31', '16-03-31', '2016-03-31T00:00:00Z', '0000-00-00', '２０１６-03-31'];
const ids = ['5.2', '5.10', '7', 'framework', 'plan', '../../x', 'CON', 'a'.repeat(65), 7, 5.1, -1];
const urls = ['https://a.example/b', 'javascript:alert(1)', 'mailto:', '#', '', 'http://', '//x'];
const words = ['complete', 'planned', 'behind-recovering', 'merged', 'superseded', 'error', 'off'];
const texts = [
  ...[
    'x',
    ' ',
    '',
    '\n',
    '- a',
    '# a',
    '1. a',
    '> a',
    '| a | b |',
    '---',
    '===',
    '=1+1',
    '@a',
    '::x',
  ],
  ...['<b>', '{id}', '\u202e', '\u0000', '\u001b[31m', '\ud800', 'e\u0301', '演習', '👩‍👩‍👧', '\u00a0'],
  ...[
    '[x](javascript:a)',
    '![x](https://a.example)',
    '[a]: https://a.example',
    '`',
    '*a*',
    '<a@b.c>',
  ],
  ...['word '.repeat(2000), 'w'.repeat(3000), 'a\n\n'.repeat(500), 'ا', '**a** _b_ `c` [d](#e)'],
  `${'> '.repeat(40)}a`,
  `| a |\n| - |\n${'| b |\n'.repeat(30)}`,
];
const odd = [[], {}, ['x'], [7], { x: 1 }, [[[]]], [{ date: '2016-03-31' }], [{}]];
const notTexts = [null, true, false, 0, 1, 13, NaN, Infinity, 2 ** 53];
const values: readonly unknown[] = [
  ...[...days, ...days, ...days, ...ids, ...urls, ...words, ...texts, ...oddDays, ...notTexts],
];

function below(count: number, random: Chance): number {
  return Math.floor(random() * count);
}

function one<T>(list: readonly T[], random: Chance): T {
  const item = list[below(list.length, random)];
  if (item === undefined) throw new Error('a list without items');
  return item;
}

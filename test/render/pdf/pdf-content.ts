/** One operator of a page's content, and what it is part of. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** The marked content that is open, outermost first. */
  readonly within: readonly Marking[];
}

/** Marked content: its tag, and its number unless it is an artifact. */
export interface Marking {
  readonly tag: string;
  readonly id: number | undefined;
}

const token = /<<|>>|\[|\]|<[0-9a-fA-F]*>|\/[^\s<>[\]/]+|[^\s<>[\]/]+/g;

/** The operators that leave something to see. */
export const painting: ReadonlySet<string> = new Set(
  `S s f F f* B B* b b* TJ Tj ' " Do sh EI`.split(' '),
);

/** The operations of a page in order; what opens or closes marked content counts as inside of it. */
export function operationsOf(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  let within: readonly Marking[] = [];
  for (const [word] of content.matchAll(token)) {
    operands.push(word);
    if (!/^[A-Za-z'"]+\*?$/.test(word)) continue;
    operands.pop();
    if (word === 'BDC' || word === 'BMC') within = [...within, markingOf(operands)];
    operations.push({ operator: word, operands, within });
    if (word === 'EMC') within = within.slice(0, -1);
    operands = [];
  }
  return [...operations, { operator: 'end', operands: [], within }];
}

function markingOf([tag = '', ...properties]: readonly string[]): Marking {
  const at = properties.indexOf('/MCID');
  return { tag: tag.slice(1), id: at < 0 ? undefined : Number(properties[at + 1]) };
}

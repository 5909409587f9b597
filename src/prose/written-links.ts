import type { Env, Token } from 'markdown-it';

/** Where a text links to, with the offsets of what makes the link. */
export interface WrittenLink {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

/** Every address that the tokens of a text link to or define, in reading order. */
export function linksOfTokens(
  tokens: readonly Token[],
  markdown: string,
  definitions: NonNullable<Env['references']>,
): WrittenLink[] {
  const ends = Array.from(
    markdown.matchAll(/\r\n?|\n/g),
    ({ 0: end, index }) => index + end.length,
  );
  const startOf = (line: number) => (line === 0 ? 0 : (ends[line - 1] ?? markdown.length));
  const found: WrittenLink[] = [];
  const defined = new Set<unknown>();
  let [first, end] = [0, 0];
  let done = 0;
  for (const token of tokens) {
    // A cell has no lines of its own: it stands on that of its row, after the cell before it.
    [first, end] = token.map ?? [first, end];
    const [from, to] = [startOf(first), startOf(end)];
    const label = token.meta?.['label'];
    if (token.type === 'reference_definition' && !defined.has(label)) {
      defined.add(label);
      found.push({ url: definitions[String(label)]?.href ?? '', from, to });
    }
    const links = (token.children ?? []).filter(({ meta }) => meta?.['isReference'] === false);
    if (links.length === 0) continue;
    const lines = token.content.split('\n').map((text, index) => {
      const at = markdown.indexOf(text, Math.max(done, startOf(first + index)));
      // What is written otherwise than it is read, such as a bar in a cell, is not found.
      const isFound = at >= 0 && at + text.length <= startOf(first + index + 1);
      if (isFound) done = at + text.length;
      return { length: text.length + 1, at: isFound ? at : undefined };
    });
    let [line, start] = [0, 0];
    for (const { meta, attrs } of links) {
      const [opens, closes] = [Number(meta?.['from']), Number(meta?.['to'])];
      for (let own = lines[line]; own && start + own.length <= opens; own = lines[(line += 1)])
        start += own.length;
      let [last, lastStart] = [line, start];
      for (let own = lines[last]; own && lastStart + own.length < closes; own = lines[(last += 1)])
        lastStart += own.length;
      const [a, b] = [lines[line]?.at, lines[last]?.at];
      const url = String(attrs?.[0]?.[1]);
      if (a === undefined || b === undefined) found.push({ url, from, to });
      else found.push({ url, from: a + opens - start, to: b + closes - lastStart });
    }
  }
  return found;
}

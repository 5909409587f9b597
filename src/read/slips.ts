import { isCollection, isScalar, visit, type Document, type Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { blankBlock, columnOfLine } from './mend.ts';
import { firstSlip } from './first-slip.ts';
import type { Parse } from './slip.ts';
import type { SourceText } from './source-text.ts';

/** More slips than anyone makes; each costs one more reading of the file. */
const mostSlips = 100;
const mostCharactersRead = 1024 * 1024;
/** Each error of each reading takes its time too. */
const mostErrors = 20_000;
/** A line that is mended again and again is given up. */
const mostMends = 3;

/** What became of a file with slips in its YAML. */
export interface Slips {
  /** The document as it would be without them; undefined when nothing can be made of it. */
  readonly document: Document.Parsed | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a slip lies in this very value, so that it has a finding already. */
  spoils(node: Node): boolean;
  /** Whether a slip may have cost this map some of its entries. */
  depletes(node: Node): boolean;
}

/**
 * Finds every slip of a file: the first one is explained and mended in a copy, without moving any
 * other character, and the copy is read again. So no slip hides another or the rest of the file.
 */
export function findSlips(source: SourceText, parse: Parse): Slips {
  const diagnostics: Diagnostic[] = [];
  const spoilt: number[] = [];
  const lost: number[] = [];
  const mends = new Map<number, number>();
  let readings = Math.min(mostSlips, Math.ceil(mostCharactersRead / (source.text.length + 1)) + 2);
  let errors = 0;
  let { text } = source;
  let document: Document.Parsed | undefined = parse(text);
  while (document !== undefined) {
    const slip = firstSlip(document, source, text, parse);
    if (slip === undefined) break;
    const line = source.lineAt(slip.at);
    const mended = mends.get(line) ?? 0;
    mends.set(line, mended + 1);
    // Of a line that was mended before, the next complaint is only about the mend.
    if (mended === 0) diagnostics.push(slip.diagnostic);
    const next = mended < mostMends ? slip.mended : blankBlock(source, text, line);
    if (slip.lost || mended === mostMends) lost.push(slip.at);
    spoilt.push(...slip.spoilt);
    readings--;
    errors += document.errors.length;
    const isOver = next === text || readings < 0 || errors > mostErrors;
    document = isOver ? undefined : parse(next);
    text = next;
  }
  const depleted = document === undefined ? new Set<Node>() : mapsThatLost(document, lost, source);
  return {
    document,
    diagnostics,
    spoils: (node) => {
      if (spoilt.length === 0 || (isCollection(node) && node.flow !== true)) return false;
      const [start, end] = node.range ?? [0, 0];
      return spoilt.some((offset) => offset >= start && offset < Math.max(end, start + 1));
    },
    depletes: (node) => depleted.has(node),
  };
}

/** The maps that a lost line may have belonged to, judged by its indent. */
function mapsThatLost(
  document: Document.Parsed,
  lost: readonly number[],
  source: SourceText,
): ReadonlySet<Node> {
  const maps = new Set<Node>();
  for (const offset of lost) {
    const column = columnOfLine(source, source.lineAt(offset));
    const around: { readonly node: Node; readonly column: number }[] = [];
    visit(document, {
      Node(_, node) {
        const [start, , end] = node.range ?? [0, 0, 0];
        if (isScalar(node) || offset < start || offset > end + 1) return visit.SKIP;
        around.push({ node, column: source.position(start).column });
        return undefined;
      },
    });
    const parent = Math.max(...around.map((each) => each.column).filter((each) => each <= column));
    for (const each of around) if (each.column >= parent) maps.add(each.node);
  }
  return maps;
}

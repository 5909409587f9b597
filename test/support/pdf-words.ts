import { execFileSync } from 'node:child_process';
import { wordsOf } from './markdown-words.ts';

/** What a reader of the Markdown does not find there: signs of list items, drawings, page numbers. */
const leftOut: ReadonlySet<string> = new Set(['Lbl', 'Figure', 'Span']);

const element = /^( *)([A-Z][A-Za-z0-9]*)(?: \((block|inline)\))?:?$/;
const words = /^ *"(.*)"$/s;

/** The words of a PDF in the order of its structure, as a screen reader has them; see `leftOut`. */
export function wordsOfPdf(path: string): string[] {
  return wordsOf(textOfStructure(structureOf(path)));
}

/** The structure of a PDF with its text, an element a line, what it holds further right. */
export function structureOf(path: string): string {
  return execFileSync('pdfinfo', ['-struct-text', path], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** The text of a structure; see `leftOut`. */
export function textOfStructure(structure: string): string {
  let text = '';
  let outOf: number | undefined;
  for (const line of structure.split('\n')) {
    const [, indent = '', type = '', flow] = element.exec(line) ?? [];
    if (type !== '') {
      if (outOf !== undefined && indent.length <= outOf) outOf = undefined;
      if (outOf === undefined && leftOut.has(type)) outOf = indent.length;
      if (flow !== 'inline') text += ' ';
    } else if (outOf === undefined) {
      text += words.exec(line)?.[1] ?? '';
    }
  }
  return text;
}

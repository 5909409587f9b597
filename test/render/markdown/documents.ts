import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import type { Block, Inline, ReportDocument } from '../../../src/report/document.ts';
import { day } from '../../support/records.ts';

/** A report of these blocks. */
export function documentOf(...blocks: readonly Block[]): ReportDocument {
  return {
    title: 'Recommendation 5 Implementation',
    subtitle: undefined,
    organization: undefined,
    date: day('2016-03-31'),
    language: 'en',
    pageSize: 'A4',
    runningHead: '',
    blocks,
  };
}

export function markdownOf(...blocks: readonly Block[]): string {
  return renderMarkdown(documentOf(...blocks));
}

export function text(value: string): Inline {
  return { kind: 'text', text: value };
}

export function paragraph(...content: readonly (Inline | string)[]): Block {
  return { kind: 'paragraph', content: inlines(content) };
}

export function heading(level: number, words: Inline | string, anchor?: string): Block {
  return { kind: 'heading', level, content: inlines([words]), anchor };
}

/** A table of one-piece cells; its first row is the head, its last column stands to the right. */
export function table(head: readonly (Inline | string)[], ...rows: (Inline | string)[][]): Block {
  return {
    kind: 'table',
    columns: head.map((cell, column) => ({
      heading: inlines([cell]),
      width: 1,
      align: column === head.length - 1 ? 'right' : 'left',
    })),
    rows: rows.map((row) => ({ cells: row.map((cell) => inlines([cell])) })),
  };
}

export function inlines(content: readonly (Inline | string)[]): Inline[] {
  return content.map((part) => (typeof part === 'string' ? text(part) : part));
}

import { execFileSync } from 'node:child_process';
import { textsOfHtml } from './markdown-words.ts';
import { structureOf } from './pdf-words.ts';

/** A table as its reader has it: rows of cells, the head first, white space made even. */
export type Cells = readonly (readonly string[])[];

/** The tables of a PDF in the order of its structure. */
export function tablesOfPdf(path: string): Cells[] {
  const structure = structureOf(path);
  const tables: string[][][] = [];
  let cell: { readonly row: string[]; readonly indent: number } | undefined;
  for (const line of structure.split('\n')) {
    const [, indent = '', type] = /^( *)(Table|TR|TH|TD)\b/.exec(line) ?? [];
    const depth = type === undefined ? line.search(/\S/) : indent.length;
    if (cell !== undefined && depth <= cell.indent) cell = undefined;
    if (type === 'Table') tables.push([]);
    else if (type === 'TR') tables.at(-1)?.push([]);
    else if (type !== undefined) {
      const row = tables.at(-1)?.at(-1) ?? [];
      row.push('');
      cell = { row, indent: indent.length };
    } else if (cell !== undefined) {
      const [, words = ''] = /^ *"(.*)"$/s.exec(line) ?? [];
      cell.row.push(`${cell.row.pop() ?? ''}${words}`);
    }
  }
  return tables.map((rows) => rows.map((row) => row.map(even)));
}

/** The tables of a Markdown file as GitHub renders it. */
export function tablesOfMarkdown(markdown: string): Cells[] {
  const html = execFileSync('cmark-gfm', ['-e', 'table', '-e', 'autolink'], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return tablesOfHtml(html);
}

/** The tables of a page. */
export function tablesOfHtml(html: string): Cells[] {
  return inside(html, 'table').map((table) =>
    inside(table, 'tr').map((row) =>
      inside(row, 't[hd]').map((cell) => even(textsOfHtml(cell).replaceAll(' / ', ' '))),
    ),
  );
}

function inside(html: string, tag: string): string[] {
  return Array.from(
    html.matchAll(new RegExp(`<(${tag})(?: [^>]*)?>(.*?)</\\1>`, 'gs')),
    ([, , content = '']) => content,
  );
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { present } from '../../../src/domain/present.ts';
import { written } from '../../../src/render/document-writer.ts';
import { PdfThread } from '../../../src/render/pdf/pdf-thread.ts';
import { pdfFormat } from '../../../src/render/pdf/render-pdf.ts';
import type { Block } from '../../../src/report/document.ts';
import { reportFonts } from './report-fonts.ts';
import { someFacts as facts } from './some-facts.ts';

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}

/** More than lie ready for the thread, and more streams than are sent at once. */
const longDocument = Array.from({ length: 100 }, (_, index): Block => {
  return { kind: 'section', start: 'page', blocks: [paragraph(`Part ${index}`)] };
});

let thread: PdfThread;

/** A thread whose code is that of the bundle, or what the test says. */
function started(code?: string): PdfThread {
  const own = join(mkdtempSync(join(tmpdir(), 'ssr-report-')), 'thread.cjs');
  if (code !== undefined) writeFileSync(own, code);
  thread = new PdfThread(code === undefined ? resolve('dist/pdf-thread.cjs') : own, reportFonts);
  return thread;
}

afterEach(() => thread.close());

test('documents of the thread are byte for byte those made without it, whichever ends first', async () => {
  const format = started().format;
  const documents = [longDocument, [paragraph('short')], longDocument.slice(50)];
  const ends: Promise<Uint8Array>[] = [];
  for (const blocks of documents) {
    const writer = format(facts);
    for (const block of blocks) await writer.add(block);
    ends.push(Promise.resolve(writer.end()));
  }
  const files = await Promise.all(ends);
  const start = pdfFormat(reportFonts);
  documents.forEach((blocks, index) => {
    const writer = start(facts);
    for (const block of blocks) writer.add(block);
    expect(Buffer.from(writer.end()).equals(present(files[index]))).toBe(true);
  });
});

test('pages are counted as they come', async () => {
  const writer = started().format(facts);
  for (const block of longDocument) await writer.add(block);
  expect(writer.pageCount).toBeGreaterThan(longDocument.length / 2);
  await writer.end();
  expect(writer.pageCount).toBe(longDocument.length);
});

test('a failure in the thread is that of the document, and of all that come after', async () => {
  const { format } = started();
  const writer = format(facts);
  void writer.add(paragraph('a glyph that no font has: \u{10380}'));
  void writer.add(paragraph('b'));
  await expect(writer.end()).rejects.toThrow('no font has the character U+10380');
  await expect(format(facts).end()).rejects.toThrow('no font has the character U+10380');
});

test('a document that failed while the next is made is no failure that nobody waits for', async () => {
  const { format } = started();
  const blocks = [paragraph('\u{10380}'), paragraph('b')];
  const [file] = await written({ ...facts, blocks }, [format]);
  const next = { ...facts, blocks: longDocument };
  await expect(written(next, [format])).rejects.toThrow('no font has the character U+10380');
  // In a later turn, in which Node ends a program for a failure that nobody waits for.
  await new Promise(setImmediate);
  await expect(file).rejects.toThrow('no font has the character U+10380');
});

test('pages are told as more than before, those of the end too', async () => {
  const told: number[] = [];
  const [file] = await written(
    { ...facts, blocks: longDocument },
    [started().format],
    (_, more) => {
      told.push(more);
    },
  );
  await file;
  expect(told.reduce((sum, more) => sum + more)).toBe(longDocument.length);
});

test.each([
  ['process.exit(0)', 'the thread that sets PDFs has ended'],
  ['throw new Error("broken")', 'broken'],
])('a thread that does %j is an error', async (code, message) => {
  const writer = started(code).format(facts);
  await expect(writer.end()).rejects.toThrow(message);
});

import { isoDate } from '../../../src/domain/date.ts';
import { present } from '../../../src/domain/present.ts';
import { readFonts } from '../../../src/files/fonts.ts';
import { nodeWorld } from '../../../src/files/node-world.ts';
import type { PdfStream } from '../../../src/render/pdf/objects.ts';
import { pdfStreams, type StartStreams } from '../../../src/render/pdf/render-pdf.ts';
import { warmUp } from '../../../src/render/pdf/warm-up.ts';
import type { DocumentFacts } from '../../../src/report/document.ts';

const fonts = readFonts(nodeWorld, '.');
const facts: DocumentFacts = {
  title: 'Title',
  subtitle: undefined,
  organization: undefined,
  date: present(isoDate('2016-03-31')),
  language: 'en',
  pageSize: 'Letter',
  runningHead: 'Head',
};

/** All that a document is written as, with words that the warm-up has too and others. */
function streamsOf(start: StartStreams): unknown[] {
  const streams: PdfStream[] = [];
  const writer = start(facts, (stream) => streams.push(stream));
  const content = [{ kind: 'text' as const, text: 'Report of words that go on, (✓) Part 2000' }];
  writer.add({ kind: 'heading', level: 1, content, anchor: 'part' });
  writer.add({ kind: 'paragraph', content });
  return [...streams, writer.end(), ...streams];
}

test('what is set while waiting changes no byte of a document, however far it got', () => {
  const expected = streamsOf(pdfStreams(fonts));
  const steps = [...warmUp(pdfStreams(fonts))].length;
  expect(steps).toBeGreaterThan(4);
  for (let count = 0; count <= steps + 1; count += 1) {
    const start = pdfStreams(fonts);
    const warming = warmUp(start);
    for (let step = 0; step < count; step += 1) warming.next();
    expect(streamsOf(start)).toEqual(expected);
  }
});

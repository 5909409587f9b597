import type { PdfStream } from '../../../src/render/pdf/objects.ts';
import { pdfStreams, type StartStreams } from '../../../src/render/pdf/render-pdf.ts';
import { warmUp } from '../../../src/render/pdf/warm-up.ts';
import type { DocumentFacts } from '../../../src/report/document.ts';
import { reportFonts } from './report-fonts.ts';
import { someFacts } from './some-facts.ts';

const facts: DocumentFacts = { ...someFacts, pageSize: 'Letter' };

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
  const expected = streamsOf(pdfStreams(reportFonts));
  const steps = [...warmUp(pdfStreams(reportFonts))].length;
  expect(steps).toBeGreaterThan(4);
  for (let count = 0; count <= steps + 1; count += 1) {
    const start = pdfStreams(reportFonts);
    const warming = warmUp(start);
    for (let step = 0; step < count; step += 1) warming.next();
    expect(streamsOf(start)).toEqual(expected);
  }
});

import type { Block, DocumentFacts } from '../../report/document.ts';
import type { DocumentWriter } from '../document-writer.ts';
import { FileBytes } from './file-bytes.ts';
import type { FontFiles } from './font-files.ts';
import { FontShelf } from './fonts.ts';
import { Compositor, sheetOf } from './layout/layout.ts';
import type { Paper } from './layout/place.ts';
import { addNavigation } from './navigation.ts';
import type { PdfEnd, PdfStream } from './objects.ts';
import { Painter } from './paint.ts';
import { PdfFile } from './pdf-file.ts';
import { Shaper } from './shape.ts';

/**
 * PDFs of all documents of a build. Each font is parsed once, and the widths of words are remembered:
 * for a short report that is nearly all of the work. The same document gives the same bytes anywhere.
 */
export function pdfFormat(fonts: FontFiles): (facts: DocumentFacts) => PdfWriter {
  const start = pdfStreams(fonts);
  return (facts) => new PdfWriter(facts, start);
}

/** One PDF as bytes. */
class PdfWriter implements DocumentWriter {
  private readonly bytes = new FileBytes();
  private readonly streams: StreamWriter;

  constructor(facts: DocumentFacts, start: StartStreams) {
    this.streams = start(facts, (stream) => {
      this.bytes.add(stream);
    });
  }

  get pageCount(): number {
    return this.streams.pageCount;
  }

  add(block: Block): void {
    this.streams.add(block);
  }

  end(): Uint8Array {
    return this.bytes.end(this.streams.end());
  }
}

/** Begins a PDF of which the streams go to `out`. */
export type StartStreams = (facts: DocumentFacts, out: (stream: PdfStream) => void) => StreamWriter;

/** The same, for a thread that leaves to another to compress what it makes. */
export function pdfStreams(fonts: FontFiles): StartStreams {
  const shaper = new Shaper(new FontShelf(fonts));
  return (facts, out) => new StreamWriter(facts, shaper, out);
}

/** One PDF, each page painted when it is full. */
export class StreamWriter {
  private readonly paper: Paper;
  private readonly compositor: Compositor;
  private readonly file: PdfFile;
  private readonly painter: Painter;

  constructor(facts: DocumentFacts, shaper: Shaper, out: (stream: PdfStream) => void) {
    const sheet = sheetOf(facts, shaper);
    this.paper = sheet.paper;
    this.compositor = new Compositor(sheet, shaper);
    const { title, organization, language, recordsLanguage } = facts;
    const subject = facts.subtitle ?? facts.runningHead;
    const date = new Date(`${facts.date}T00:00:00Z`);
    const author = organization;
    this.file = new PdfFile({ title, author, subject, language, recordsLanguage, date }, out);
    this.painter = new Painter(sheet, this.file, shaper);
  }

  get pageCount(): number {
    return this.painter.pageCount;
  }

  add(block: Block): void {
    for (const page of this.compositor.add(block)) this.painter.paint(page);
  }

  end(): PdfEnd {
    for (const page of this.compositor.end()) this.painter.paint(page);
    addNavigation(this.painter.end(), this.paper, this.file);
    return this.file.end();
  }
}

import type { Block, DocumentFacts } from '../../report/document.ts';
import type { DocumentWriter } from '../document-writer.ts';
import type { FontFiles } from './font-files.ts';
import { FontShelf } from './fonts.ts';
import { Compositor, sheetOf } from './layout/layout.ts';
import type { Paper } from './layout/place.ts';
import { addNavigation } from './navigation.ts';
import { Painter } from './paint.ts';
import { PdfFile } from './pdf-file.ts';
import { Shaper } from './shape.ts';

/**
 * PDFs of all documents of a build. Each font is parsed once, and the widths of words are remembered:
 * for a short report that is nearly all of the work. The same document gives the same bytes anywhere.
 */
export function pdfFormat(fonts: FontFiles): (facts: DocumentFacts) => PdfWriter {
  const shaper = new Shaper(new FontShelf(fonts));
  return (facts) => new PdfWriter(facts, shaper);
}

/** One PDF, each page painted when it is full. */
export class PdfWriter implements DocumentWriter {
  private readonly paper: Paper;
  private readonly compositor: Compositor;
  private readonly file: PdfFile;
  private readonly painter: Painter;

  constructor(facts: DocumentFacts, shaper: Shaper) {
    const sheet = sheetOf(facts, shaper);
    this.paper = sheet.paper;
    this.compositor = new Compositor(sheet, shaper);
    this.file = new PdfFile({
      title: facts.title,
      author: facts.organization,
      subject: facts.subtitle ?? facts.runningHead,
      language: facts.language,
      date: new Date(`${facts.date}T00:00:00Z`),
    });
    this.painter = new Painter(sheet, this.file, shaper);
  }

  get pageCount(): number {
    return this.painter.pageCount;
  }

  add(block: Block): void {
    for (const page of this.compositor.add(block)) this.painter.paint(page);
  }

  end(): Uint8Array {
    for (const page of this.compositor.end()) this.painter.paint(page);
    addNavigation(this.painter.end(), this.paper, this.file);
    return this.file.bytes();
  }
}

import type { Block, DocumentFacts } from '../../report/document.ts';
import type { DocumentWriter, StartDocument } from '../document-writer.ts';
import type { FontFiles } from './font-files.ts';
import { FontShelf } from './fonts.ts';
import { layOut, sheetOf, startsPage, type Sheet } from './layout/layout.ts';
import { addNavigation } from './navigation.ts';
import { Painter } from './paint.ts';
import { PdfFile } from './pdf-file.ts';
import { Shaper } from './shape.ts';

/**
 * PDFs of all documents of a build. Each font is parsed once, and the widths of words are remembered:
 * for a short report that is nearly all of the work. The same document gives the same bytes anywhere.
 */
export function pdfFormat(fonts: FontFiles): StartDocument {
  const shaper = new Shaper(new FontShelf(fonts));
  return (facts) => new PdfWriter(facts, shaper);
}

/** One PDF. A part that begins a page is laid out and painted when the next one comes. */
class PdfWriter implements DocumentWriter {
  private readonly shaper: Shaper;
  private readonly sheet: Sheet;
  private readonly file: PdfFile;
  private readonly painter: Painter;
  private part: Block[] = [];
  private isEmpty = true;

  constructor(facts: DocumentFacts, shaper: Shaper) {
    this.shaper = shaper;
    this.sheet = sheetOf(facts, shaper);
    this.file = new PdfFile({
      title: facts.title,
      author: facts.organization,
      subject: facts.subtitle ?? facts.runningHead,
      language: facts.language,
      date: new Date(`${facts.date}T00:00:00Z`),
    });
    this.painter = new Painter(this.sheet, this.file, shaper);
  }

  get pageCount(): number {
    return this.painter.pageCount;
  }

  add(block: Block): void {
    if (startsPage(block, this.part.at(-1))) this.endPart();
    this.part.push(block);
  }

  end(): Uint8Array {
    this.endPart();
    if (this.isEmpty) this.painter.paint(layOut([], this.sheet, this.shaper));
    addNavigation(this.painter.end(), this.sheet.paper, this.file);
    return this.file.bytes();
  }

  private endPart(): void {
    const pages = this.part.length === 0 ? [] : layOut(this.part, this.sheet, this.shaper);
    this.part = [];
    if (pages.length === 0) return;
    this.isEmpty = false;
    this.painter.paint(pages);
  }
}

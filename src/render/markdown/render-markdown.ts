import type { Block, ReportDocument } from '../../report/document.ts';
import { ByteSink } from '../byte-sink.ts';
import type { DocumentWriter } from '../document-writer.ts';
import { flow } from './flow.ts';
import { HeadingLinks } from './heading-links.ts';
import { markdownOf } from './plain-markdown.ts';

const noBytes = new Uint8Array();

/** A report as GitHub-flavoured Markdown; every text in it comes out as it is, never as a mark. */
export class MarkdownWriter implements DocumentWriter {
  private readonly links = new HeadingLinks();
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** With marks in the place of headings that may not be known yet; as bytes they take half the memory. */
  private readonly pieces: Uint8Array[] = [];
  private run: Block[] = [];

  add(block: Block): void {
    if (beginsAnew(block)) this.endRun();
    this.run.push(block);
  }

  end(): Uint8Array {
    this.endRun();
    const file = new ByteSink();
    const { pieces, encoder, decoder, links } = this;
    for (const [index, piece] of pieces.entries()) {
      file.bytes(encoder.encode(links.resolved(decoder.decode(piece))));
      pieces[index] = noBytes;
    }
    return file.whole();
  }

  private endRun(): void {
    const { run, pieces } = this;
    this.run = [];
    this.links.addHeadings(run);
    const text = markdownOf(flow(run, this.links));
    if (text === '') return;
    pieces.push(this.encoder.encode(pieces.length === 0 ? text : `\n${text}`));
  }
}

/** Whether nothing before the block matters to how it is written: it begins with a heading. */
function beginsAnew(block: Block): boolean {
  return block.kind === 'section' && block.blocks[0]?.kind === 'heading';
}

/** A whole report as one text. */
export function renderMarkdown(document: ReportDocument): string {
  const writer = new MarkdownWriter();
  for (const block of document.blocks) writer.add(block);
  return new TextDecoder().decode(writer.end());
}

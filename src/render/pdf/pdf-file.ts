import PDFDocument from 'pdfkit';
import {
  nameOf,
  ObjectWriter,
  source,
  type PdfEnd,
  type PdfReference,
  type PdfStream,
  type PdfValue,
} from './objects.ts';
import type { TrueTypeFont } from './true-type.ts';

/**
 * The one file that knows pdfkit, and more of it than its documentation: its version is pinned.
 * pdfkit keeps the pages, the font subsets and what the catalog needs; its text, tables, structure,
 * outline, name trees and the way it writes objects are not used, because they are slow, hold
 * everything in memory, or sort by the locale of the machine.
 */

/** A font of one file, collecting the glyphs that the file uses. */
export interface EmbeddedFont {
  readonly id: string;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly subset: { includeGlyph(id: number): number };
  ref(): PdfReference;
}

/** A page being painted: its content may come in several streams, one after the other. */
export interface PdfPage {
  readonly dictionary: PdfReference;
  // The numbers of objects.
  readonly contents: number[];
  readonly annotations: number[];
}

interface Internals {
  readonly _font: EmbeddedFont;
  readonly _root: PdfReference & {
    readonly data: Record<string, unknown> & {
      Names: { data: object };
      Pages: PdfReference & { data: { Kids: PdfReference[]; Count: number } };
    };
  };
  ref(data: object): PdfReference;
  newId(): number;
  getStructTreeRoot(): PdfReference;
  readonly objects: ObjectWriter;
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
  endMetadata(): void;
  registerFont(name: string, font: unknown): void;
  font(source: unknown): void;
  end(): void;
}

export interface FileFacts {
  readonly title: string;
  readonly author: string | undefined;
  readonly subject: string;
  readonly language: string;
  readonly recordsLanguage: string | undefined;
  readonly date: Date;
}

const producer = 'ssr-report';

/** What is left of an object that was written; one for all, of which there are millions. */
const nothing = Object.freeze({});
const noBytes: readonly Uint8Array[] = Object.freeze([]);

/** Text as a value of a PDF object. */
// eslint-disable-next-line @typescript-eslint/no-wrapper-object-types -- pdfkit tells text from names by this
export function pdfText(text: string): String {
  return new String(text);
}

/** A PDF file being written: objects, pages and fonts, and at the end its bytes. */
export class PdfFile {
  private readonly document: Internals;
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly facts: FileFacts;
  /** One for all pages: the fonts of the file. */
  private readonly resources: PdfReference;
  private readonly fontReferences: Record<string, PdfReference> = {};

  /** The streams of the file go to `out`. */
  constructor(facts: FileFacts, out: (stream: PdfStream) => void) {
    this.facts = facts;
    this.document = open(out, {
      font: null,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: facts.language,
      info: {
        Producer: producer,
        Creator: producer,
        CreationDate: facts.date,
        ModDate: facts.date,
        Title: facts.title,
        Subject: facts.subject,
        ...(facts.author === undefined ? {} : { Author: facts.author }),
      },
    });
    // pdfkit's metadata does not escape XML.
    this.document.endMetadata = () => undefined;
    this.resources = this.reference({ Font: this.fontReferences });
  }

  /** A new object; it is written when it is ended. */
  reference(data: object = {}): PdfReference {
    return this.document.ref(data);
  }

  /** Writes the object, and forgets what is in it: others only name it. */
  finish(reference: PdfReference): void {
    reference.end();
    reference.data = nothing;
  }

  /** Writes a whole object. */
  object(data: object): PdfReference {
    const reference = this.reference(data);
    this.finish(reference);
    return reference;
  }

  /** The number of an object that is written from its source. */
  newId(): number {
    return this.document.newId();
  }

  /** Writes the text as the stream of that number. */
  stream(id: number, text: string): void {
    this.document.objects.stream(id, {}, text);
  }

  /** Writes the object of that number. */
  write(id: number, text: string): void {
    this.document.objects.object(id, text);
  }

  addPage(width: number, height: number): PdfPage {
    const { Pages } = this.document._root.data;
    const dictionary = this.reference({
      Type: 'Page',
      Parent: Pages,
      MediaBox: [0, 0, width, height],
      Resources: this.resources,
      Tabs: 'S',
    });
    Pages.data.Kids.push(dictionary);
    Pages.data.Count += 1;
    return { dictionary, contents: [], annotations: [] };
  }

  /** Writes what the page consists of; its contents may be written later. */
  endPage({ dictionary, contents, annotations }: PdfPage): void {
    Object.assign(dictionary.data, { Contents: contents.map(nameOf) });
    if (annotations.length > 0) Object.assign(dictionary.data, { Annots: annotations.map(nameOf) });
    this.finish(dictionary);
    annotations.length = 0;
  }

  /** The embedded form of a font that was parsed before, the same for the whole file. */
  font(name: string, parsed: TrueTypeFont): EmbeddedFont {
    const known = this.fonts.get(name);
    if (known !== undefined) return known;
    this.document.registerFont(name, parsed);
    this.document.font(name);
    const embedded = this.document._font;
    describeMissingGlyph(embedded, parsed);
    this.fontReferences[embedded.id] = embedded.ref();
    this.fonts.set(name, embedded);
    return embedded;
  }

  setCatalog(entries: Readonly<Record<string, PdfValue>>): void {
    Object.assign(this.document._root.data, entries);
  }

  /** Names that links from inside and outside the file can go to. */
  setDestinations(names: PdfValue): void {
    Object.assign(this.document._root.data.Names.data, { Dests: names });
  }

  setStructure(entries: Readonly<Record<string, PdfValue>>): void {
    Object.assign(this.structureRoot().data, entries);
  }

  structureRoot(): PdfReference {
    return this.document.getStructTreeRoot();
  }

  /** Writes what is left; nothing can be added after. */
  end(): PdfEnd {
    const metadata = this.reference({ Type: 'Metadata', Subtype: 'XML' });
    Object.assign(metadata, { compress: false });
    metadata.write(new TextEncoder().encode(xmp(this.facts)));
    metadata.end();
    this.setCatalog({ Metadata: metadata });
    this.resources.end();
    this.document.end();
    const { objects, _root: Root, _info: Info, _id: id } = this.document;
    return objects.end({ Root, Info, ID: [id, id] });
  }
}

/**
 * Every subset begins with the glyph for what a font lacks. No page shows it, but pdfkit maps it to
 * U+0000, which PDF/UA allows for no glyph, and does not scale its width.
 */
function describeMissingGlyph(embedded: EmbeddedFont, parsed: TrueTypeFont): void {
  embedded.unicode[0] = [0xfffd];
  embedded.widths[0] = (parsed.getGlyph(0).advanceWidth * 1000) / parsed.unitsPerEm;
}

/** An object of pdfkit's, with what it keeps of it. */
interface KitReference extends PdfReference {
  readonly document: { readonly objects: ObjectWriter };
  buffer: readonly Uint8Array[];
  readonly compress: boolean;
  finalize(): void;
}

/**
 * A document whose objects are written by us, and of which nothing is left: the stream that it is
 * would keep each document until the event loop turns, which in a build of many it does not.
 */
class WrittenDocument extends PDFDocument {
  // Made by the first reference, in pdfkit's constructor.
  declare objects: ObjectWriter | undefined;
  out: (stream: PdfStream) => void = () => undefined;
  // Where pdfkit would keep the place of each object, by which it counts them.
  declare _offsets: ObjectCount;

  override ref(data: object): never {
    const reference = super.ref(data) as unknown as KitReference;
    this.objects ??= new ObjectWriter(
      () => this.newId(),
      (stream) => {
        this.out(stream);
      },
    );
    reference.finalize = writeObject;
    return reference as never;
  }

  /** The number that the next reference would have. */
  newId(): number {
    return this._offsets.push();
  }

  override push(): boolean {
    return true;
  }

  /** pdfkit waits with its end for every object; the writer notices one that is missing. */
  _refEnd(): void {
    // Nothing waits.
  }
}

function writeObject(this: KitReference): void {
  const { id, data, buffer, compress } = this;
  const { objects } = this.document;
  if (buffer.length === 0) objects.object(id, source(data));
  else {
    // What pdfkit tells of compression and length.
    const entries = { ...(data as object), Length: undefined, Filter: undefined };
    objects.stream(id, entries, Buffer.concat(buffer), compress);
  }
  this.buffer = noBytes;
}

/** As much as pdfkit needs of a list of objects, of which a long report has a million. */
class ObjectCount {
  length: number;

  constructor(length: number) {
    this.length = length;
  }

  push(): number {
    this.length += 1;
    return this.length;
  }
}

function open(out: (stream: PdfStream) => void, options: object): Internals {
  const document = new WrittenDocument(options);
  document.out = out;
  document._offsets = new ObjectCount(document._offsets.length);
  return document as unknown as Internals;
}

function xmp(facts: FileFacts): string {
  const day = facts.date.toISOString().replace('.000', '');
  const author =
    facts.author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>`;
  const { language, recordsLanguage } = facts;
  const languages = recordsLanguage === undefined ? [language] : [language, recordsLanguage];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title>
${author}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag>${languages.map((tag) => `<rdf:li>${escaped(tag)}</rdf:li>`).join('')}</rdf:Bag></dc:language>
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

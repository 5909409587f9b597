import { deflateSync } from 'node:zlib';

/** Values of PDF objects: text is a `String` object, a primitive string is a name. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | InstanceType<typeof String>
  | Date
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined };

/** An object of the file that others can refer to before it is written. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown> | readonly PdfValue[];
  write(chunk: string | Uint8Array): void;
  end(): void;
}

/** Of objects that are compressed together; readers unpack all of them to read one. */
const objectsTogether = 200;

/** Where an object is: its place in the file, or the stream that holds it and its number there. */
type Entry = { readonly at: number } | { readonly within: number; readonly index: number };

/**
 * The bytes of a PDF file, object by object. Objects without a stream are packed together, 200 at a
 * time, and so is the table of their places: the structure of a tagged report is most of its
 * objects, and in text it would be three quarters of the file.
 */
export class ObjectWriter {
  private readonly sink = new ByteSink();
  private readonly entries: Entry[] = [];
  private readonly waiting: { readonly id: number; readonly source: string }[] = [];
  private readonly newId: () => number;

  /** `newId` gives the number of an object that the writer itself adds. */
  constructor(newId: () => number) {
    this.newId = newId;
    this.sink.text('%PDF-1.7\n%\xff\xff\xff\xff\n');
  }

  object(id: number, value: unknown): void {
    this.waiting.push({ id, source: source(value) });
    if (this.waiting.length === objectsTogether) this.writeWaiting();
  }

  stream(id: number, data: object, bytes: Uint8Array, compress = true): void {
    const packed = compress ? deflateSync(bytes) : bytes;
    const filter = compress ? { Filter: 'FlateDecode' } : {};
    this.entries[id] = { at: this.sink.length };
    this.sink.text(`${id} 0 obj\n`);
    this.sink.text(`${source({ ...data, ...filter, Length: packed.length })}\nstream\n`);
    this.sink.bytes(packed);
    this.sink.text('\nendstream\nendobj\n');
  }

  /** Writes what is left, the table of places and the end; fails when an object was never written. */
  end(trailer: Readonly<Record<string, PdfValue>>): Uint8Array {
    this.writeWaiting();
    const id = this.newId();
    const at = this.sink.length;
    this.entries[id] = { at };
    const table = Buffer.alloc((id + 1) * 7);
    table.writeUInt16BE(0xffff, 5);
    for (let each = 1; each <= id; each += 1) {
      const entry = this.entries[each];
      if (entry === undefined) throw new Error(`object ${each} was never written`);
      const [kind, place, index] =
        'at' in entry ? [1, entry.at, 0] : [2, entry.within, entry.index];
      table.writeUInt8(kind, each * 7);
      table.writeUInt32BE(place, each * 7 + 1);
      table.writeUInt16BE(index, each * 7 + 5);
    }
    this.stream(id, { Type: 'XRef', Size: id + 1, W: [1, 4, 2], ...trailer }, table);
    this.sink.text(`startxref\n${at}\n%%EOF\n`);
    return this.sink.whole();
  }

  private writeWaiting(): void {
    if (this.waiting.length === 0) return;
    const within = this.newId();
    const sources = this.waiting.map(({ source: text }) => text);
    const places: number[] = [];
    let length = 0;
    this.waiting.forEach(({ id }, index) => {
      this.entries[id] = { within, index };
      places.push(id, length);
      length += (sources[index]?.length ?? 0) + 1;
    });
    const head = `${places.join(' ')}\n`;
    const bytes = Buffer.from(`${head}${sources.join('\n')}\n`, 'latin1');
    const N = this.waiting.length;
    this.waiting.length = 0;
    this.stream(within, { Type: 'ObjStm', N, First: head.length }, bytes);
  }
}

/** Bytes in blocks: a PDF is millions of short texts, and a buffer for each would take more room than they. */
class ByteSink {
  private readonly full: Uint8Array[] = [];
  private block = Buffer.allocUnsafe(blockSize);
  private used = 0;
  private before = 0;

  get length(): number {
    return this.before + this.used;
  }

  /** Each character is one byte. */
  text(text: string): void {
    if (this.used + text.length > blockSize) this.bytes(Buffer.from(text, 'latin1'));
    else this.used += this.block.write(text, this.used, 'latin1');
  }

  bytes(bytes: Uint8Array): void {
    let rest = bytes;
    while (rest.length > 0) {
      const part = rest.subarray(0, blockSize - this.used);
      this.block.set(part, this.used);
      this.used += part.length;
      rest = rest.subarray(part.length);
      if (this.used === blockSize) this.nextBlock();
    }
  }

  whole(): Uint8Array {
    return Buffer.concat([...this.full, this.block.subarray(0, this.used)]);
  }

  private nextBlock(): void {
    this.full.push(this.block);
    this.before += blockSize;
    this.block = Buffer.allocUnsafe(blockSize);
    this.used = 0;
  }
}

const blockSize = 65_536;

/** The value as it stands in a file, one character a byte. */
export function source(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `/${value}`;
    case 'number':
      return String(Math.round(value * 1e6) / 1e6);
    case 'boolean':
      return String(value);
    case 'object':
      break;
    default:
      throw new Error(`no value of a PDF: ${typeof value}`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(source).join(' ')}]`;
  if (value instanceof String) return textSource(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) {
    return `(D:${value.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  }
  if (isReference(value)) return `${value.id} 0 R`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `<<${entries.map(([key, each]) => `/${key} ${source(each)}`).join(' ')}>>`;
}

function isReference(value: object): value is PdfReference {
  return 'id' in value && 'gen' in value;
}

/** ASCII as it is, anything else as UTF-16 with its mark. */
function textSource(text: string): string {
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const bytes = isAscii
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replaceAll(/[\\()\r\n]/g, (each) => escapes[each] ?? '')})`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
  '\r': '\\r',
  '\n': '\\n',
};

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
  | Written
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined };

/** An object of the file that others can refer to before it is written. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown> | readonly PdfValue[];
  write(chunk: string | Uint8Array): void;
  end(): void;
}

/** A value as it stands in a file already. */
export class Written {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** Of objects that are compressed together; readers unpack all of them to read one. */
const objectsTogether = 200;

/**
 * The bytes of a PDF file, object by object. Objects without a stream are packed together, 200 at a
 * time, and so is the table of their places: the structure of a tagged report is most of its
 * objects, and in text it would be three quarters of the file.
 */
export class ObjectWriter {
  private readonly sink = new ByteSink();
  private readonly places = new PlaceTable();
  private readonly waiting: { readonly id: number; readonly source: string }[] = [];
  private readonly newId: () => number;

  /** `newId` gives the number of an object that the writer itself adds. */
  constructor(newId: () => number) {
    this.newId = newId;
    this.sink.text('%PDF-1.7\n%\xff\xff\xff\xff\n');
  }

  /** An object without a stream, as `source` gives it. */
  object(id: number, text: string): void {
    this.waiting.push({ id, source: text });
    if (this.waiting.length === objectsTogether) this.writeWaiting();
  }

  stream(id: number, data: object, bytes: Uint8Array, compress = true): void {
    const packed = compress ? deflateSync(bytes) : bytes;
    const filter = compress ? { Filter: 'FlateDecode' } : {};
    this.places.setInFile(id, this.sink.length);
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
    this.places.setInFile(id, at);
    const table = this.places.upTo(id);
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
      this.places.setInStream(id, within, index);
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

/** Where each object is, as a PDF has it: seven bytes an object, of which a long report has millions. */
class PlaceTable {
  private table = Buffer.alloc(entrySize * 1024);

  constructor() {
    // The first is the head of the list of objects that are free, of which there is no other.
    this.table.writeUInt16BE(0xffff, 5);
  }

  /** At so many bytes from the beginning of the file. */
  setInFile(id: number, at: number): void {
    this.set(id, 1, at, 0);
  }

  /** In the stream of that number, the so-manieth there. */
  setInStream(id: number, stream: number, index: number): void {
    this.set(id, 2, stream, index);
  }

  /** The entries up to that of the object; fails when one has no place. */
  upTo(last: number): Uint8Array {
    for (let id = 1; id <= last; id += 1) {
      if (this.table[id * entrySize] === 0) throw new Error(`object ${id} was never written`);
    }
    return this.table.subarray(0, (last + 1) * entrySize);
  }

  private set(id: number, kind: number, place: number, index: number): void {
    const at = id * entrySize;
    while (at + entrySize > this.table.length) {
      this.table = Buffer.concat([this.table, Buffer.alloc(this.table.length)]);
    }
    this.table.writeUInt8(kind, at);
    this.table.writeUInt32BE(place, at + 1);
    this.table.writeUInt16BE(index, at + 5);
  }
}

const entrySize = 7;

/**
 * Bytes in one buffer that doubles: a PDF is millions of short texts, a buffer for each would take more
 * room than they, and to join them at the end would take it twice.
 */
class ByteSink {
  private buffer = Buffer.allocUnsafe(65_536);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** Each character is one byte. */
  text(text: string): void {
    this.makeRoom(text.length);
    this.used += this.buffer.write(text, this.used, 'latin1');
  }

  bytes(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.used);
    this.used += bytes.length;
  }

  whole(): Uint8Array {
    return this.buffer.subarray(0, this.used);
  }

  private makeRoom(length: number): void {
    let size = this.buffer.length;
    while (this.used + length > size) size *= 2;
    if (size === this.buffer.length) return;
    const larger = Buffer.allocUnsafe(size);
    larger.set(this.buffer.subarray(0, this.used));
    this.buffer = larger;
  }
}

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
  if (value instanceof Written) return value.source;
  if (Array.isArray(value)) return `[${value.map(source).join(' ')}]`;
  if (value instanceof String) return textSource(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) {
    return `(D:${value.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  }
  if (isReference(value)) return `${value.id} 0 R`;
  return `<<${entriesSource(value)}>>`;
}

/** What a dictionary holds, without the brackets around it. */
export function entriesSource(entries: object): string {
  return Object.entries(entries)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `/${key} ${source(each)}`)
    .join(' ');
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

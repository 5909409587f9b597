import { deflateSync } from 'node:zlib';
import { ByteSink } from '../byte-sink.ts';
import type { PdfEnd, PdfStream } from './objects.ts';

/**
 * The foot of a page, of which a report has hundreds: compressed, it would be as long with what says so,
 * and all of them are made at the very end, when nothing else is to be done.
 */
const leastCompressed = 256;

/** The bytes of a PDF file: its streams, compressed, and the table of the places of all objects. */
export class FileBytes {
  private readonly sink = new ByteSink();
  private readonly places = new PlaceTable();

  constructor() {
    this.sink.latin1('%PDF-1.7\n%\xff\xff\xff\xff\n');
  }

  add({ id, entries, content, mayCompress, holds }: PdfStream): void {
    holds.forEach((held, index) => {
      this.places.setInStream(held, id, index);
    });
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    this.write(id, entries, bytes, mayCompress);
  }

  /** Adds the table and the end; fails when an object was never written. */
  end({ id, entries }: PdfEnd): Uint8Array {
    const at = this.sink.length;
    this.places.setInFile(id, at);
    this.write(id, `${entries} ${entryWidths}`, this.places.upTo(id), true);
    this.sink.latin1(`startxref\n${at}\n%%EOF\n`);
    return this.sink.whole();
  }

  private write(id: number, entries: string, bytes: Uint8Array, mayCompress: boolean): void {
    const isCompressed = mayCompress && bytes.length >= leastCompressed;
    const packed = isCompressed ? deflateSync(bytes) : bytes;
    const filter = isCompressed ? ' /Filter /FlateDecode' : '';
    this.places.setInFile(id, this.sink.length);
    this.sink.latin1(`${id} 0 obj\n<<${entries}${filter} /Length ${packed.length}>>\nstream\n`);
    this.sink.bytes(packed);
    this.sink.latin1('\nendstream\nendobj\n');
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
const entryWidths = '/W [1 4 2]';

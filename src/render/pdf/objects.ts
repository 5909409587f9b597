/** Values of PDF objects: text is a `String` object, a primitive string is a name. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | InstanceType<typeof String>
  | Date
  | Uint8Array
  | PdfName
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined };

/** Names an object of the file, which may be written later. */
export interface PdfName {
  readonly id: number;
  readonly gen: number;
}

/** An object of which the file keeps what is in it until it is written. */
export interface PdfReference extends PdfName {
  data: Record<string, unknown> | readonly PdfValue[];
  write(chunk: string | Uint8Array): void;
  end(): void;
}

/** Of objects that are compressed together; readers unpack all of them to read one. */
const objectsTogether = 200;

/** A stream of a file before it is compressed. */
export interface PdfStream {
  readonly id: number;
  /** Its dictionary, without brackets and without what tells of compression and length. */
  readonly entries: string;
  /** In text, each character is one byte. */
  readonly content: string | Uint8Array;
  readonly mayCompress: boolean;
  /** The objects that are packed in it, in order. */
  readonly holds: readonly number[];
}

/** How a file ends: the number of its table of places, and what that tells besides. */
export interface PdfEnd {
  readonly id: number;
  readonly entries: string;
}

/**
 * Makes streams of the objects of a file, for `FileBytes` to put together. Objects without a stream
 * are packed, 200 at a time: the structure of a tagged report is most of its objects, and in text it
 * would be three quarters of the file.
 */
export class ObjectWriter {
  private readonly waiting: { readonly id: number; readonly source: string }[] = [];
  private readonly newId: () => number;
  private readonly out: (stream: PdfStream) => void;

  /** `newId` gives the number of an object that the writer itself adds. */
  constructor(newId: () => number, out: (stream: PdfStream) => void) {
    this.newId = newId;
    this.out = out;
  }

  /** An object without a stream, as `source` gives it. */
  object(id: number, text: string): void {
    this.waiting.push({ id, source: text });
    if (this.waiting.length === objectsTogether) this.writeWaiting();
  }

  stream(id: number, data: object, content: string | Uint8Array, mayCompress = true): void {
    this.out({ id, entries: entriesSource(data), content, mayCompress, holds: [] });
  }

  /** Writes what is left. */
  end(trailer: Readonly<Record<string, PdfValue>>): PdfEnd {
    this.writeWaiting();
    const id = this.newId();
    return { id, entries: entriesSource({ Type: 'XRef', Size: id + 1, ...trailer }) };
  }

  private writeWaiting(): void {
    if (this.waiting.length === 0) return;
    const holds = this.waiting.map(({ id }) => id);
    const sources = this.waiting.map(({ source: text }) => text);
    this.waiting.length = 0;
    const places: number[] = [];
    let length = 0;
    sources.forEach((text, index) => {
      places.push(holds[index] ?? 0, length);
      length += text.length + 1;
    });
    const head = `${places.join(' ')}\n`;
    const entries = entriesSource({ Type: 'ObjStm', N: holds.length, First: head.length });
    const content = `${head}${sources.join('\n')}\n`;
    this.out({ id: this.newId(), entries, content, mayCompress: true, holds });
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
  if (Array.isArray(value)) return `[${value.map(source).join(' ')}]`;
  if (value instanceof String) return textSource(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) {
    return `(D:${value.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  }
  if (isName(value)) return naming(value.id);
  return `<<${entriesSource(value)}>>`;
}

/** What a dictionary holds, without the brackets around it. */
export function entriesSource(entries: object): string {
  return Object.entries(entries)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `/${key} ${source(each)}`)
    .join(' ');
}

/** The name of the object of that number. */
export function nameOf(id: number): PdfName {
  return { id, gen: 0 };
}

/** How a file names the object of that number. */
export function naming(id: number): string {
  return `${id} 0 R`;
}

function isName(value: object): value is PdfName {
  return 'id' in value && 'gen' in value;
}

/** A text as it stands in a file: ASCII as it is, anything else as UTF-16 with its mark. */
export function textSource(text: string): string {
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

import { execFileSync } from 'node:child_process';
import { operationsOf, type Operation } from './pdf-content.ts';

/** What qpdf says a PDF is made of, for tests that walk its structure. */

export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Dictionary = Readonly<Record<string, Value>>;

/** Marked content of a page, by its place among the pages and its number on the page. */
export interface Mark {
  readonly page: number;
  readonly id: number;
}

export interface Element {
  readonly type: string;
  readonly facts: Dictionary;
  /** The number of its object. */
  readonly name: string;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
  /** The clickable areas of a link. */
  readonly areas: readonly Dictionary[];
  readonly marks: readonly Mark[];
}

interface PdfObject {
  readonly value?: Value;
  readonly stream?: { readonly dict: Value; readonly data: string };
}

/** The objects of a PDF file as JSON text, the bytes of streams as Latin-1, for tests to tamper with. */
export function objectsOf(file: string): string {
  const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline'];
  const json = execFileSync('qpdf', [...options, '--decode-level=all', file], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const { qpdf } = JSON.parse(json) as { qpdf: [unknown, Record<string, PdfObject>] };
  return JSON.stringify(qpdf[1], (key, value: unknown) =>
    key === 'data' ? Buffer.from(String(value), 'base64').toString('latin1') : value,
  );
}

export class Pdf {
  readonly pages: readonly Dictionary[];
  /** The structure tree from its Document element down. */
  readonly structure: Element;
  /** The operations of each page. */
  readonly contents: readonly (readonly Operation[])[];
  private readonly objects: Readonly<Record<string, PdfObject>>;
  private readonly pageNames: readonly string[];

  /** Of what `objectsOf` gives. */
  constructor(objects: string) {
    this.objects = JSON.parse(objects) as Record<string, PdfObject>;
    this.pageNames = list(this.resolve(this.catalog['/Pages'])['/Kids']).map(text);
    this.pages = this.pageNames.map((page) => this.resolve(page));
    this.contents = this.pages.map((page) =>
      operationsOf(
        list(page['/Contents'])
          .map((part) => this.stream(part))
          .join('\n'),
      ),
    );
    const [root] = list(this.structureRoot['/K']);
    this.structure = this.element(text(root), undefined);
  }

  static of(file: string): Pdf {
    return new Pdf(objectsOf(file));
  }

  get catalog(): Dictionary {
    return this.resolve(this.trailer['/Root']);
  }

  get trailer(): Dictionary {
    return dictionary(this.objects['trailer']?.value);
  }

  get structureRoot(): Dictionary {
    return this.resolve(this.catalog['/StructTreeRoot']);
  }

  /** Who owns the marks of each page, and each link, as the file lists them by their keys. */
  get owners(): ReadonlyMap<number, Value> {
    const numbers = list(this.resolve(this.structureRoot['/ParentTree'])['/Nums']);
    const keys = numbers.filter((_, index) => index % 2 === 0).map(Number);
    return new Map(keys.map((key, index) => [key, numbers[index * 2 + 1] ?? null]));
  }

  /** The array that the value is or refers to. */
  list(value: Value | undefined): readonly Value[] {
    return list(isReference(value) ? this.objects[`obj:${value}`]?.value : value);
  }

  resolve(value: Value | undefined): Dictionary {
    if (!isReference(value)) return dictionary(value);
    const object = this.objects[`obj:${value}`];
    return dictionary(object?.value ?? object?.stream?.dict);
  }

  /** Text that the value is or refers to. */
  text(value: Value | undefined): string {
    return text(isReference(value) ? this.objects[`obj:${value}`]?.value : value);
  }

  /** The bytes of a stream as Latin-1. */
  stream(value: Value | undefined): string {
    return this.objects[`obj:${text(value)}`]?.stream?.data ?? '';
  }

  private element(name: string, parent: Element | undefined): Element {
    const facts = this.resolve(name);
    const [children, areas, marks] = [[] as Element[], [] as Dictionary[], [] as Mark[]];
    const element = {
      type: text(facts['/S']).slice(1),
      facts,
      name,
      parent,
      children,
      areas,
      marks,
    };
    for (const kid of list(facts['/K'])) {
      const { '/Type': type, ...rest } = this.resolve(kid);
      if (typeof kid === 'number') marks.push({ page: this.pageOf(facts['/Pg']), id: kid });
      else if (type === '/MCR') {
        marks.push({ page: this.pageOf(rest['/Pg']), id: Number(rest['/MCID']) });
      } else if (type === '/OBJR') areas.push(this.resolve(rest['/Obj']));
      else children.push(this.element(text(kid), element));
    }
    return element;
  }

  /** The place of a page among the pages. */
  pageOf(page: Value | undefined): number {
    return this.pageNames.indexOf(text(page));
  }
}

/** The element and everything below it, in reading order. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** A name, or text without the sign that qpdf gives it; empty for what is neither. */
export function text(value: Value | undefined): string {
  return typeof value === 'string' ? value.replace(/^u:/, '') : '';
}

function isReference(value: Value | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value);
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

function dictionary(value: Value | undefined): Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Dictionary)
    : {};
}

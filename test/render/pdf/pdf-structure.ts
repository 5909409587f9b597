import { execFileSync } from 'node:child_process';

/** What qpdf says a PDF is made of, for tests that walk its structure. */

type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Dictionary = Readonly<Record<string, Value>>;

export interface Element {
  readonly type: string;
  readonly facts: Dictionary;
  /** Child elements, and the targets of links; marks are counted only. */
  readonly children: readonly Element[];
  readonly areas: readonly Dictionary[];
  readonly marks: number;
}

export class Pdf {
  private readonly objects: Readonly<
    Record<string, { value?: Value; stream?: { dict: Value; data: string } }>
  >;

  constructor(file: string) {
    const options = [
      '--json=2',
      '--json-key=qpdf',
      '--json-stream-data=inline',
      '--decode-level=all',
    ];
    const json = execFileSync('qpdf', [...options, file], { maxBuffer: 1 << 28, encoding: 'utf8' });
    const parsed = JSON.parse(json) as { qpdf: [unknown, Pdf['objects']] };
    this.objects = parsed.qpdf[1];
  }

  get catalog(): Dictionary {
    const trailer = dictionary(this.objects['trailer']?.value);
    return this.resolve(trailer['/Root']);
  }

  /** The structure tree from its Document element down. */
  get structure(): Element {
    const root = this.resolve(this.catalog['/StructTreeRoot']);
    return this.element(this.resolve(list(root['/K'])[0]));
  }

  get pages(): readonly Dictionary[] {
    const pages = this.resolve(this.catalog['/Pages']);
    return list(pages['/Kids']).map((page) => this.resolve(page));
  }

  /** The operators of a page. */
  content(page: Dictionary): string {
    const stream = this.objects[`obj:${name(page['/Contents'])}`]?.stream;
    return Buffer.from(stream?.data ?? '', 'base64').toString('latin1');
  }

  resolve(value: Value | undefined): Dictionary {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return dictionary(value);
    const object = this.objects[`obj:${value}`];
    return dictionary(object?.value ?? object?.stream?.dict);
  }

  private element(facts: Dictionary): Element {
    const kids = list(facts['/K']);
    const resolved = kids.map((kid) => (typeof kid === 'number' ? undefined : this.resolve(kid)));
    const areas = resolved.flatMap((kid) =>
      kid?.['/Type'] === '/OBJR' ? [this.resolve(kid['/Obj'])] : [],
    );
    const children = resolved.flatMap((kid) =>
      kid?.['/Type'] === '/StructElem' ? [this.element(kid)] : [],
    );
    const marks = kids.length - areas.length - children.length;
    return { type: name(facts['/S']).slice(1), facts, children, areas, marks };
  }
}

/** The element and everything below it, in reading order. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function name(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

function dictionary(value: Value | undefined): Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Dictionary)
    : {};
}

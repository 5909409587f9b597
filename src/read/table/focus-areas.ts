import type { FocusArea } from '../../domain/programme.ts';
import { idShape } from '../fields.ts';
import { Written } from './drafted.ts';
import type { Cell } from './rows.ts';

/** The focus areas that the records name: those of the programme, or new ones made as they are met. */
export class FocusAreas {
  readonly #known: readonly FocusArea[] | undefined;
  readonly #made = new Map<string, string>();

  /** `known` are those of the programme that is there; undefined when one is to be written. */
  constructor(known: readonly FocusArea[] | undefined) {
    this.#known = known;
  }

  /** The id of the area that the cells name; `title` is given where the other holds an id. */
  idOf(cell: Cell | undefined, title: Cell | undefined): Written | undefined {
    const named = cell ?? title;
    if (named === undefined) return undefined;
    const same = this.#known?.find(
      (area) => area.id === named.text || folded(area.title) === folded(named.text),
    );
    const id =
      same?.id ?? (title !== undefined && cell !== undefined ? cell.text : this.#idFor(named.text));
    if (this.#known === undefined && !this.#made.has(id))
      this.#made.set(id, title?.text ?? named.text);
    const called = same?.title ?? this.#made.get(id);
    const isTitle =
      title !== undefined && called !== undefined && folded(called) === folded(title.text);
    return new Written(id, named, isTitle ? [title] : []);
  }

  /** Those to be written into a new programme, in the order in which they were met. */
  get made(): { id: string; title: string }[] {
    return Array.from(this.#made, ([id, title]) => ({ id, title }));
  }

  #idFor(title: string): string {
    const had = this.made.find((area) => folded(area.title) === folded(title));
    if (had !== undefined) return had.id;
    const plain = folded(title)
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .slice(0, 40)
      .replace(/-$/, '');
    const base = idShape.test(plain) ? plain : 'area';
    if (base !== 'area' && !this.#made.has(base)) return base;
    let number = 2;
    while (this.#made.has(`${base}-${number}`)) number++;
    return `${base}-${number}`;
  }
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

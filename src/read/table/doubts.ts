import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import type { Cell } from './rows.ts';

/** What is asked about a table: once a column, since one answer settles all of it. */
export class Doubts {
  readonly #asked = new Map<string, Diagnostic>();
  readonly #places = new Set<Place>();

  ask(diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${diagnostic.place.cell?.column ?? ''}`;
    if (!this.#asked.has(key)) this.#asked.set(key, diagnostic);
    this.#places.add(diagnostic.place);
  }

  /** Whether something was asked about the cell, if only by what was asked about its column. */
  isAbout({ place }: Cell): boolean {
    return this.#places.has(place);
  }

  get diagnostics(): readonly Diagnostic[] {
    return Array.from(this.#asked.values());
  }
}

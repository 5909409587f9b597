import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import type { Cell } from './rows.ts';

/** What one answer settles for all columns of dates. */
const ofTables: ReadonlySet<string> = new Set(['replan-without-reason']);

/** What is asked about a table: once a column, since one answer settles all of it. */
export class Doubts {
  readonly #asked = new Map<string, Diagnostic>();
  readonly #places = new Set<Place>();

  ask(diagnostic: Diagnostic): void {
    const { code, place } = diagnostic;
    const key = ofTables.has(code) ? code : `${code} ${place.cell?.column ?? ''}`;
    if (!this.#asked.has(key)) this.#asked.set(key, diagnostic);
    this.#places.add(place);
  }

  /** Whether something was asked about the cell, if only by what was asked about its column. */
  isAbout({ place }: Cell): boolean {
    return this.#places.has(place);
  }

  get diagnostics(): readonly Diagnostic[] {
    return Array.from(this.#asked.values());
  }
}

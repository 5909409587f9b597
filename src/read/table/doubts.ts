import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What is asked about a table: once a column, since one answer settles all of it. */
export class Doubts {
  readonly #asked = new Map<string, Diagnostic>();

  ask(diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${diagnostic.place.cell?.column ?? ''}`;
    if (!this.#asked.has(key)) this.#asked.set(key, diagnostic);
  }

  get diagnostics(): readonly Diagnostic[] {
    return Array.from(this.#asked.values());
  }
}

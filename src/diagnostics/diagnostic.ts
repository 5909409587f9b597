import type { IsoDate } from '../domain/date.ts';
import type { Place } from '../domain/place.ts';
import type { Facts } from './facts.ts';
import type { Typed } from './typed.ts';

/** The name of one kind of finding; users see it, set its severity and ask `explain` about it. */
export type Code = keyof Facts;

/** A finding: what is wrong, as a code and its facts, and where. The words come last, in `words.ts`. */
export type Diagnostic = DiagnosticOf<Code>;

/** A finding of the given code or codes. */
export type DiagnosticOf<C extends Code> = {
  [Each in C]: {
    readonly code: Each;
    readonly facts: Facts[Each];
    /** The very key or value at fault. */
    readonly place: Place;
    /** The other place, where two clash or one decides about the other. */
    readonly related?: Related | undefined;
    /** The first reporting date whose builds it stops; every build when absent. */
    readonly from?: IsoDate | undefined;
  };
}[C];

/** Another place that a finding speaks of, and what stands there, such as `first used`. */
export interface Related {
  readonly place: Place;
  readonly what: string;
}

/** A value, as complete as the input allowed, and everything wrong with that input. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export type Severity = 'error' | 'warning';

/** A finding with the severity that the programme's settings leave it. */
export type RatedDiagnostic = Diagnostic & { readonly severity: Severity };

/** A finding in words: `unexpected X, expected Y`, and the way out where there is one. */
export interface Words {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Puts one kind of finding into words; `typed` makes the lines to type of its hint. */
export type ToWords<C extends Code> = (facts: Facts[C], typed: Typed) => Words;

import type { Programme } from '../domain/programme.ts';
import { catalogue } from './catalogue.ts';
import type { Code, Diagnostic, RatedDiagnostic, Severity } from './diagnostic.ts';

/** The findings with their severities under the programme's `checks`; those set to `off` are gone. */
export function rate(
  diagnostics: readonly Diagnostic[],
  checks: Programme['checks'] = [],
): RatedDiagnostic[] {
  const levels = new Map(checks.map(({ code, level }) => [code, level]));
  return diagnostics.flatMap((diagnostic) => {
    const severity = severityOf(diagnostic.code, levels.get(diagnostic.code));
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/** The severity under a setting; a check that cannot be lowered keeps its own. */
export function severityOf(code: Code, level: Severity | 'off' | undefined): Severity | 'off' {
  const { severity, lowerable } = catalogue[code];
  if (level === undefined) return severity;
  return lowerable || level === 'error' ? level : severity;
}

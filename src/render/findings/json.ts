import type { Place } from '../../domain/place.ts';
import { visibleJson } from './json-text.ts';
import type { Finding, FoundSet } from './finding.ts';

/** The findings in the shape of `schemas/findings.schema.json`, which only grows within a version. */
export function renderJson({ findings, counts, date }: FoundSet): string {
  return visibleJson({
    version: 1,
    date: date ?? null,
    summary: { errors: counts.errors, warnings: counts.warnings, files: counts.files },
    findings: findings.map(findingJson),
  });
}

function findingJson({ code, severity, title, message, hint, place, related, from }: Finding) {
  return {
    code,
    severity,
    title,
    message,
    hint: hint ?? null,
    ...placeJson(place),
    related: related === undefined ? null : { what: related.what, ...placeJson(related.place) },
    from: from ?? null,
  };
}

function placeJson({ file, range: { start, end } }: Place) {
  return {
    file,
    range: {
      start: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
    },
  };
}

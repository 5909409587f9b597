import type { Code } from '../../diagnostics/diagnostic.ts';
import { counted } from '../../diagnostics/phrases.ts';
import type { Paint } from '../paint.ts';
import { placeInWords } from './concise.ts';
import { linesOfEach, type Finding, type FoundSet } from './finding.ts';
import { frame } from './frame.ts';

/** Warnings of one code are told together when they are in more files than these. */
const mostApart = 5;
/** How many of their places are named. */
const mostPlaces = 3;

/**
 * Each finding with its place, the lines at fault with carets, the other place and the way out. Errors
 * stand last, where a terminal leaves the reader; with `showEach`, the line to type that tells each
 * finding by itself, many warnings of one code are told together before the others.
 */
export function renderText(
  { findings, sources }: FoundSet,
  paint: Paint,
  showEach?: string,
): string {
  const linesOf = linesOfEach(sources);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const byCode = new Map<Code, Finding[]>();
  for (const warning of warnings) {
    byCode.set(warning.code, [...(byCode.get(warning.code) ?? []), warning]);
  }
  const many = showEach === undefined ? [] : [...byCode.values()].filter(isMany);
  const apart = warnings.filter(({ code }) => !many.some(([first]) => first?.code === code));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    ...many.map((group) => together(group, paint, showEach ?? '')),
    ...[...apart, ...errors].map((each) => block(each, linesOf(each.place.file), paint)),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function isMany(group: readonly Finding[]): boolean {
  return filesOf(group) > mostApart;
}

function filesOf(group: readonly Finding[]): number {
  return new Set(group.map(({ place }) => place.file)).size;
}

/** Many warnings of one code: how many, the first places, and the way out where it is the same. */
function together(group: readonly Finding[], paint: Paint, showEach: string): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { code, severity, title, hint } = first;
  const rest = group.length - mostPlaces;
  const isShared = group.every((each) => each.hint === hint);
  return [
    `${paint[severity](`${severity}[${code}]`)}: ${title}: ${group.length} in ${counted(filesOf(group), 'file')}`,
    ...group
      .slice(0, mostPlaces)
      .map(({ place, message }) => `   ${paint.bold(placeInWords(place))}: ${message}`),
    `   and ${rest} more; \`${showEach}\` shows each`,
    ...(hint === undefined || !isShared ? [] : [hintLine(hint, paint)]),
  ];
}

function block(finding: Finding, source: readonly string[], paint: Paint): string[] {
  const { place, severity, code, message, hint, related } = finding;
  const label = paint[severity](`${severity}[${code}]`);
  return [
    `${paint.bold(placeInWords(place))}: ${label}: ${message}`,
    ...frame(place.range, source, paint, severity),
    ...(related === undefined ? [] : [`   ${related.what} at ${placeInWords(related.place)}`]),
    ...(hint === undefined ? [] : [hintLine(hint, paint)]),
  ];
}

function hintLine(hint: string, paint: Paint): string {
  return `   ${paint.bold('hint:')} ${hint}`;
}

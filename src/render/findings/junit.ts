import type { Severity } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/visible.ts';
import { placeInWords } from './concise.ts';
import type { Finding, FoundSet } from './finding.ts';

/**
 * A test suite a file, a test case a finding. What makes the run fail is a failure; other warnings are
 * skipped cases, the only kind that all readers of JUnit show without failing.
 */
export function renderJunit({ findings }: FoundSet, failing: readonly Severity[]): string {
  const outcome = ({ severity }: Finding) => (failing.includes(severity) ? 'failure' : 'skipped');
  const totals = (of: readonly Finding[]) => ({
    tests: of.length,
    failures: of.filter((finding) => outcome(finding) === 'failure').length,
    errors: 0,
    skipped: of.filter((finding) => outcome(finding) === 'skipped').length,
    time: 0,
  });
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = files.get(finding.place.file);
    if (others === undefined) files.set(finding.place.file, [finding]);
    else others.push(finding);
  }
  const suites = Array.from(files, ([file, of]) => [
    `  <testsuite${attributes({ name: file, ...totals(of) })}>`,
    ...of.flatMap((finding) => testCase(finding, outcome(finding))),
    '  </testsuite>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'ssr-report', ...totals(findings) })}>`,
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(finding: Finding, outcome: 'failure' | 'skipped'): string[] {
  const { code, severity, message, hint, place, related } = finding;
  const { line, column } = place.range.start;
  const name = `${code} at line ${line}, column ${column}`;
  const body = [
    `${placeInWords(place)}: ${severity}[${code}]: ${message}`,
    ...(related === undefined ? [] : [`${related.what} at ${placeInWords(related.place)}`]),
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
  ]
    .map(visible)
    .join('\n');
  const lines =
    outcome === 'failure'
      ? [`      <failure${attributes({ message, type: code })}>${escaped(body)}</failure>`]
      : // A skipped case has no text in some readers; what it would say goes where all keep it.
        [
          `      <skipped${attributes({ message })}/>`,
          `      <system-out>${escaped(body)}</system-out>`,
        ];
  return [
    `    <testcase${attributes({ name, classname: place.file, file: place.file, line, time: 0 })}>`,
    ...lines,
    '    </testcase>',
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('');
}

/** XML has no way to write some characters at all; `visible` leaves only the last two of a plane. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (found) => `&#${found.codePointAt(0) ?? 0};`)
    .replace(/[\ufffe\uffff]/g, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16)}`);
}

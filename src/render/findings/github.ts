import { visible } from '../../diagnostics/visible.ts';
import { placeInWords } from './concise.ts';
import type { Finding, FoundSet } from './finding.ts';

/** One workflow command a finding, which GitHub shows as an annotation of the line at fault. */
export function renderGithub({ findings }: FoundSet): string {
  return findings.map((finding) => `${command(finding)}\n`).join('');
}

function command({ code, severity, title, message, hint, place, related }: Finding): string {
  const { start, end } = place.range;
  const isOneLine = start.line === end.line;
  const properties = Object.entries({
    file: visible(place.file),
    line: start.line,
    // GitHub takes columns only of a stretch of one line.
    ...(isOneLine ? { col: start.column } : {}),
    endLine: end.line,
    ...(isOneLine ? { endColumn: end.column } : {}),
    title: `${title} (${code})`,
  }).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const lines = [
    message,
    ...(related === undefined ? [] : [`${related.what} at ${placeInWords(related.place)}`]),
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
  ];
  return `::${severity} ${properties.join(',')}::${escapedMessage(lines.join('\n'))}`;
}

/** As `@actions/core` escapes them: a line feed would end the command and could begin another. */
function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { expectedXml, type XmlElement } from './xml.ts';

/** A finding as any of the formats tells it; what a format does not tell is absent. */
export interface ReadFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity?: string;
  readonly code: string;
  readonly message: string;
  readonly end?: string;
  readonly hint?: string | null;
  readonly related?: string | null;
}

interface JsonRange {
  readonly start: { line: number; column: number };
  readonly end: { line: number; column: number };
}

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string;
  readonly range: JsonRange;
  readonly related: { what: string; file: string; range: JsonRange } | null;
}

/** What `--format json` tells. */
export function readJsonFindings(text: string): ReadFinding[] {
  const { findings } = JSON.parse(text) as { findings: JsonFinding[] };
  return findings.map(({ code, severity, message, hint, file, range, related }) => ({
    file,
    ...range.start,
    severity,
    code,
    message,
    end: `${range.end.line}:${range.end.column}`,
    hint,
    related: related && `${related.what} at ${related.file}:${at(related.range.start)}`,
  }));
}

interface SarifPlace {
  readonly physicalLocation: {
    readonly artifactLocation: { uri: string };
    readonly region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>;
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { text: string };
  readonly locations: [SarifPlace];
  readonly relatedLocations?: [SarifPlace & { message: { text: string } }];
  readonly partialFingerprints: Record<string, string>;
}

export interface SarifLog {
  readonly runs: [
    {
      readonly tool: { driver: { rules: { id: string; help: { markdown: string } }[] } };
      readonly results: SarifResult[];
    },
  ];
}

/** What `--format sarif` tells, read as the standard says: braces doubled, brackets escaped. */
export function readSarifFindings(text: string): ReadFinding[] {
  const log = JSON.parse(text) as SarifLog;
  return log.runs[0].results.map((result) => {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    const [message = '', ...more] = result.message.text.split('\n');
    const hint = more.find((line) => line.startsWith('hint: '));
    const related = result.relatedLocations?.[0];
    const other = related?.physicalLocation;
    return {
      file: decodeURIComponent(artifactLocation.uri),
      line: region.startLine,
      column: region.startColumn,
      severity: result.level,
      code: result.ruleId,
      message: unescaped(message),
      end: `${region.endLine}:${region.endColumn}`,
      hint: hint === undefined ? null : unescaped(hint.slice('hint: '.length)),
      related:
        related === undefined || other === undefined
          ? null
          : `${related.message.text} at ${decodeURIComponent(other.artifactLocation.uri)}:` +
            `${other.region.startLine}:${other.region.startColumn}`,
    };
  });
}

/** What `--format github` tells, read as the runner reads commands. */
export function readGithubFindings(text: string): ReadFinding[] {
  return linesOf(text).map((line) => {
    const [, severity = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const properties = new Map(
      list.split(',').map((each) => {
        const cut = each.indexOf('=');
        return [each.slice(0, cut), decoded(each.slice(cut + 1))];
      }),
    );
    const [message = '', ...more] = decoded(data).split('\n');
    const hint = more.find((each) => each.startsWith('hint: '));
    return {
      file: properties.get('file') ?? '',
      line: Number(properties.get('line')),
      column: Number(properties.get('col')),
      severity,
      code: /\(([a-z0-9-]+)\)$/.exec(properties.get('title') ?? '')?.[1] ?? '',
      message,
      end: `${properties.get('endLine') ?? ''}:${properties.get('endColumn') ?? ''}`,
      hint: hint?.slice('hint: '.length) ?? null,
      related: more.find((each) => !each.startsWith('hint: ')) ?? null,
    };
  });
}

/** What `--format junit` tells; a skipped case is a warning. */
export function readJunitFindings(text: string): ReadFinding[] {
  return expectedXml(text).children.flatMap(({ children }) => children.map(testCase));
}

function testCase({ attributes, children }: XmlElement): ReadFinding {
  const [outcome] = children;
  const [, code = '', line, column] =
    /^(\S+) at line (\d+), column (\d+)$/.exec(attributes['name'] ?? '') ?? [];
  return {
    file: attributes['classname'] ?? '',
    line: Number(line),
    column: Number(column),
    severity: outcome?.name === 'failure' ? 'error' : 'warning',
    code,
    message: outcome?.attributes['message'] ?? '',
  };
}

/** What `--format concise` tells, and the first line of each block of `--format text`. */
export function readLineFindings(text: string): ReadFinding[] {
  return linesOf(text).flatMap((each) => {
    const found = /^(\S.*?):(\d+):(\d+): (error|warning)\[([a-z0-9-]+)\]: (.*)$/.exec(each);
    if (found === null) return [];
    const [, file = '', line, column, severity = '', code = '', message = ''] = found;
    return [{ file, line: Number(line), column: Number(column), severity, code, message }];
  });
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function at({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`;
}

function decoded(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}

function unescaped(text: string): string {
  return text.replace(/\{\{|\}\}/g, (found) => found[0] ?? '').replace(/\\([[\]])/g, '$1');
}

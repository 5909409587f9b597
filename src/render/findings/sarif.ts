import { catalogue, codes } from '../../diagnostics/catalogue.ts';
import type { Code } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import { manual } from '../../checks/manual.ts';
import type { Finding, FoundSet } from './finding.ts';
import { fingerprints } from './fingerprints.ts';
import { visibleJson } from './json-text.ts';
import { ruleMarkdown, ruleText } from './rule-help.ts';

/** The folder that the tool was started in, as GitHub and others name the root of a repository. */
const root = '%SRCROOT%';

/** The findings as a SARIF 2.1.0 log, with the manual of each check found. */
export function renderSarif(found: FoundSet, version: string): string {
  const { findings } = found;
  const present = new Set(findings.map(({ code }) => code));
  const rules = codes.filter((code) => present.has(code));
  const prints = fingerprints(found);
  return visibleJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ssr-report', semanticVersion: version, rules: rules.map(rule) } },
        originalUriBaseIds: {
          [root]: { description: { text: 'The folder that ssr-report was started in.' } },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => ({
          ruleId: finding.code,
          ruleIndex: rules.indexOf(finding.code),
          ...result(finding),
          partialFingerprints: { 'ssrReportFinding/v1': prints[index] },
        })),
      },
    ],
  });
}

function rule(code: Code) {
  const { title, severity } = catalogue[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: manual.get(code)?.reason ?? title },
    help: { text: ruleText(code), markdown: ruleMarkdown(code) },
    defaultConfiguration: { level: severity },
  };
}

function result({ severity, message, hint, place, related, from }: Finding) {
  const link = related === undefined ? '' : `\n[${related.what}](1)`;
  const way = hint === undefined ? '' : `\nhint: ${literal(hint)}`;
  return {
    level: severity,
    message: { text: `${literal(message)}${link}${way}` },
    locations: [{ physicalLocation: physicalLocation(place) }],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: [
            {
              id: 1,
              physicalLocation: physicalLocation(related.place),
              message: { text: related.what },
            },
          ],
        }),
    ...(from === undefined ? {} : { properties: { from } }),
  };
}

function physicalLocation({ file, range: { start, end } }: Place) {
  return {
    artifactLocation: artifactLocation(file),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

/** Relative to the root; a file outside it cannot be, and has no base. */
function artifactLocation(file: string) {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return { uri: `file://${uri}` };
  return file.startsWith('../') ? { uri } : { uri, uriBaseId: root };
}

/** Braces are placeholders and brackets links in a message of SARIF (§3.11.5, §3.11.6); here they are text. */
function literal(text: string): string {
  return text
    .replace(/[{}]/g, '$&$&')
    .replace(/\[([^[\]]*)\](?=\()/g, (_, label: string) => `\\[${label}\\]`);
}

import type { RatedDiagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { writeWhole } from '../files/write-file.ts';
import { foundSet } from '../render/findings/finding.ts';
import { findingsFormats } from '../render/findings/formats.ts';
import { plain } from '../render/paint.ts';
import type { Context } from './context.ts';
import type { FindingsOutput } from './findings-output.ts';
import { findingsSummary } from './findings-text.ts';
import type { Loaded } from './load.ts';
import { version } from './version.ts';

/** Prints what was found, as text unless another format was named, writes the files asked for, and counts. */
export async function putOut(
  { surroundings: { world, stdout, stderr }, paint }: Context,
  outputs: readonly FindingsOutput[],
  { texts, date }: Loaded,
  findings: readonly RatedDiagnostic[],
  failing: readonly Severity[],
): Promise<void> {
  const found = foundSet(findings, texts, date);
  const setting = { paint: paint.stdout, version, failing };
  const shown = outputs.find(({ file }) => file === undefined)?.format ?? 'text';
  const text = findingsFormats[shown](found, setting);
  if (text !== '') stdout.write(text);
  const encoder = new TextEncoder();
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const content = findingsFormats[format](found, { ...setting, paint: plain });
    if (world.streamAt(file) === 2) stderr.write(content);
    else await writeWhole(world, file, encoder.encode(content));
  }
  if (findings.length > 0) stderr.write(`${findingsSummary(findings)}\n`);
}

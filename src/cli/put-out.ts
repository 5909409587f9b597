import type { RatedDiagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { writeWhole } from '../files/write-file.ts';
import { foundSet } from '../render/findings/finding.ts';
import { findingsFormats } from '../render/findings/formats.ts';
import { plain } from '../render/paint.ts';
import type { Context } from './context.ts';
import type { FindingsOutput } from './findings-output.ts';
import { findingsSummary, whereErrorsAre } from './findings-text.ts';
import type { Loaded } from './load.ts';
import { version } from './version.ts';

/** How `validate` tells what it found. */
export interface Telling {
  readonly outputs: readonly FindingsOutput[];
  readonly failing: readonly Severity[];
  /** Print errors alone, and count the warnings; files have all. */
  readonly brief: boolean;
}

/** Prints what was found, as text unless another format was named, writes the files asked for, and counts. */
export async function putOut(
  { surroundings: { world, stdout, stderr }, paint, typed, verbose }: Context,
  { outputs, failing, brief }: Telling,
  { texts, date }: Loaded,
  findings: readonly RatedDiagnostic[],
): Promise<void> {
  // Who asked for warnings to stop the run is told each of them.
  const stopsAtAll = failing.includes('warning');
  const again = date === undefined ? 'validate' : `validate --date ${date}`;
  const showEach = verbose || stopsAtAll ? undefined : typed(`${again} --verbose`);
  const setting = { paint: paint.stdout, version, failing, showEach };
  const isHidden = ({ severity }: RatedDiagnostic) =>
    brief && !stopsAtAll && severity === 'warning';
  const printed = findings.filter((each) => !isHidden(each));
  const shown = outputs.find(({ file }) => file === undefined)?.format ?? 'text';
  const text = findingsFormats[shown](foundSet(printed, texts, date, typed), setting);
  if (text !== '') stdout.write(text);
  const encoder = new TextEncoder();
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const found = foundSet(findings, texts, date, typed);
    const content = findingsFormats[format](found, { ...setting, paint: plain });
    if (world.streamAt(file) === 2) stderr.write(content);
    else await writeWhole(world, file, encoder.encode(content));
  }
  if (findings.length === 0) return;
  const way =
    printed.length === findings.length
      ? ''
      : `; \`${typed(again)}\` shows ${printed.length === 0 ? 'them' : 'the warnings'}`;
  stderr.write(`${findingsSummary(findings)}${way || whereErrorsAre(findings)}\n`);
}

import { visible } from '../../diagnostics/visible.ts';
import { lineEndsHint, onlyLineEnds } from '../../files/line-ends.ts';
import { UsageProblem } from '../../files/problem.ts';
import { faultLine, verifyReports } from '../../files/verify.ts';
import { counted } from '../../report/words.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

/** Says of the reports in a folder whether they are whole and untouched, and else which files are not. */
export async function verify(context: Context, folder: string): Promise<ExitCode> {
  const { world, stdout, stderr } = context.surroundings;
  const reports = await verifyReports(world, folder);
  if (reports.length === 0) {
    throw new UsageProblem(
      `there are no reports in ${folder}`,
      'name the folder that the reports are in, such as out',
    );
  }
  for (const { folder: of, manifest, faults } of reports) {
    if (faults.length > 0) {
      stdout.write(faults.map((fault) => faultLine(of, fault)).join(''));
    } else if (!context.quiet && manifest !== undefined) {
      // The manifest itself is a file too.
      const files = counted(manifest.files.length + 1, 'file');
      stdout.write(`${visible(of)}: whole and untouched, ${files}\n`);
    }
  }
  if (reports.some(({ faults }) => faults.some(({ words }) => words === onlyLineEnds))) {
    stderr.write(`hint: ${lineEndsHint}\n`);
  }
  return reports.every(({ faults }) => faults.length === 0) ? exitCodes.done : exitCodes.findings;
}

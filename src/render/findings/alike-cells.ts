import type { RatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { cellName } from '../../diagnostics/phrases.ts';
import type { FoundSet } from './finding.ts';

/** How many cells are named beside the first. */
const mostCells = 8;

/**
 * The findings of which `diagnostics` are the facts, those of one kind in one column of a table told by
 * the first, which names the other cells: a long table then tells no more than a short one.
 */
export function alikeTogether(found: FoundSet, diagnostics: readonly RatedDiagnostic[]): FoundSet {
  const cellsOfKind = new Map<string, string[]>();
  const firsts: { readonly finding: FoundSet['findings'][number]; readonly cells: string[] }[] = [];
  for (const [index, finding] of found.findings.entries()) {
    const diagnostic = diagnostics[index];
    const { cell } = finding.place;
    const kind = diagnostic && kindOf(diagnostic);
    const others = kind === undefined ? undefined : cellsOfKind.get(kind);
    if (others !== undefined && cell !== undefined) {
      others.push(cellName(cell));
      continue;
    }
    const cells: string[] = [];
    if (kind !== undefined) cellsOfKind.set(kind, cells);
    firsts.push({ finding, cells });
  }
  const findings = firsts.map(({ finding, cells }) =>
    cells.length === 0
      ? finding
      : { ...finding, message: `${finding.message}; likewise in ${named(cells)}` },
  );
  return { ...found, findings };
}

function named(cells: readonly string[]): string {
  const rest = cells.length - mostCells;
  const shown = cells.slice(0, mostCells).join(', ');
  return rest > 0 ? `${shown} and ${rest} more cells; --verbose tells each` : shown;
}

/** Facts that say of what kind a finding is; the others tell what stands in the cell. */
const ofKind = [
  'areKept',
  'as',
  'derived',
  'doubt',
  'field',
  'from',
  'property',
  'problem',
  'status',
];

/** The same for all findings that one sentence tells; undefined of what is in no cell. */
function kindOf({ code, severity, place, facts }: RatedDiagnostic): string | undefined {
  const { file, cell } = place;
  if (cell === undefined) return undefined;
  const kind = Object.entries(facts).filter(([name]) => ofKind.includes(name));
  return JSON.stringify([file, cell.column, code, severity, kind]);
}

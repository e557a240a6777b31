import { type Bounds, overlaps, subtractBounds } from './bounds.ts';
import { type Cell, isPresent } from './cell.ts';
import { subtract } from './decimal.ts';
import type { Present } from './statement.ts';
import type { Verdict } from './vocabulary.ts';

interface Coverage {
  readonly expected: number;
  readonly present: number;
  /** The parts that should have a value and have none. */
  readonly missing: readonly Cell[];
  readonly suppressed: number;
  readonly notPermitted: number;
  /** Of the parts that have a value. */
  readonly simulatedShare: number;
}

export interface Reconciliation {
  readonly published: Cell;
  readonly rolledUp: Cell;
  readonly parts: readonly Cell[];
  /** Published less rolled up, in base units. */
  readonly difference: number | null;
  readonly bounds: Bounds | null;
  readonly verdict: Verdict;
  readonly coverage: Coverage;
}

function coverageOf(parts: readonly Cell[]): Coverage {
  // A part that is doubted itself is not in the sum.
  const absences = parts.map(({ figure, status }) => {
    if (!isPresent(figure)) return figure.absence;
    return status === 'UNVALIDATED' ? 'NOT_REPORTED' : null;
  });
  const figures = parts.flatMap(({ figure }, index) => (isPresent(figure) && absences[index] === null ? [figure] : []));
  const simulated = figures.filter(({ origin }) => origin === 'SIMULATED').length;
  const missing = parts.filter((_, index) => {
    const absence = absences[index];
    return absence === 'NOT_REPORTED' || absence === 'NOT_YET_DUE' || absence === 'SOURCE_DOWN';
  });
  return {
    expected: absences.filter((absence) => absence !== 'NOT_APPLICABLE').length,
    present: figures.length,
    missing,
    suppressed: absences.filter((absence) => absence === 'SUPPRESSED').length,
    notPermitted: absences.filter((absence) => absence === 'NOT_PERMITTED').length,
    simulatedShare: figures.length === 0 ? 0 : simulated / figures.length,
  };
}

/** A total against the sum of its parts, which come from one source. Two figures agree where both can be true. */
export function reconcile(published: Cell, rolledUp: Cell, parts: readonly Cell[]): Reconciliation {
  const coverage = coverageOf(parts);
  const both = { published, rolledUp, parts, coverage };
  if (!isPresent(published.figure) || !isPresent(rolledUp.figure)) {
    return { ...both, difference: null, bounds: null, verdict: 'CANNOT_TELL' };
  }
  return {
    ...both,
    difference: subtract(published.figure.value, rolledUp.figure.value),
    bounds: subtractBounds(published.figure.bounds, rolledUp.figure.bounds),
    verdict: isIndependent(published, rolledUp)
      ? verdictOf(published.figure, rolledUp.figure, coverage)
      : 'CANNOT_TELL',
  };
}

/** A total that was itself added up from the same source proves nothing. */
export function isIndependent(published: Cell, rolledUp: Cell): boolean {
  return published.inputs.length === 0 || published.trail.source !== rolledUp.trail.source;
}

/** With a part missing nothing is proven, unless what is there already exceeds the total: figures are never negative. */
function verdictOf(published: Present, rolledUp: Present, { present, expected }: Coverage): Verdict {
  if (!overlaps(published.bounds, rolledUp.bounds)) return 'DISAGREES';
  if (present < expected) return 'CANNOT_TELL';
  const hedged = [published, rolledUp].some(({ bounds }) => bounds.lower === null || bounds.upper === null);
  if (hedged) return 'CANNOT_TELL';
  return published.value === rolledUp.value ? 'AGREES' : 'AGREES_WITHIN_ROUNDING';
}

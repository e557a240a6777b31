import { type Bounds, overlaps } from './bounds.ts';
import type { Verdict } from './vocabulary.ts';

/** A number with what is known of its precision: a figure, or a printed ratio. */
export interface Known {
  readonly value: number;
  readonly bounds: Bounds;
}

const hedged = ({ lower, upper }: Bounds) => lower === null || upper === null;

/**
 * Whether two statements of one quantity can both be true. AGREES: the same number; AGREES_WITHIN_ROUNDING: the
 * intervals overlap; CANNOT_TELL: they do, but one has no end, so that its wording (8万人以上, 约80万) rules little out.
 */
export function compare(a: Known, b: Known): Verdict {
  if (!overlaps(a.bounds, b.bounds)) return 'DISAGREES';
  if (hedged(a.bounds) || hedged(b.bounds)) return 'CANNOT_TELL';
  return a.value === b.value ? 'AGREES' : 'AGREES_WITHIN_ROUNDING';
}

import { type Bounds, isExact } from './bounds.ts';
import type { Present } from './statement.ts';
import { type Origin, type Qualifier, worstOrigin } from './vocabulary.ts';

/**
 * The qualifier of a computed figure: what its bounds amount to. Two finite ends are ROUNDED, for it is rounding that
 * they come from; none at all is ABOUT.
 */
function qualifierOf(bounds: Bounds): Qualifier {
  const { lower, upper, lowerOpen, upperOpen } = bounds;
  if (isExact(bounds)) return 'EXACT';
  if (lower !== null && upper !== null) return 'ROUNDED';
  if (lower !== null) return lowerOpen ? 'MORE_THAN' : 'AT_LEAST';
  if (upper !== null) return upperOpen ? 'NEARLY' : 'AT_MOST';
  return 'ABOUT';
}

/** A figure computed from others: DERIVED, or worse where an input is. */
export function derived(value: number, bounds: Bounds, inputs: Iterable<{ readonly origin: Origin }>): Present {
  const origins = Array.from(inputs, ({ origin }) => origin);
  return { kind: 'present', value, bounds, qualifier: qualifierOf(bounds), origin: worstOrigin(origins, 'DERIVED') };
}

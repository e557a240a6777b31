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

/**
 * What is certain of a computed figure: where one end alone is known, that end. “At least 41000” would be untrue of what
 * may be 40500.
 */
function certain(value: number, { lower, upper }: Bounds): number {
  if (lower === null) return upper ?? value;
  return upper === null ? lower : value;
}

/** A figure computed from others: of `floor`, or worse where an input is. */
export function derived(
  value: number,
  bounds: Bounds,
  inputs: Iterable<{ readonly origin: Origin }>,
  floor: Origin = 'DERIVED',
): Present {
  const origins = Array.from(inputs, ({ origin }) => origin);
  return {
    kind: 'present',
    value: certain(value, bounds),
    bounds,
    qualifier: qualifierOf(bounds),
    origin: worstOrigin(origins, floor),
  };
}

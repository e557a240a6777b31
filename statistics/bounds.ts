import { add, divide, multiply, subtract, sum } from './decimal.ts';

/**
 * What rounding and wording leave possible, in base units. A null end is unknown or unbounded, and counts as open.
 */
export interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
}

type End = readonly [value: number | null, open: boolean];

const lowerEnd = ({ lower, lowerOpen }: Bounds): End => [lower, lowerOpen];
const upperEnd = ({ upper, upperOpen }: Bounds): End => [upper, upperOpen];
const UNKNOWN: End = [null, true];

function between([lower, lowerOpen]: End, [upper, upperOpen]: End): Bounds {
  return { lower, upper, lowerOpen, upperOpen };
}

/** One end computed from two: unknown where either is, open where either is. */
function join([a, aOpen]: End, [b, bOpen]: End, operate: (a: number, b: number) => number): End {
  return a === null || b === null ? UNKNOWN : [operate(a, b), aOpen || bOpen];
}

export const unbounded: Bounds = between(UNKNOWN, UNKNOWN);

export const exactly = (value: number): Bounds => between([value, false], [value, false]);
export const atLeast = (value: number): Bounds => between([value, false], UNKNOWN);
export const moreThan = (value: number): Bounds => between([value, true], UNKNOWN);
export const atMost = (value: number): Bounds => between(UNKNOWN, [value, false]);
export const lessThan = (value: number): Bounds => between(UNKNOWN, [value, true]);

/** What prints as `value` when rounded half up to a multiple of `unit`: [v − u/2, v + u/2). */
export function roundedTo(value: number, unit: number): Bounds {
  const half = divide(unit, 2);
  return between([subtract(value, half), false], [add(value, half), true]);
}

export function isExact({ lower, upper }: Bounds): boolean {
  return lower !== null && lower === upper;
}

/** Width of a bounded interval; null where an end is. */
export function width({ lower, upper }: Bounds): number | null {
  return lower === null || upper === null ? null : subtract(upper, lower);
}

export function contains({ lower, upper, lowerOpen, upperOpen }: Bounds, value: number): boolean {
  const above = lower === null || (lowerOpen ? value > lower : value >= lower);
  const below = upper === null || (upperOpen ? value < upper : value <= upper);
  return above && below;
}

/** Contains it, or touches it at an open end: 3000 stands for “3000多”, 10000 for “近万”. */
export function admits(bounds: Bounds, value: number): boolean {
  return contains({ ...bounds, lowerOpen: false, upperOpen: false }, value);
}

/** Whether some value lies in both. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return reaches(upperEnd(a), lowerEnd(b)) && reaches(upperEnd(b), lowerEnd(a));
}

function reaches([upper, upperOpen]: End, [lower, lowerOpen]: End): boolean {
  if (upper === null || lower === null) return true;
  return upperOpen || lowerOpen ? lower < upper : lower <= upper;
}

export function addBounds(a: Bounds, b: Bounds): Bounds {
  return between(join(lowerEnd(a), lowerEnd(b), add), join(upperEnd(a), upperEnd(b), add));
}

export function sumBounds(all: readonly Bounds[]): Bounds {
  const lower = sumEnds(all.map((bounds) => bounds.lower));
  const upper = sumEnds(all.map((bounds) => bounds.upper));
  return {
    lower,
    upper,
    lowerOpen: lower === null || all.some((bounds) => bounds.lowerOpen),
    upperOpen: upper === null || all.some((bounds) => bounds.upperOpen),
  };
}

function sumEnds(ends: readonly (number | null)[]): number | null {
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length ? null : sum(known);
}

export function subtractBounds(a: Bounds, b: Bounds): Bounds {
  return between(join(lowerEnd(a), upperEnd(b), subtract), join(upperEnd(a), lowerEnd(b), subtract));
}

/** Both ends times a positive factor. */
export function scaleBounds({ lower, upper, lowerOpen, upperOpen }: Bounds, factor: number): Bounds {
  const times = (end: number | null) => (end === null ? null : multiply(end, factor));
  return { lower: times(lower), upper: times(upper), lowerOpen, upperOpen };
}

/** `amount` is known to be ≥ 0; `factor` may have any sign. */
export function productBounds(amount: Bounds, factor: Bounds): Bounds {
  const negative = ([value]: End) => value !== null && value < 0;
  const [least, most] = [lowerEnd(factor), upperEnd(factor)];
  return between(
    join(negative(least) ? upperEnd(amount) : lowerEnd(amount), least, multiply),
    join(negative(most) ? lowerEnd(amount) : upperEnd(amount), most, multiply),
  );
}

/** 1/x for x known to be > 0: an unknown lower end leaves the quotient without an upper one. */
export function reciprocalBounds(positive: Bounds): Bounds {
  const inverse = ([value, open]: End): End => (value === null || value <= 0 ? UNKNOWN : [divide(1, value), open]);
  const least: End = positive.upper === null ? [0, true] : inverse(upperEnd(positive));
  return between(least, inverse(lowerEnd(positive)));
}

/** Quotient with a denominator known to be > 0 and a numerator known to be ≥ 0. */
export function divideBounds(numerator: Bounds, denominator: Bounds): Bounds {
  const over = ([d, dOpen]: End, [n, nOpen]: End): End => {
    if (n === 0) return [0, nOpen];
    return d === null || d <= 0 ? UNKNOWN : join([n, nOpen], [d, dOpen], divide);
  };
  const least = over(upperEnd(denominator), lowerEnd(numerator));
  return between(least, over(lowerEnd(denominator), upperEnd(numerator)));
}

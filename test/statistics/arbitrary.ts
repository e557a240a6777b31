import fc from 'fast-check';
import { type Bounds, exactly, roundedTo } from '../../statistics/bounds.ts';
import { multiply } from '../../statistics/decimal.ts';

/** A decimal with up to four digits after the point, as statistics print them. */
export const decimal = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom(1, 0.1, 0.01, 0.0001))
  .map(([digits, unit]) => multiply(digits, unit));

export const positiveDecimal = decimal.filter((value) => value > 0);

/** A value as printed, with what may lie behind it, and one number that does. */
export interface Rounded {
  readonly value: number;
  readonly bounds: Bounds;
  readonly truth: number;
}

export const rounded: fc.Arbitrary<Rounded> = fc
  .tuple(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: -499, max: 499 }),
    fc.constantFrom(0.001, 1, 100, 10_000),
  )
  .map(([digits, thousandths, unit]) => ({
    value: multiply(digits, unit),
    bounds: thousandths === 0 ? exactly(multiply(digits, unit)) : roundedTo(multiply(digits, unit), unit),
    truth: multiply(multiply(1000 * digits + thousandths, unit), 0.001),
  }));

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as bounds from '../../statistics/bounds.ts';
import { add, divide, multiply, subtract, sum } from '../../statistics/decimal.ts';
import { positiveDecimal, rounded } from './arbitrary.ts';

const interval = (lower: number | null, upper: number | null, lowerOpen: boolean, upperOpen: boolean) => ({
  lower,
  upper,
  lowerOpen,
  upperOpen,
});

describe('bounds', () => {
  test('of a rounded number are half a unit to both sides, in exact decimals', () => {
    expect(bounds.roundedTo(205_800, 100)).toEqual(interval(205_750, 205_850, false, true));
    expect(bounds.roundedTo(0.811, 0.001)).toEqual(interval(0.8105, 0.8115, false, true));
  });

  test('an unknown end is unbounded and open', () => {
    expect(bounds.atLeast(80_000)).toEqual(interval(80_000, null, false, true));
    expect(bounds.lessThan(10_000)).toEqual(interval(null, 10_000, true, true));
    expect(bounds.contains(bounds.unbounded, -1e9)).toBe(true);
    expect(bounds.width(bounds.atLeast(1))).toBeNull();
  });

  test('contain their closed ends, and only touch the open ones', () => {
    const range = bounds.roundedTo(41_000, 1000);
    expect([40_499, 40_500, 41_499, 41_500].map((value) => bounds.contains(range, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(bounds.admits(range, 41_500)).toBe(true);
    expect(bounds.admits(range, 41_501)).toBe(false);
  });

  test('overlap only where a value lies in both', () => {
    const above = bounds.roundedTo(42_000, 1000);
    expect(bounds.overlaps(bounds.roundedTo(41_000, 1000), above)).toBe(false);
    expect(bounds.overlaps(bounds.exactly(41_500), above)).toBe(true);
    expect(bounds.overlaps(bounds.atMost(41_500), above)).toBe(true);
    expect(bounds.overlaps(bounds.lessThan(41_500), above)).toBe(false);
  });

  test('a quotient by what may be zero has no upper end', () => {
    expect(bounds.divideBounds(bounds.exactly(10), interval(0, 5, false, false))).toEqual(
      interval(2, null, false, true),
    );
    expect(bounds.divideBounds(bounds.exactly(10), bounds.atLeast(5))).toEqual(interval(null, 2, true, false));
    expect(bounds.divideBounds(bounds.exactly(0), bounds.exactly(5))).toEqual(bounds.exactly(0));
    expect(bounds.reciprocalBounds(bounds.atLeast(4))).toEqual(interval(0, 0.25, true, false));
  });

  test('of nothing sum to zero', () => {
    expect(bounds.sumBounds([])).toEqual(bounds.exactly(0));
    expect(bounds.sumBounds([bounds.exactly(1), bounds.atLeast(2)])).toEqual(interval(3, null, false, true));
  });
});

describe('whatever lies behind the print, the bounds contain it', () => {
  const holds = (range: bounds.Bounds, value: number) => expect(bounds.admits(range, value)).toBe(true);

  test('after rounding', () => {
    fc.assert(
      fc.property(rounded, (a) => {
        expect(bounds.contains(a.bounds, a.truth)).toBe(true);
        expect(bounds.contains(a.bounds, a.value)).toBe(true);
      }),
    );
  });

  test('through sum, difference and scale', () => {
    fc.assert(
      fc.property(fc.array(rounded, { minLength: 2, maxLength: 8 }), positiveDecimal, (all, factor) => {
        const total = bounds.sumBounds(all.map((one) => one.bounds));
        holds(total, sum(all.map(({ truth }) => truth)));
        holds(total, sum(all.map(({ value }) => value)));
        const [a, b] = all as [(typeof all)[number], (typeof all)[number]];
        expect(bounds.sumBounds([a.bounds, b.bounds])).toEqual(bounds.addBounds(a.bounds, b.bounds));
        holds(bounds.subtractBounds(a.bounds, b.bounds), subtract(a.truth, b.truth));
        holds(bounds.scaleBounds(a.bounds, factor), multiply(a.truth, factor));
      }),
    );
  });

  test('through quotient, reciprocal and product with a factor of either sign', () => {
    fc.assert(
      fc.property(rounded, rounded, rounded, (a, b, c) => {
        holds(bounds.divideBounds(a.bounds, b.bounds), divide(a.truth, b.truth));
        holds(bounds.reciprocalBounds(b.bounds), divide(1, b.truth));
        const factor = bounds.subtractBounds(b.bounds, c.bounds);
        holds(bounds.productBounds(a.bounds, factor), multiply(a.truth, subtract(b.truth, c.truth)));
      }),
    );
  });

  test('adding what is exact shifts, and changes no width', () => {
    fc.assert(
      fc.property(rounded, positiveDecimal, (a, shift) => {
        const shifted = bounds.addBounds(a.bounds, bounds.exactly(shift));
        expect(bounds.width(shifted)).toBe(bounds.width(a.bounds));
        expect(shifted.lower).toBe(add(a.bounds.lower ?? Number.NaN, shift));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admits } from '../../statistics/bounds.ts';
import { divide, multiply, subtract } from '../../statistics/decimal.ts';
import { parsePeriod } from '../../statistics/period.ts';
import { againstTarget, impliedTarget, pace, paceStatus } from '../../statistics/target.ts';
import { rounded } from './arbitrary.ts';
import { printed, quantity } from './printed.ts';

const SEPTEMBER = parsePeriod('2021-YTD09');

describe('a target that a printed rate implies', () => {
  const all = impliedTarget(printed('4.1万人'), quantity('81.1%'));
  const exited = impliedTarget(printed('3.2万人'), quantity('63.6%'));

  test('is an interval, derived', () => {
    expect(all.target).toMatchObject({ origin: 'DERIVED', qualifier: 'ROUNDED' });
    expect(all.target.bounds.lower).toBeCloseTo(49_907.6, 1);
    expect(all.target.bounds.upper).toBeCloseTo(51_203.0, 1);
    expect(exited.target.bounds.lower).toBeCloseTo(49_489.4, 1);
    expect(exited.target.bounds.upper).toBeCloseTo(51_140.8, 1);
  });

  test('leaves rate and bounds as printed', () => {
    expect(all).toMatchObject({ rate: 0.811, publishedRate: 0.811, rateBounds: { lower: 0.8105, upper: 0.8115 } });
  });

  test('leaves a gap narrower than the difference of the intervals', () => {
    expect(all.gap.value).toBeCloseTo(9554.87, 2);
    expect(all.gap.bounds.lower).toBeCloseTo(9407.6, 1);
    expect(all.gap.bounds.upper).toBeCloseTo(9703.0, 1);
  });

  test('a rate above one leaves a negative gap', () => {
    expect(impliedTarget(printed('4.1万人'), quantity('120%')).gap.value).toBeCloseTo(-6833.33, 2);
  });

  test('contains the target and the gap behind any rounded pair', () => {
    fc.assert(
      fc.property(rounded, rounded, (value, rate) => {
        const progress = impliedTarget({ kind: 'present', qualifier: 'ROUNDED', origin: 'REPORTED', ...value }, rate);
        const slack = 1e-9 * Math.max(1, Math.abs(progress.gap.value));
        expect(admits(progress.target.bounds, divide(value.truth, rate.truth))).toBe(true);
        const gap = divide(multiply(value.truth, subtract(1, rate.truth)), rate.truth);
        expect(gap).toBeGreaterThanOrEqual((progress.gap.bounds.lower ?? 0) - slack);
        expect(gap).toBeLessThanOrEqual((progress.gap.bounds.upper ?? 0) + slack);
      }),
    );
  });
});

describe('a target that a source states', () => {
  test('gives rate and gap with bounds, and keeps its own origin', () => {
    const progress = againstTarget(printed('4.1万人', 'SIMULATED'), printed('50000人', 'REPORTED'), null);
    expect(progress).toMatchObject({
      target: { value: 50_000, origin: 'REPORTED' },
      rate: 0.82,
      publishedRate: null,
      rateBounds: { lower: 0.81, upper: 0.83 },
      gap: { value: 9000, bounds: { lower: 8500, upper: 9500 }, origin: 'SIMULATED' },
    });
  });

  test('a printed rate is stored beside the computed one', () => {
    const progress = againstTarget(printed('4.1万人'), printed('50000人'), quantity('81.1%'));
    expect(progress).toMatchObject({ rate: 0.82, publishedRate: 0.811, rateBounds: { lower: 0.8105 } });
  });

  test('of zero has no rate', () => {
    const progress = againstTarget(printed('5人'), printed('0人'), null);
    expect(progress).toMatchObject({ rate: null, rateBounds: null, gap: { value: -5 } });
    expect(pace(printed('5人'), progress, SEPTEMBER, 'SUM')).toBeNull();
  });
});

describe('pace', () => {
  test('by the end of September 81.1% is ahead and 63.6% behind', () => {
    const at = (value: string, rate: string) =>
      pace(printed(value), impliedTarget(printed(value), quantity(rate)), SEPTEMBER, 'SUM');
    expect(at('4.1万人', '81.1%')).toMatchObject({ elapsed: 0.75, status: 'AHEAD' });
    expect(at('3.2万人', '63.6%')).toMatchObject({ elapsed: 0.75, status: 'BEHIND' });
    expect(at('4.1万人', '81.1%')?.projected).toMatchObject({
      bounds: { lower: 54_000, upper: 166_000 / 3 },
      origin: 'DERIVED',
    });
    expect(at('4.1万人', '81.1%')?.requiredPerMonth).toBeCloseTo(9554.87 / 3, 2);
  });

  test('is on track where the rate as printed may equal the time elapsed', () => {
    expect(paceStatus(0.751, quantity('75%').bounds, 0.75)).toBe('ON_TRACK');
    expect(paceStatus(0.751, quantity('75.1%').bounds, 0.75)).toBe('AHEAD');
    expect(paceStatus(0.749, quantity('74.9%').bounds, 0.75)).toBe('BEHIND');
    expect(paceStatus(1, quantity('100%').bounds, 1)).toBe('DONE');
  });

  test('a stock is not projected, and in December nothing is left to require', () => {
    const stock = againstTarget(printed('90人'), printed('100人'), null);
    expect(pace(printed('90人'), stock, SEPTEMBER, 'LAST')?.projected).toBeNull();
    expect(pace(printed('90人'), stock, parsePeriod('2021'), 'SUM')?.requiredPerMonth).toBeNull();
    const passed = againstTarget(printed('110人'), printed('100人'), null);
    expect(pace(printed('110人'), passed, SEPTEMBER, 'SUM')).toMatchObject({ status: 'DONE', requiredPerMonth: 0 });
  });
});

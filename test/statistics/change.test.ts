import { describe, expect, test } from 'vitest';
import { change } from '../../statistics/change.ts';
import { compare } from '../../statistics/compare.ts';
import { printed, quantity } from './printed.ts';

describe('a change', () => {
  test('of 20.58万 on 19.76万 agrees with 104.13% within rounding', () => {
    const grown = change(printed('20.58万人'), printed('19.76万人'), quantity('104.13%'));
    expect(grown).toMatchObject({
      absolute: 8200,
      bounds: { lower: 8100, upper: 8300, lowerOpen: true, upperOpen: true },
      publishedRelative: 1.0413,
      verdict: 'AGREES_WITHIN_ROUNDING',
      why: '公布比率104.13%,区间[104.125%, 104.135%);由公布的两数重算为104.15%,区间(104.098%, 104.201%);两个区间相交,在四舍五入范围内一致。',
    });
    expect(grown.relative).toBeCloseTo(0.041498, 6);
    expect(grown.relativeBounds?.lower).toBeCloseTo(0.040982, 6);
    expect(grown.relativeBounds?.upper).toBeCloseTo(0.042015, 6);
  });

  test('is told where print and arithmetic cannot both hold', () => {
    const wrong = change(printed('20.58万人'), printed('19.76万人'), quantity('105.13%'));
    expect(wrong.verdict).toBe('DISAGREES');
    expect(wrong.why).toContain('两个区间不相交');
  });

  test('cannot be told against a hedge', () => {
    expect(change(printed('8万人以上'), printed('7万人'), quantity('115%')).verdict).toBe('CANNOT_TELL');
    expect(change(printed('8万人以上'), printed('7万人'), quantity('90%')).verdict).toBe('DISAGREES');
    expect(change(printed('约80万人'), printed('7万人'), quantity('90%')).why).toContain('(不明, 不明)');
  });

  test('without a printed ratio has no verdict, and on a base of zero no ratio', () => {
    expect(change(printed('3人'), printed('2人'), null)).toMatchObject({ relative: 0.5, verdict: null, why: null });
    expect(change(printed('3人'), printed('0人'), null)).toMatchObject({
      absolute: 3,
      relative: null,
      relativeBounds: null,
    });
  });
});

test.each([
  ['8729人', '8729人', 'AGREES'],
  ['20.58万人', '205812人', 'AGREES_WITHIN_ROUNDING'],
  ['8729人', '8730人', 'DISAGREES'],
  ['8万人以上', '8万人', 'CANNOT_TELL'],
  ['近万名', '9363名', 'CANNOT_TELL'],
  ['近万名', '10001名', 'DISAGREES'],
] as const)('%s beside %s: %s', (a, b, verdict) => {
  expect(compare(printed(a), printed(b))).toBe(verdict);
  expect(compare(printed(b), printed(a))).toBe(verdict);
});

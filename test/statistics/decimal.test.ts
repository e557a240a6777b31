import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  decimalsOf,
  divide,
  format,
  magnitude,
  multiply,
  round,
  subtract,
  sum,
} from '../../statistics/decimal.ts';
import { decimal } from './arbitrary.ts';

describe('decimal arithmetic', () => {
  test('leaves no dust', () => {
    expect(add(0.1, 0.2)).toBe(0.3);
    expect(subtract(20.58, 19.76)).toBe(0.82);
    expect(multiply(20.58, 10_000)).toBe(205_800);
    expect(divide(205_800, 10_000)).toBe(20.58);
    expect(sum([0.1, 0.2, 1, 0.3])).toBe(1.6);
  });

  test('a sum of decimals is that of their ten-thousandths, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 40 }), (parts) => {
        const decimals = parts.map((part) => part / 10_000);
        const whole = parts.reduce((total, part) => total + part, 0) / 10_000;
        expect(sum(decimals)).toBe(whole + 0);
        expect(sum([...decimals].reverse())).toBe(whole + 0);
      }),
    );
  });

  test('stays exact where native arithmetic would leave the safe integers', () => {
    expect(sum([Number.MAX_SAFE_INTEGER, 1, -Number.MAX_SAFE_INTEGER, 0.5])).toBe(1.5);
  });

  test('subtraction undoes addition', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
      }),
    );
  });

  test('division by zero throws', () => {
    expect(() => divide(1, 0)).toThrow('Division by zero');
  });

  test('rounds half away from zero, to decimals or to tens', () => {
    expect(round(0.125, 2)).toBe(0.13);
    expect(round(-0.125, 2)).toBe(-0.13);
    expect(round(50_554.87, -3)).toBe(51_000);
    expect(round(294, 2)).toBe(294);
  });

  test('writes plain digits', () => {
    expect(format(1e21)).toBe('1000000000000000000000');
    expect(format(1e-7)).toBe('0.0000001');
    expect(format(20.5, 2)).toBe('20.50');
    expect(decimalsOf(20.58)).toBe(2);
    expect(decimalsOf(294)).toBe(0);
    expect(magnitude(0.811)).toBe(-1);
    expect(magnitude(294)).toBe(2);
  });
});

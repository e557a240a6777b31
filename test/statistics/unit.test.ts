import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseUnit, convert, UNITS, UnitCode, UnitMismatchError, unit, unitsLike } from '../../statistics/unit.ts';
import { decimal } from './arbitrary.ts';

const codes = Object.keys(UNITS) as UnitCode[];

describe('units', () => {
  test('convert exactly', () => {
    expect(convert(205_800, 'PERSON', 'WAN_PERSON')).toBe(20.58);
    expect(convert(460.7, 'WAN_CNY', 'CNY')).toBe(4_607_000);
    expect(convert(10, 'YI_CNY', 'WAN_CNY')).toBe(100_000);
    expect(convert(0.811, 'RATIO', 'PERCENT')).toBe(81.1);
    expect(convert(104.13, 'PERCENT', 'RATIO')).toBe(1.0413);
  });

  test('converting there and back changes nothing', () => {
    const pair = fc
      .constantFrom(...codes)
      .chain((from) => fc.tuple(fc.constant(from), fc.constantFrom(...unitsLike(from))));
    fc.assert(
      fc.property(pair, decimal, ([from, to], value) => {
        expect(convert(convert(value, from, to), to, from)).toBe(value);
      }),
    );
  });

  test('each kind has exactly one base unit', () => {
    for (const code of codes) {
      expect(unitsLike(code).filter((other) => unit(other).factor === '1')).toEqual([baseUnit(code)]);
    }
  });

  test('a figure in persons is no figure in person-times', () => {
    expect(() => convert(1, 'PERSON', 'PERSON_TIME')).toThrow(UnitMismatchError);
    expect(() => convert(1, 'WAN_PERSON', 'CNY')).toThrow(
      'A figure in WAN_PERSON cannot be given in CNY. Units that fit: PERSON, WAN_PERSON.',
    );
  });

  test('codes are their own names', () => {
    expect(Object.entries(UnitCode).every(([name, code]) => name === code)).toBe(true);
    expect(Object.keys(UnitCode)).toEqual(codes);
  });
});

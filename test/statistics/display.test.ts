import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../statistics/decimal.ts';
import { display } from '../../statistics/display.ts';
import { impliedTarget } from '../../statistics/target.ts';
import { UnitMismatchError } from '../../statistics/unit.ts';
import { printed, quantity } from './printed.ts';

/** As printed, as displayed, in English. */
const CASES = [
  ['20.58万人', '20.58万人', '205,800 persons'],
  ['20.50万人', '20.50万人', '205,000 persons'],
  ['4.1万人', '4.1万人', '41,000 persons'],
  ['8729人', '8729人', '8,729 persons'],
  ['1人', '1人', '1 person'],
  ['0人', '0人', '0 persons'],
  ['8万人以上', '8万人以上', 'at least 80,000 persons'],
  ['近万名', '近1万人', 'nearly 10,000 persons'],
  ['约80万人', '约80万人', 'about 800,000 persons'],
  ['3000多人', '3000多人', 'more than 3,000 persons'],
  ['超过25人', '超过25人', 'more than 25 persons'],
  ['2万多元', '2万多元', 'more than 20,000 yuan'],
  ['170多个', '170多个', 'more than 170'],
  ['3500多万元', '3500多万元', 'more than 35,000,000 yuan'],
  ['10万元以下', '10万元以下', 'at most 100,000 yuan'],
  ['460.7万元', '460.7万元', '4,607,000 yuan'],
  ['4607000元', '460.7万元', '4,607,000 yuan'],
  ['12.5元', '12.5元', '12.5 yuan'],
  ['10亿元以上', '10亿元以上', 'at least 1,000,000,000 yuan'],
  ['8000万把', '8000万把', '80,000,000 pieces'],
  ['81.1%', '81.1%', '81.1%'],
  ['104.13%', '104.13%', '104.13%'],
  ['不少于3个月', '3个月以上', 'at least 3 months'],
  ['每人1500元', '1500元/人', '1,500 yuan per person'],
] as const;

describe('a figure for people', () => {
  test.each(CASES)('%s', (text, chinese, english) => {
    const { unit } = quantity(text);
    expect(display(printed(text), unit)).toBe(chinese);
    expect(display(printed(text), unit, 'EN')).toBe(english);
  });

  test('in the unit that is asked for', () => {
    expect(display(printed('8729人'), 'PERSON', 'ZH', 'WAN_PERSON')).toBe('0.8729万人');
    expect(display(printed('20.58万人'), 'PERSON', 'EN', 'WAN_PERSON')).toBe('20.58 × 10,000 persons');
    expect(display(printed('81.1%'), 'RATIO', 'ZH', 'RATIO')).toBe('0.811');
    expect(() => display(printed('8729人'), 'PERSON', 'ZH', 'CNY')).toThrow(UnitMismatchError);
  });

  test('zeros that are not known to be zeros are hedged', () => {
    expect(display(printed('4.1万人'), 'PERSON', 'ZH', 'PERSON')).toBe('约41000人');
  });

  test('a derived one shows no more digits than it has, and says 约', () => {
    const { target, gap } = impliedTarget(printed('4.1万人'), quantity('81.1%'));
    expect([display(target, 'PERSON'), display(gap, 'PERSON')]).toEqual(['约5.1万人', '约9600人']);
    expect(display(target, 'PERSON', 'EN')).toBe('about 51,000 persons');
  });

  test('a division that does not end is cut', () => {
    const rate = {
      ...printed('1人'),
      value: 1 / 3,
      bounds: { lower: 1 / 3, upper: 1 / 3, lowerOpen: false, upperOpen: false },
    };
    expect(display(rate, 'RATIO')).toBe('33.33%');
  });

  test('an absent one says why', () => {
    expect(display({ kind: 'absent', absence: 'NOT_REPORTED' }, 'PERSON')).toBe('未报送');
    expect(display({ kind: 'absent', absence: 'SUPPRESSED' }, 'PERSON', 'EN')).toBe('suppressed');
  });
});

test('what is displayed reads back as the same figure, or as 约 where its unit has no word for the rounding', () => {
  const shape = fc.constantFrom(
    (n: string) => `${n}万人`,
    (n: string) => `${n}万元`,
    (n: string) => `${n}亿元`,
    (n: string) => `${n}%`,
    (n: string) => `${n}万把`,
    (n: string) => `约${n}万人`,
    (n: string) => `近${n}万人`,
    (n: string) => `超过${n}人`,
    (n: string) => `${n}万元以上`,
    (n: string) => `${n}人以下`,
  );
  const number = fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 2 }))
    .map(([digits, decimals]) => format(digits / 10 ** decimals, decimals));
  fc.assert(
    fc.property(shape, number, (print, digits) => {
      const before = quantity(print(digits));
      const after = quantity(display(printed(print(digits)), before.unit));
      const hedged = before.qualifier === 'ROUNDED' && after.qualifier === 'ABOUT';
      expect(after).toMatchObject({ value: before.value, unit: before.unit });
      if (!hedged) expect(after).toMatchObject({ qualifier: before.qualifier, bounds: before.bounds });
    }),
    { numRuns: 400 },
  );
});

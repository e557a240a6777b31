import { describe, expect, test } from 'vitest';
import type { UnitCode } from '../../statistics/unit.ts';
import type { Qualifier } from '../../statistics/vocabulary.ts';
import { parseQuantity, WordingError } from '../../statistics/wording.ts';

/** Text, column unit, value, unit, qualifier, bounds written as an interval. */
type Case = readonly [string, UnitCode | undefined, number, UnitCode, Qualifier, string];

const CASES: readonly Case[] = [
  ['20.58万人', undefined, 205_800, 'PERSON', 'ROUNDED', '[205750, 205850)'],
  ['20.50万人', undefined, 205_000, 'PERSON', 'ROUNDED', '[204950, 205050)'],
  ['4.1万人', undefined, 41_000, 'PERSON', 'ROUNDED', '[40500, 41500)'],
  ['157万人', undefined, 1_570_000, 'PERSON', 'ROUNDED', '[1565000, 1575000)'],
  ['8万人', undefined, 80_000, 'PERSON', 'ROUNDED', '[75000, 85000)'],
  ['8万人以上', undefined, 80_000, 'PERSON', 'AT_LEAST', '[80000, ∞)'],
  ['近万名', undefined, 10_000, 'PERSON', 'NEARLY', '(∞, 10000)'],
  ['近千人', undefined, 1000, 'PERSON', 'NEARLY', '(∞, 1000)'],
  ['约80万人', undefined, 800_000, 'PERSON', 'ABOUT', '(∞, ∞)'],
  ['80万人左右', undefined, 800_000, 'PERSON', 'ABOUT', '(∞, ∞)'],
  ['3000多人', undefined, 3000, 'PERSON', 'MORE_THAN', '(3000, ∞)'],
  ['3000余人', undefined, 3000, 'PERSON', 'MORE_THAN', '(3000, ∞)'],
  ['超过25人', undefined, 25, 'PERSON', 'MORE_THAN', '(25, ∞)'],
  ['170多个', undefined, 170, 'COUNT', 'MORE_THAN', '(170, ∞)'],
  ['2万多元', undefined, 20_000, 'CNY', 'MORE_THAN', '(20000, ∞)'],
  ['3500多万元', undefined, 35_000_000, 'CNY', 'MORE_THAN', '(35000000, ∞)'],
  ['10万元以下', undefined, 100_000, 'CNY', 'AT_MOST', '(∞, 100000]'],
  ['10亿元以上', undefined, 1_000_000_000, 'CNY', 'AT_LEAST', '[1000000000, ∞)'],
  ['460.7万元', undefined, 4_607_000, 'CNY', 'ROUNDED', '[4606500, 4607500)'],
  ['75万元', undefined, 750_000, 'CNY', 'ROUNDED', '[745000, 755000)'],
  ['12.3456万元', undefined, 123_456, 'CNY', 'EXACT', '[123456, 123456]'],
  ['8000万把', undefined, 80_000_000, 'PIECE', 'ROUNDED', '[79995000, 80005000)'],
  ['81.1%', undefined, 0.811, 'RATIO', 'ROUNDED', '[0.8105, 0.8115)'],
  ['104.13％', undefined, 1.0413, 'RATIO', 'ROUNDED', '[1.04125, 1.04135)'],
  ['86%', undefined, 0.86, 'RATIO', 'ROUNDED', '[0.855, 0.865)'],
  ['6个月以上', undefined, 6, 'MONTH', 'AT_LEAST', '[6, ∞)'],
  ['不少于3个月', undefined, 3, 'MONTH', 'AT_LEAST', '[3, ∞)'],
  ['8年', undefined, 8, 'YEAR', 'EXACT', '[8, 8]'],
  ['九大类', undefined, 9, 'COUNT', 'EXACT', '[9, 9]'],
  ['两项', undefined, 2, 'COUNT', 'EXACT', '[2, 2]'],
  ['十二个', undefined, 12, 'COUNT', 'EXACT', '[12, 12]'],
  ['三千五百零六人', undefined, 3506, 'PERSON', 'EXACT', '[3506, 3506]'],
  ['三万人', undefined, 30_000, 'PERSON', 'ROUNDED', '[25000, 35000)'],
  ['12项', undefined, 12, 'COUNT', 'EXACT', '[12, 12]'],
  ['5家', undefined, 5, 'COUNT', 'EXACT', '[5, 5]'],
  ['9363名', undefined, 9363, 'PERSON', 'EXACT', '[9363, 9363]'],
  ['7.08万人次', undefined, 70_800, 'PERSON_TIME', 'ROUNDED', '[70750, 70850)'],
  ['1800元/人', undefined, 1800, 'CNY_PER_PERSON', 'EXACT', '[1800, 1800]'],
  ['每人1500元', undefined, 1500, 'CNY_PER_PERSON', 'EXACT', '[1500, 1500]'],
  ['１２，３４５', 'PERSON', 12_345, 'PERSON', 'EXACT', '[12345, 12345]'],
  [' 1 234 567 ', 'PERSON', 1_234_567, 'PERSON', 'EXACT', '[1234567, 1234567]'],
  ['1.2万', 'WAN_PERSON', 12_000, 'PERSON', 'ROUNDED', '[11500, 12500)'],
  ['0.25', 'WAN_PERSON', 2500, 'PERSON', 'ROUNDED', '[2450, 2550)'],
  ['3人', 'WAN_PERSON', 3, 'PERSON', 'EXACT', '[3, 3]'],
  ['0', 'PERSON', 0, 'PERSON', 'EXACT', '[0, 0]'],
];

function written(text: string, columnUnit: UnitCode | undefined) {
  const quantity = parseQuantity(text, columnUnit);
  if (quantity === null) return null;
  const { lower, upper, lowerOpen, upperOpen } = quantity.bounds;
  const range = `${lowerOpen ? '(' : '['}${lower ?? '∞'}, ${upper ?? '∞'}${upperOpen ? ')' : ']'}`;
  return [quantity.value, quantity.unit, quantity.qualifier, range];
}

describe('a figure as printed', () => {
  test.each(CASES)('%s', (text, columnUnit, ...expected) => {
    expect(written(text, columnUnit)).toEqual(expected);
  });

  test.each(['', '  ', '　', '-', '－', '—', '——', '…', '……', '...', '/'])(
    '“%s” is no figure, and never zero',
    (text) => {
      expect(parseQuantity(text, 'PERSON')).toBeNull();
    },
  );

  test('tells how it was read', () => {
    expect(parseQuantity('20.50万人')?.steps).toEqual([
      {
        kind: 'PARSE',
        before: '20.50万人',
        after: '20.50万人',
        rule: '按印出的末位四舍五入 / rounded to the last printed digit',
      },
      { kind: 'SCALE', before: '20.50万人', after: '205000人', rule: '换算为人 / to persons' },
    ]);
    expect(parseQuantity('九大类')?.steps).toEqual([
      { kind: 'PARSE', before: '九大类', after: '9个', rule: '逐位列出,精确 / in full, exact' },
    ]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['若干人', 'expected a number with its unit, such as 20.58万人, 近万名 or 81.1%'],
    ['12万人左右偏上', 'expected a number with its unit, such as 20.58万人, 近万名 or 81.1%'],
    ['1,23,456人', 'expected a number with its unit, such as 20.58万人, 近万名 or 81.1%'],
    ['12', 'it has no unit, and its column states none'],
    ['人', 'it has no number, or one that cannot be read'],
    ['二三十人', 'it has no number, or one that cannot be read'],
    ['近8万人以上', 'its words before and after the number contradict each other'],
    ['每人3个', '每人 goes with an amount in 元'],
  ])('%s', (text, why) => {
    expect(() => parseQuantity(text)).toThrow(new WordingError(text, why));
  });

  test('has a code', () => {
    expect(new WordingError('若干', 'why')).toMatchObject({
      code: 'QUANTITY_UNREADABLE',
      message: '“若干” is not a figure: why.',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as period from '../../statistics/period.ts';

const { parsePeriod } = period;
const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1950, max: 2099 });
const month = fc.integer({ min: 1, max: 12 }).map(two);
const anyPeriod = fc
  .tuple(year, month, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 28 }).map(two))
  .chain(([y, m, q, d]) =>
    fc.constantFrom(`${y}`, `${y}-H${(q % 2) + 1}`, `${y}-Q${q}`, `${y}-${m}`, `${y}-${m}-${d}`, `${y}-YTD${m}`),
  )
  .map(parsePeriod);

describe('a period', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31', 12],
    ['2021-H1', '2021-01-01', '2021-06-30', 6],
    ['2021-Q3', '2021-07-01', '2021-09-30', 3],
    ['2021-09', '2021-09-01', '2021-09-30', 1],
    ['2020-02', '2020-02-01', '2020-02-29', 1],
    ['2021-09-30', '2021-09-30', '2021-09-30', 0],
    ['2021-YTD09', '2021-01-01', '2021-09-30', 9],
  ])('%s runs from %s to %s and has %i months', (text, first, last, months) => {
    const parsed = parsePeriod(text);
    expect([period.startOf(parsed), period.endOf(parsed), period.monthsOf(parsed).length]).toEqual([
      first,
      last,
      months,
    ]);
  });

  test.each([
    '',
    '21',
    '1948',
    '2101',
    '2021-13',
    '2021-00',
    '2021-9',
    '2021-Q5',
    '2021-H3',
    '2021-02-29',
    '2021-04-31',
    '2021-YTD13',
    '2021-YTD9',
    '2021-09-30T00:00',
    ' 2021',
    '2021\n',
  ])('“%s” is none', (text) => {
    expect(() => parsePeriod(text)).toThrow(
      new period.PeriodError(
        'PERIOD_INVALID',
        `“${text}” is not a period. Write one of 2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-30, 2021-YTD09; years 1949–2100.`,
      ),
    );
  });

  test('elapsed is month / 12', () => {
    expect(
      ['2021-YTD09', '2021-09', '2021-Q3', '2021-H1', '2021'].map((text) => period.elapsed(parsePeriod(text))),
    ).toEqual([0.75, 0.75, 0.75, 0.5, 1]);
    expect(period.elapsedMonths(parsePeriod('2021-09-15'))).toBe(8.5);
  });
});

describe('shifting', () => {
  const shift = (text: string, by: 'MONTH' | 'QUARTER' | 'YEAR', count: number) =>
    period.shiftPeriod(parsePeriod(text), by, count);

  test('keeps the form', () => {
    expect(shift('2021-YTD09', 'MONTH', -1)).toBe('2021-YTD08');
    expect(shift('2021-YTD09', 'YEAR', -1)).toBe('2020-YTD09');
    expect(shift('2021-YTD01', 'MONTH', -1)).toBe('2020-YTD12');
    expect(shift('2021-01', 'QUARTER', -1)).toBe('2020-10');
    expect(shift('2021-Q1', 'QUARTER', -1)).toBe('2020-Q4');
    expect(shift('2021-H1', 'YEAR', -1)).toBe('2020-H1');
    expect(shift('2021', 'YEAR', 1)).toBe('2022');
  });

  test('a day that the month lacks becomes its last', () => {
    expect(shift('2021-03-31', 'MONTH', -1)).toBe('2021-02-28');
    expect(shift('2020-02-29', 'YEAR', -1)).toBe('2019-02-28');
  });

  test('by less than the length, or out of the calendar, gives none', () => {
    expect(shift('2021', 'MONTH', -1)).toBeNull();
    expect(shift('2021-H1', 'QUARTER', -1)).toBeNull();
    expect(shift('1949', 'YEAR', -1)).toBeNull();
  });

  test('there and back is where it began', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        fc.constantFrom('MONTH', 'QUARTER', 'YEAR'),
        fc.integer({ min: -3, max: 3 }),
        (from, by, count) => {
          const there = period.shiftPeriod(from, by, count);
          if (there !== null) expect(period.shiftPeriod(there, by, -count)).toBe(from);
        },
      ),
    );
  });
});

describe('a range', () => {
  const between = (from: string, to: string, every: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR') =>
    period.periodsBetween(parsePeriod(from), parsePeriod(to), every);

  test('has the whole periods between its ends', () => {
    expect(between('2020-11', '2021-02', 'MONTH')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(between('2020', '2021-09', 'QUARTER')).toEqual([
      '2020-Q1',
      '2020-Q2',
      '2020-Q3',
      '2020-Q4',
      '2021-Q1',
      '2021-Q2',
      '2021-Q3',
    ]);
    expect(between('2020-02', '2021-10', 'HALF_YEAR')).toEqual(['2020-H2', '2021-H1']);
    expect(between('2019', '2020', 'YEAR')).toEqual(['2019', '2020']);
  });

  test('between year-to-date ends has year-to-date points', () => {
    expect(between('2020-YTD11', '2021-YTD02', 'MONTH')).toEqual([
      '2020-YTD11',
      '2020-YTD12',
      '2021-YTD01',
      '2021-YTD02',
    ]);
    expect(between('2021-YTD03', '2021-YTD09', 'QUARTER')).toEqual(['2021-YTD03', '2021-YTD06', '2021-YTD09']);
  });

  test('is not mixed, and not reversed', () => {
    expect(() => between('2021-YTD01', '2021-09', 'MONTH')).toThrow(
      new period.PeriodError(
        'PERIOD_MIXED',
        '2021-YTD01 to 2021-09 mixes a year-to-date period with another kind. Give both ends as 2021-YTD09, or neither.',
      ),
    );
    expect(() => between('2021-09', '2021-08', 'MONTH')).toThrow(
      '2021-09 to 2021-08 ends before it begins; the earlier period comes first.',
    );
    expect(() => between('2021-YTD09', '2021-YTD08', 'MONTH')).toThrow(
      expect.objectContaining({ code: 'PERIOD_INVALID' }),
    );
  });
});

describe('any period', () => {
  test('begins before it ends, and its months fill it', () => {
    fc.assert(
      fc.property(anyPeriod, (any) => {
        const months = period.monthsOf(any);
        expect(period.startOf(any) <= period.endOf(any)).toBe(true);
        if (period.periodParts(any).kind === 'DAY') return;
        expect(period.startOf(months[0] ?? any)).toBe(period.startOf(any));
        expect(period.endOf(months.at(-1) ?? any)).toBe(period.endOf(any));
      }),
    );
  });

  test('sorts by end, and equals only itself', () => {
    const texts = ['2021-10', '2021', '2021-YTD09', '2021-09', '2021-Q3', '2021-09-30', '2021-08'];
    expect(texts.map(parsePeriod).sort(period.comparePeriods)).toEqual([
      '2021-08',
      '2021-YTD09',
      '2021-Q3',
      '2021-09',
      '2021-09-30',
      '2021-10',
      '2021',
    ]);
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(period.comparePeriods(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

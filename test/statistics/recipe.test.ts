import { describe, expect, test } from 'vitest';
import type { MetricCode } from '../../statistics/metric.ts';
import type { TemporalForm } from '../../statistics/metric-definition.ts';
import { METRICS } from '../../statistics/metric-registry.ts';
import { parsePeriod } from '../../statistics/period.ts';
import { answering, periodsOf, recipesFor, vectorsFor } from '../../statistics/recipe.ts';
import { SourceName } from '../../statistics/vocabulary.ts';

const recipes = (form: TemporalForm, code: MetricCode, period: string) => recipesFor(form, code, parsePeriod(period));
const months = (year: number, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`);

describe('a stock', () => {
  test.each([
    ['2021-09', 'same', '2021-09'],
    ['2021-YTD09', 'state', '2021-09'],
    ['2021-Q3', 'state', '2021-09'],
    ['2021-H1', 'state', '2021-06'],
    ['2020', 'state', '2020-12'],
    ['2021-09-30', 'state', '2021-09'],
    ['2020-02-29', 'state', '2020-02'],
  ])('of %s: %s, %s', (period, kind, stored) => {
    expect(recipes('STOCK', 'WORKSHOPS', period)).toEqual([{ kind, period: stored }]);
  });

  test('is not kept by the day', () => {
    expect(recipes('STOCK', 'WORKSHOPS', '2021-09-29')).toEqual([{ kind: 'none', because: 'period' }]);
    expect(recipes('STOCK', 'WORKSHOPS', '2021-02-28')).toEqual([{ kind: 'state', period: '2021-02' }]);
    expect(recipes('STOCK', 'WORKSHOPS', '2020-02-28')).toEqual([{ kind: 'none', because: 'period' }]);
  });
});

describe('a flow of months', () => {
  test.each([
    ['2021-Q3', months(2021, 7, 9)],
    ['2021-H2', months(2021, 7, 12)],
    ['2021', months(2021, 1, 12)],
    ['2021-YTD09', months(2021, 1, 9)],
  ])('of %s is the sum of its months', (period, periods) => {
    expect(recipes('MONTHLY', 'REWARD_AMOUNT', period)).toEqual([{ kind: 'sum', periods }]);
  });

  test('of a month is what is kept, and of a day is not kept', () => {
    expect(recipes('MONTHLY', 'REWARD_AMOUNT', '2021-09')).toEqual([{ kind: 'same', period: '2021-09' }]);
    expect(recipes('MONTHLY', 'REWARD_AMOUNT', '2021-09-30')).toEqual([{ kind: 'none', because: 'period' }]);
  });

  test('is not added where one person may be in several months', () => {
    expect(recipes('MONTHLY', 'REWARD_BENEFICIARIES', '2021-Q3')).toEqual([{ kind: 'none', because: 'metric' }]);
    expect(recipes('MONTHLY', 'REWARD_BENEFICIARIES', '2021-09')).toEqual([{ kind: 'same', period: '2021-09' }]);
  });
});

describe('a cumulative figure', () => {
  test.each([
    ['2021-09', '2021-YTD09', '2021-YTD08'],
    ['2021-Q3', '2021-YTD09', '2021-YTD06'],
    ['2021-H2', '2021-YTD12', '2021-YTD06'],
    ['2021-01', '2021-YTD01', null],
    ['2021-Q1', '2021-YTD03', null],
    ['2021-H1', '2021-YTD06', null],
    ['2020', '2020-YTD12', null],
  ])('of %s is %s less %s', (period, upTo, before) => {
    expect(recipes('YTD', 'JINGMENG_TRANSFERRED', period)).toEqual([{ kind: 'difference', upTo, before }]);
  });

  test('from January is what is kept, and of a day is not kept', () => {
    expect(recipes('YTD', 'JINGMENG_TRANSFERRED', '2021-YTD09')).toEqual([{ kind: 'same', period: '2021-YTD09' }]);
    expect(recipes('YTD', 'JINGMENG_TRANSFERRED', '2021-09-30')).toEqual([{ kind: 'none', because: 'period' }]);
  });
});

describe('a printed figure', () => {
  test('of a stock is looked for under the period, then under the month that it ends with', () => {
    expect(recipes('PRINTED', 'WORKSHOPS', '2021-YTD09')).toEqual([
      { kind: 'same', period: '2021-YTD09' },
      { kind: 'state', period: '2021-09' },
    ]);
    expect(recipes('PRINTED', 'WORKSHOPS', '2021-09')).toEqual([{ kind: 'same', period: '2021-09' }]);
    expect(recipes('PRINTED', 'WORKSHOPS', '2021-09-29')).toEqual([{ kind: 'same', period: '2021-09-29' }]);
  });

  test('of a flow is never taken from another period', () => {
    expect(recipes('PRINTED', 'REWARD_AMOUNT', '2021-YTD09')).toEqual([{ kind: 'same', period: '2021-YTD09' }]);
  });
});

describe('what a cell is made from', () => {
  const needs = (code: MetricCode, period: string) =>
    vectorsFor(code, parsePeriod(period), 'ALL').map(
      ({ source, key }) => `${source} ${key.metric} ${key.period} ${key.population}`,
    );

  test('is every source of the metric, in every period that its recipe takes', () => {
    expect(needs('JINGMENG_TRANSFERRED', '2021-09')).toEqual([
      'bulletin JINGMENG_TRANSFERRED 2021-09 ALL',
      'jingmeng JINGMENG_TRANSFERRED 2021-YTD09 ALL',
      'jingmeng JINGMENG_TRANSFERRED 2021-YTD08 ALL',
    ]);
    expect(needs('REWARD_BENEFICIARIES', '2021-Q3')).toEqual(['bulletin REWARD_BENEFICIARIES 2021-Q3 ALL']);
  });

  test('is, of a ratio, also numerator and denominator', () => {
    expect(needs('TRAINING_EMPLOYMENT_RATE', '2021-09')).toEqual([
      'bulletin TRAINING_EMPLOYMENT_RATE 2021-09 ALL',
      'bulletin TRAINED_EMPLOYED 2021-09 ALL',
      'core TRAINED_EMPLOYED 2021-09 ALL',
      'bulletin TRAINED_PERSONS 2021-09 ALL',
      'core TRAINED_PERSONS 2021-09 ALL',
    ]);
  });

  test('comes by precedence of the sources, whatever the metric', () => {
    const precedence = Object.values(SourceName);
    for (const code of Object.keys(METRICS) as MetricCode[]) {
      const places = answering(code).map(([source]) => precedence.indexOf(source));
      expect(places).toEqual([...places].sort((left, right) => left - right));
    }
  });

  test('takes a registry of brands for brands alone', () => {
    expect(answering('TRAINING_EMPLOYMENT_RATE').map(([source]) => source)).toEqual(['bulletin']);
    expect(answering('BRAND_JOBS').map(([source]) => source)).toEqual(['bulletin', 'brands']);
  });

  test('is stored periods only: those that the recipe names', () => {
    expect(periodsOf({ kind: 'none', because: 'metric' })).toEqual([]);
    expect(periodsOf({ kind: 'difference', upTo: parsePeriod('2021-YTD01'), before: null })).toEqual(['2021-YTD01']);
  });
});

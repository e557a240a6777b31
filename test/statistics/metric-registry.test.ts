import { describe, expect, test } from 'vitest';
import { type MetricCode, metric } from '../../statistics/metric.ts';
import { METRICS } from '../../statistics/metric-registry.ts';
import { baseUnit } from '../../statistics/unit.ts';

const codes = Object.keys(METRICS) as MetricCode[];

describe.each(codes)('%s', (code) => {
  const definition = metric(code);

  test('is held in a base unit', () => {
    expect(baseUnit(definition.unit)).toBe(definition.unit);
  });

  test('is explained in both languages', () => {
    expect(definition.name.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(definition.definition.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(definition.definition.en).toMatch(/^[A-Z].*\.$/u);
    expect(definition.synonyms).toEqual([...new Set(definition.synonyms)]);
  });

  test('is a mean exactly where it names metrics that exist and add up', () => {
    expect(definition.quotient !== null).toBe(definition.overRegions === 'WEIGHTED_MEAN');
    for (const part of definition.quotient === null ? [] : Object.values(definition.quotient)) {
      expect(codes).toContain(part);
      expect(metric(part as MetricCode).overRegions).toBe('SUM');
    }
  });

  test('suppresses person counts only', () => {
    if (definition.minimumCell !== null) expect(definition.unit).toBe('PERSON');
  });

  test('is expected every month exactly where it is due every month', () => {
    expect(definition.expectedEvery).toBe(definition.cadence.kind === 'MONTHLY' ? 'MONTH' : null);
  });

  test('may be printed in a bulletin', () => {
    expect(definition.sources.bulletin).toBe('PRINTED');
  });
});

test('what a metric adds up over time follows from how its sources keep it', () => {
  const over = (form: string) =>
    new Set(
      codes
        .filter((code) => Object.values(METRICS[code].sources).includes(form as never))
        .map((code) => METRICS[code].overTime),
    );
  expect(over('STOCK')).toEqual(new Set(['LAST']));
  expect(over('MONTHLY')).toEqual(new Set(['SUM', 'NONE']));
  expect(over('YTD')).toEqual(new Set(['SUM']));
});

test('persons who may come back are not added over months', () => {
  expect([METRICS.REWARD_BENEFICIARIES.overTime, METRICS.LOAN_BORROWERS.overTime]).toEqual(['NONE', 'NONE']);
});

test('the minimum cell is five, for four metrics', () => {
  expect(codes.filter((code) => METRICS[code].minimumCell === 5).sort()).toEqual([
    'LOAN_BORROWERS',
    'REWARD_BENEFICIARIES',
    'TRAINED_PERSONS',
    'WORKSHOP_WORKERS',
  ]);
});

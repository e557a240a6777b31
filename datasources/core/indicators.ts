import type { MetricCode } from '../../statistics/metric.ts';
import type { UnitCode } from '../../statistics/unit.ts';
import type { Population } from '../../statistics/vocabulary.ts';

interface Indicator {
  readonly code: string;
  readonly unit: UnitCode;
}

/** core's own codes and units for the metrics it keeps. */
const INDICATORS: Readonly<Partial<Record<MetricCode, Indicator>>> = {
  EMPLOYED_WORKERS: { code: 'JY01', unit: 'PERSON' },
  WORKSHOPS: { code: 'CJ01', unit: 'COUNT' },
  WORKSHOP_WORKERS: { code: 'CJ02', unit: 'PERSON' },
  ENTERPRISES: { code: 'LT01', unit: 'COUNT' },
  ENTERPRISE_WORKERS: { code: 'LT02', unit: 'PERSON' },
  PUBLIC_POST_HOLDERS: { code: 'GY01', unit: 'PERSON' },
  TRAINED_PERSONS: { code: 'PX01', unit: 'PERSON' },
  TRAINED_EMPLOYED: { code: 'PX02', unit: 'PERSON' },
  REWARD_AMOUNT: { code: 'JB01', unit: 'WAN_CNY' },
  REWARD_BENEFICIARIES: { code: 'JB02', unit: 'PERSON' },
  LOAN_AMOUNT: { code: 'DK01', unit: 'WAN_CNY' },
  LOAN_BORROWERS: { code: 'DK02', unit: 'PERSON' },
};

const POPULATION_CODES: Readonly<Record<Population, string>> = {
  ALL: '1',
  POVERTY_EXITED: '2',
  LOW_INCOME: '3',
  RELOCATED: '4',
};

export function indicatorOf(metric: MetricCode): Indicator | undefined {
  return INDICATORS[metric];
}

export function populationCode(population: Population): string {
  return POPULATION_CODES[population];
}

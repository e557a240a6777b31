import { MengtuError } from '../schema/mengtu-error.ts';
import { latestPeriod } from '../statistics/clock.ts';
import { type MetricCode, metric } from '../statistics/metric.ts';
import { parsePeriod } from '../statistics/period.ts';
import type { Population } from '../statistics/vocabulary.ts';
import type { CellTemplate } from './plan/plan.ts';

/** The arguments by which a field asks for a cell, after coercion. */
export interface CellArgs {
  readonly metric: MetricCode;
  readonly period?: string | null | undefined;
  readonly population: Population;
  readonly partner?: unknown;
}

/** DIMENSION_UNKNOWN where the metric is not kept for the population, or not by partner. */
export function templateOf({ metric: code, period, population, partner }: CellArgs, now: Date): CellTemplate {
  const definition = metric(code);
  if (!definition.populations.includes(population)) {
    throw new MengtuError(
      'DIMENSION_UNKNOWN',
      `${code} 没有人群 ${population} / ${code} is not kept for ${population}`,
      {
        asked: `${code}, population: ${population}`,
        hint: `${code} has ${definition.populations.join(', ')}`,
      },
    );
  }
  if (partner !== undefined && partner !== null && !definition.byPartner) {
    throw new MengtuError('DIMENSION_UNKNOWN', `${code} 不按结对方统计 / ${code} is not kept by partner`, {
      asked: `${code}, partner`,
      hint: 'JINGMENG_TRANSFERRED is kept by partner',
    });
  }
  return {
    metric: code,
    period: period === undefined || period === null ? latestPeriod(definition, now) : parsePeriod(period),
    population,
  };
}

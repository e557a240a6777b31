import { MengtuError } from '../../schema/mengtu-error.ts';
import { isPresent } from '../../statistics/cell.ts';
import { divide } from '../../statistics/decimal.ts';
import { type MetricCode, metric } from '../../statistics/metric.ts';
import type { Population, RegionLevel } from '../../statistics/vocabulary.ts';
import type { ObservationView } from './observation-view.ts';

export interface ShareArgs {
  readonly level: RegionLevel | undefined;
  readonly metric: MetricCode | undefined;
  readonly population: Population | undefined;
}

/** This cell over the whole that the arguments name; null where either has no value or the whole is zero. */
export function shareOf({ cell, key, request }: ObservationView, args: ShareArgs): number | null {
  if (key === null || !isPresent(cell.figure)) return null;
  const code = args.metric ?? key.metric;
  const across = code === key.metric && args.population === undefined;
  if (across && metric(code).overRegions !== 'SUM') {
    throw new MengtuError(
      'METRIC_NOT_ADDITIVE',
      `${code} 不可按地区加总,没有份额 / ${code} is not additive over regions: it has no shares`,
      {
        asked: `shareOf on ${code}`,
        hint: 'compare the figures themselves',
      },
    );
  }
  const { gazetteer } = request;
  const region = [key.region, ...gazetteer.ancestorsOf(key.region)].find(
    (id) => args.level === undefined || gazetteer.levelOf(id) === args.level,
  );
  if (region === undefined) return null;
  const whole = request.cell({ ...key, region, metric: code, population: args.population ?? key.population });
  if (!isPresent(whole.figure) || whole.figure.value === 0) return null;
  return divide(cell.figure.value, whole.figure.value);
}

import { MengtuError } from '../../schema/mengtu-error.ts';
import { isPresent } from '../../statistics/cell.ts';
import { divide } from '../../statistics/decimal.ts';
import { type MetricCode, metric } from '../../statistics/metric.ts';
import type { MetricDefinition } from '../../statistics/metric-definition.ts';
import { METRICS } from '../../statistics/metric-registry.ts';
import type { Population, RegionLevel } from '../../statistics/vocabulary.ts';
import type { ObservationView } from './observation-view.ts';

export interface ShareArgs {
  readonly level: RegionLevel | undefined;
  readonly metric: MetricCode | undefined;
  readonly population: Population | undefined;
}

const DEFINITIONS: readonly MetricDefinition[] = Object.values(METRICS);

/**
 * Overlap is unknown unless the registry says otherwise: 43 workshops, 37 rewarded and 5 with a loan are nested nowhere.
 * One metric is a part of another only where a rate is made of the two.
 */
function isPartOf(part: MetricCode, whole: MetricCode): boolean {
  return (
    part === whole || DEFINITIONS.some(({ quotient }) => quotient?.numerator === part && quotient.denominator === whole)
  );
}

/** This cell over the whole that the arguments name; null where it is no part of it, where either has no value or the whole is zero. */
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
  if (!isPartOf(key.metric, code)) return null;
  const { gazetteer } = request;
  const region = [key.region, ...gazetteer.ancestorsOf(key.region)].find(
    (id) => args.level === undefined || gazetteer.levelOf(id) === args.level,
  );
  if (region === undefined) return null;
  const whole = request.cell({ ...key, region, metric: code, population: args.population ?? key.population });
  if (!isPresent(whole.figure) || whole.figure.value === 0) return null;
  // A cumulative figure in print is no part of a month's total, nor is a slip a part of anything.
  if ([cell, whole].some(({ status }) => status === 'DEFINITION_DIFFERS' || status === 'UNVALIDATED')) return null;
  return divide(cell.figure.value, whole.figure.value);
}

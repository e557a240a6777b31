import type { Cadence, MetricDefinition } from './metric-definition.ts';
import { endOf, type Period, parsePeriod, periodParts, shiftPeriod } from './period.ts';

/** Asia/Shanghai, without summer time since 1991. */
const OFFSET_MS = 8 * 60 * 60 * 1000;

/** The date in Asia/Shanghai at an instant, YYYY-MM-DD. */
export function businessDate(now: Date): string {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The month in Asia/Shanghai at an instant. */
export function businessMonth(now: Date): Period {
  return parsePeriod(businessDate(now).slice(0, 7));
}

/** The day, YYYY-MM-DD, by which a period's figure should be out; null for a record that is not renewed. */
export function dueDate(cadence: Cadence, period: Period): string | null {
  if (cadence.kind === 'ONCE') return null;
  const month = shiftPeriod(parsePeriod(endOf(period).slice(0, 7)), 'MONTH', cadence.dueOffset);
  return month === null ? null : `${month}-${String(cadence.dueDay).padStart(2, '0')}`;
}

/**
 * The period that a question without one is about: the latest whose figure is due at `now`, as YTD where a source of
 * the metric keeps it so. A record of one period answers that period.
 */
export function latestPeriod(definition: MetricDefinition, now: Date): Period {
  const { cadence, sources } = definition;
  if (cadence.kind === 'ONCE') return cadence.period;
  const today = businessDate(now);
  let month: Period | null = businessMonth(now);
  while (month !== null && (dueDate(cadence, month) ?? today) > today) month = shiftPeriod(month, 'MONTH', -1);
  const latest = month ?? businessMonth(now);
  const cumulative = Object.values(sources).includes('YTD');
  const { year } = periodParts(latest);
  return cumulative ? parsePeriod(`${year}-YTD${latest.slice(5)}`) : latest;
}

import {
  type Bounds,
  contains,
  divideBounds,
  exactly,
  productBounds,
  reciprocalBounds,
  subtractBounds,
} from './bounds.ts';
import type { Known } from './compare.ts';
import { divide, multiply, subtract } from './decimal.ts';
import { derived } from './figure.ts';
import { elapsed, elapsedMonths, type Period } from './period.ts';
import type { Present } from './statement.ts';
import type { Additivity, PaceStatus } from './vocabulary.ts';

/** A figure set against its target. Ratios are fractions. */
export interface Progress {
  readonly target: Present;
  readonly rate: number | null;
  readonly publishedRate: number | null;
  /** Of the rate as printed where it is printed, else of value / target. */
  readonly rateBounds: Bounds | null;
  /** Target − value; negative once the target is passed. */
  readonly gap: Present;
}

/**
 * The target that a printed completion rate implies, N / r, and the gap N(1/r − 1). Both follow from what was printed:
 * subtracting the intervals of target and value would count the error of N twice. The rate has to be above zero.
 */
export function impliedTarget(value: Present, rate: Known): Progress {
  const remaining = subtractBounds(reciprocalBounds(rate.bounds), exactly(1));
  return {
    target: derived(divide(value.value, rate.value), divideBounds(value.bounds, rate.bounds), [value]),
    rate: rate.value,
    publishedRate: rate.value,
    rateBounds: rate.bounds,
    gap: derived(
      divide(multiply(value.value, subtract(1, rate.value)), rate.value),
      productBounds(value.bounds, remaining),
      [value],
    ),
  };
}

/** Against a target that a source states; `printed` is the rate beside the figure, where there is one. */
export function againstTarget(value: Present, target: Present, printed: Known | null): Progress {
  const zero = target.value === 0;
  return {
    target,
    rate: zero ? null : divide(value.value, target.value),
    publishedRate: printed?.value ?? null,
    rateBounds: printed?.bounds ?? (zero ? null : divideBounds(value.bounds, target.bounds)),
    gap: derived(subtract(target.value, value.value), subtractBounds(target.bounds, value.bounds), [value, target]),
  };
}

export interface Pace {
  /** Fraction of the year that is over: month / 12. */
  readonly elapsed: number;
  readonly status: PaceStatus;
  /** What the year comes to at the pace so far; null for what does not accumulate. */
  readonly projected: Present | null;
  /** Base units a month, to close the gap by December; null when no month is left. */
  readonly requiredPerMonth: number | null;
}

/** How completion compares with the part of the year that is over at the period's end. Null where there is no rate. */
export function pace(value: Present, progress: Progress, period: Period, overTime: Additivity): Pace | null {
  const rate = progress.publishedRate ?? progress.rate;
  if (rate === null || progress.rateBounds === null) return null;
  const months = elapsedMonths(period);
  return {
    elapsed: elapsed(period),
    status: paceStatus(rate, progress.rateBounds, elapsed(period)),
    projected: overTime === 'SUM' ? annualised(value, months) : null,
    requiredPerMonth: months >= 12 ? null : divide(Math.max(progress.gap.value, 0), 12 - months),
  };
}

/** ON_TRACK where the rate as known may equal the time elapsed; DONE from 1 on. */
export function paceStatus(rate: number, rateBounds: Bounds, timeElapsed: number): PaceStatus {
  if (rate >= 1) return 'DONE';
  if (contains(rateBounds, timeElapsed)) return 'ON_TRACK';
  return rate > timeElapsed ? 'AHEAD' : 'BEHIND';
}

function annualised(value: Present, months: number): Present {
  const whole = (part: number) => divide(multiply(part, 12), months);
  const { lower, upper } = value.bounds;
  const bounds = {
    ...value.bounds,
    lower: lower === null ? null : whole(lower),
    upper: upper === null ? null : whole(upper),
  };
  return derived(whole(value.value), bounds, [value]);
}

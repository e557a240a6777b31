import { type MetricCode, metric } from './metric.ts';
import type { TemporalForm } from './metric-definition.ts';
import { endOf, monthsOf, type Period, parsePeriod, periodParts, writePeriod } from './period.ts';
import type { VectorKey } from './statement.ts';
import type { Population, SourceName } from './vocabulary.ts';

/** Months and quarters of a cumulative metric are differences; what begins in January needs no subtraction. */
export interface Difference {
  readonly kind: 'difference';
  readonly upTo: Period;
  readonly before: Period | null;
}

/** How one source's stored periods answer for the period that was asked. */
export type Recipe =
  | { readonly kind: 'same'; readonly period: Period }
  /** A stock asked for a longer period answers its last state. */
  | { readonly kind: 'state'; readonly period: Period }
  | { readonly kind: 'sum'; readonly periods: readonly Period[] }
  | Difference
  /** `metric` says that its parts may not be added, `period` that the source does not keep such periods. */
  | { readonly kind: 'none'; readonly because: 'metric' | 'period' };

/** The month whose end is the period's end; null for a day that is not the end of a month. */
function closingMonth(period: Period): Period | null {
  const end = endOf(period);
  const month = parsePeriod(end.slice(0, 7));
  return endOf(month) === end ? month : null;
}

function ofStock(period: Period): Recipe {
  const month = closingMonth(period);
  if (month === null) return { kind: 'none', because: 'period' };
  return month === period ? { kind: 'same', period } : { kind: 'state', period: month };
}

function ofIncrements(code: MetricCode, period: Period): Recipe {
  const { kind } = periodParts(period);
  if (kind === 'MONTH') return { kind: 'same', period };
  if (kind === 'DAY') return { kind: 'none', because: 'period' };
  if (metric(code).overTime !== 'SUM') return { kind: 'none', because: 'metric' };
  return { kind: 'sum', periods: monthsOf(period) };
}

function ofCumulative(period: Period): Recipe {
  const parts = periodParts(period);
  if (parts.kind === 'YTD') return { kind: 'same', period };
  if (parts.kind === 'DAY') return { kind: 'none', because: 'period' };
  const months = monthsOf(period);
  const first = Number(months[0]?.slice(5));
  const upTo = writePeriod({ kind: 'YTD', year: parts.year, month: first + months.length - 1 });
  return {
    kind: 'difference',
    upTo,
    before: first === 1 ? null : writePeriod({ kind: 'YTD', year: parts.year, month: first - 1 }),
  };
}

function ofPrint(code: MetricCode, period: Period): readonly Recipe[] {
  const same: Recipe = { kind: 'same', period };
  if (metric(code).overTime !== 'LAST') return [same];
  const month = closingMonth(period);
  return month === null || month === period ? [same] : [same, { kind: 'state', period: month }];
}

/** The recipes to try in turn; the first that finds a statement answers. */
export function recipesFor(form: TemporalForm, code: MetricCode, period: Period): readonly Recipe[] {
  switch (form) {
    case 'PRINTED':
      return ofPrint(code, period);
    case 'STOCK':
      return [ofStock(period)];
    case 'MONTHLY':
      return [ofIncrements(code, period)];
    case 'YTD':
      return [ofCumulative(period)];
  }
}

export function periodsOf(recipe: Recipe): readonly Period[] {
  switch (recipe.kind) {
    case 'same':
    case 'state':
      return [recipe.period];
    case 'sum':
      return recipe.periods;
    case 'difference':
      return recipe.before === null ? [recipe.upTo] : [recipe.upTo, recipe.before];
    case 'none':
      return [];
  }
}

export interface VectorNeed {
  readonly source: SourceName;
  readonly key: VectorKey;
}

/** The sources that can answer for a region, best first: a registry of brands speaks of no region but as a brand's home. */
export function answering(code: MetricCode): readonly (readonly [SourceName, TemporalForm])[] {
  const { about, sources } = metric(code);
  const entries = Object.entries(sources) as [SourceName, TemporalForm][];
  return entries.filter(([source]) => source !== 'brands' || about === 'Brand');
}

/** The vectors a cell of any region is made from: known from metric, period and population alone. */
export function vectorsFor(code: MetricCode, period: Period, population: Population): readonly VectorNeed[] {
  const { quotient } = metric(code);
  const needs: VectorNeed[] = [];
  for (const [source, form] of answering(code)) {
    for (const recipe of recipesFor(form, code, period)) {
      for (const stored of periodsOf(recipe)) {
        needs.push({ source, key: { metric: code, period: stored, population } });
      }
    }
  }
  if (quotient !== null) {
    needs.push(...vectorsFor(quotient.numerator as MetricCode, period, population));
    needs.push(...vectorsFor(quotient.denominator as MetricCode, period, population));
  }
  return needs;
}

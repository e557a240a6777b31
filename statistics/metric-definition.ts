import type { Period } from './period.ts';
import type { UnitCode } from './unit.ts';
import type { Additivity, Granularity, Population, SourceName, SubjectType } from './vocabulary.ts';

/** How a source keeps a metric in time. PRINTED: single publications; STOCK: a state a month; MONTHLY: increments; YTD: cumulative from January. */
export type TemporalForm = 'PRINTED' | 'STOCK' | 'MONTHLY' | 'YTD';

/**
 * When a figure comes out. MONTHLY: month M is due on `dueDay` of month M + `dueOffset`; ONCE: a record of one period, never renewed.
 */
export type Cadence =
  | { readonly kind: 'MONTHLY'; readonly dueDay: number; readonly dueOffset: 0 | 1 }
  | { readonly kind: 'ONCE'; readonly period: Period };

export interface MetricDefinition {
  readonly name: { readonly zh: string; readonly en: string };
  readonly definition: { readonly zh: string; readonly en: string };
  /** What kind of thing the figure is about; statements about others do not answer for a region. */
  readonly about: SubjectType;
  readonly unit: UnitCode;
  readonly overRegions: Additivity;
  readonly overTime: Additivity;
  /** WEIGHTED_MEAN only: recomputed as numerator / denominator. */
  readonly quotient: { readonly numerator: string; readonly denominator: string } | null;
  readonly cadence: Cadence;
  readonly expectedEvery: Granularity | null;
  /** Person counts below this are suppressed by county and program. */
  readonly minimumCell: number | null;
  /** Digits after the point that make sense in the base unit. */
  readonly precision: number;
  readonly populations: readonly Population[];
  /** Whether `partner` is a dimension. */
  readonly byPartner: boolean;
  readonly sources: Readonly<Partial<Record<SourceName, TemporalForm>>>;
  readonly synonyms: readonly string[];
  readonly deprecated: string | null;
}

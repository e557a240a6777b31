import type { Bounds } from './bounds.ts';
import type { MetricCode } from './metric.ts';
import type { Period } from './period.ts';
import type { UnitCode } from './unit.ts';
import type { Absence, ObsStatus, Origin, Population, Qualifier, SourceName, SubjectType } from './vocabulary.ts';

/** GB/T 2260 code, or the id of a zone that has none. */
export type RegionId = string;

/** What a figure is about. `key` is a RegionId, a brand's name, a carrier's id … unique within `type`. */
export interface SubjectRef {
  readonly type: SubjectType;
  readonly key: string;
}

/** A number, in base units of its metric, with what is known of its precision and origin. */
export interface Present {
  readonly kind: 'present';
  readonly value: number;
  readonly bounds: Bounds;
  readonly qualifier: Qualifier;
  readonly origin: Origin;
}
/** No number, and why. Never zero. */
export interface Absent {
  readonly kind: 'absent';
  readonly absence: Absence;
}
export type Figure = Present | Absent;

/** “截至9月底” is certain, “截至目前” is not: then `date` is null and `text` is the wording. */
export interface AsOf {
  readonly date: string | null;
  readonly text: string | null;
  readonly certain: boolean;
}

/** One normalisation on the way from print to base units: PARSE, SCALE, ALIAS, ROLL_UP, SHIFT … */
export interface Step {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

/** Where a statement stands: who said it, in which document, at which place, in which words. */
export interface Trail {
  readonly source: SourceName;
  /** Id of a document of that source, or null where the source is a live system. */
  readonly document: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  /** Date of publication, YYYY-MM-DD. */
  readonly publishedAt: string | null;
  /** When the source recorded or fetched it: RFC 3339. Data, not the clock of a request. */
  readonly recordedAt: string | null;
  readonly checksum: string | null;
  readonly steps: readonly Step[];
}

/** A ratio as printed beside its numerator. TARGET: completion of a target; BASE: scale against an earlier figure. */
export interface PrintedRate {
  readonly of: 'TARGET' | 'BASE';
  /** A fraction: 0.811. Null where only the fact is printed (“完成了目标任务”). */
  readonly value: number | null;
  readonly bounds: Bounds | null;
  readonly quote: string;
  /** The period of the base that the publication names (去年 → 2020). */
  readonly base: Period | null;
}

/** What one source said of one cell, normalised: the raw material of every observation. */
export interface Statement {
  readonly metric: MetricCode;
  readonly subject: SubjectRef;
  /** The region that the subject is, or belongs to; null where none is stated. */
  readonly region: RegionId | null;
  readonly period: Period;
  readonly population: Population;
  readonly partner: RegionId | null;
  /** Narrows the subject: 笤帚 workshops are not all workshops. */
  readonly scope: string | null;
  /** The unit as stated, where it differs from the metric's (PERSON_TIME beside PERSON); null: the metric's. */
  readonly unit: UnitCode | null;
  readonly figure: Figure;
  readonly status: ObsStatus;
  readonly asOf: AsOf;
  readonly note: string | null;
  /** What is printed beside the figure: its completion of a target, its scale against an earlier figure. */
  readonly rates: readonly PrintedRate[];
  readonly trail: Trail;
}

/** Everything a vector is asked by; one vector covers all regions. */
export interface VectorKey {
  readonly metric: MetricCode;
  readonly period: Period;
  readonly population: Population;
}

/** All that one source says of one (metric, period, population), at every level it reports. */
export interface Vector {
  readonly source: SourceName;
  readonly key: VectorKey;
  readonly statements: readonly Statement[];
  /** Annual targets of the same metric and population, where the source keeps them. */
  readonly targets: readonly Statement[];
  /** Banners that the source covers at all; null: every one. Others are NOT_APPLICABLE, not missing. */
  readonly universe: readonly RegionId[] | null;
}

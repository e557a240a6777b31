/** What the graph is expected to say of the article. All numbers are in base units, all ratios are fractions. */

export interface ExpectedBounds {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
}

interface ExpectedAsOf {
  readonly date: string | null;
  readonly text: string | null;
  readonly certain: boolean;
}

/** The short printed phrase, and the paragraphs it stands in. */
export interface Printed {
  readonly wording: string;
  readonly locator: string;
}

export interface Precision {
  readonly value: number;
  readonly bounds: ExpectedBounds;
  readonly qualifier: 'EXACT' | 'ROUNDED' | 'ABOUT' | 'AT_LEAST' | 'MORE_THAN' | 'NEARLY' | 'AT_MOST';
}

/** A cell, and where in the graph its observation hangs. */
export interface CellAsk {
  readonly metric: string;
  /** A region's key is its code, a brand's its name, that of the others the id that the publication gives it. */
  readonly subject: { readonly type: 'Region' | 'Brand' | 'ServiceOffice' | 'Policy' | 'Event'; readonly key: string };
  /** GB/T 2260 code of the subject's region. */
  readonly region: string;
  readonly period: string;
  /** ALL unless given. */
  readonly population?: 'POVERTY_EXITED' | 'RELOCATED';
  /** Such a cell stands among the `alternatives` of the one without a scope. */
  readonly scope?: string;
  /** Policies only: the observation is the policy's standard, or the threshold of one of its rules. */
  readonly part?: 'standard' | 'rule';
}

/** A field of an entity: `equals` for a text or a whole list in print order, `contains` for a part of either. */
export interface EntityAsk {
  readonly type: 'Brand' | 'Policy' | 'Event' | 'ServiceOffice' | 'Agreement' | 'Region';
  readonly key: string;
  readonly field: string;
  readonly match: 'equals' | 'contains';
  readonly value: string | readonly string[];
}

/** The figure itself. */
export interface FigureFact {
  readonly id: string;
  readonly carriedBy: 'observation';
  readonly read: 'figure';
  readonly ask: CellAsk;
  readonly expect: Precision &
    Printed & {
      readonly unit: 'PERSON' | 'COUNT' | 'CNY' | 'CNY_PER_PERSON' | 'PIECE' | 'MONTH' | 'YEAR' | 'RATIO';
      readonly asOf: ExpectedAsOf;
      readonly origin: 'PUBLISHED';
      readonly status: 'NORMAL' | 'DEFINITION_DIFFERS';
      /** True where another statement of the same cell comes first, and this one is among its `alternatives`. */
      readonly alternative: boolean;
    };
  /** What stands beside the figure: the names that a stated count is longer than. */
  readonly also?: readonly EntityAsk[];
}

/** The printed ratio to an earlier figure: `Observation.change`. */
export interface ChangeFact {
  readonly id: string;
  readonly carriedBy: 'observation';
  readonly read: 'change';
  readonly ask: CellAsk;
  readonly expect: Printed & {
    readonly base: { readonly period: string; readonly value: number };
    readonly relative: number;
    readonly publishedRelative: number;
    /** Of the printed ratio beside the recomputed one. */
    readonly verdict: 'AGREES_WITHIN_ROUNDING';
  };
}

/** The printed completion of a target: `Observation.target`. */
export interface TargetFact {
  readonly id: string;
  readonly carriedBy: 'observation';
  readonly read: 'target';
  readonly ask: CellAsk;
  readonly expect: Printed & {
    readonly publishedRate: number | null;
    readonly rateBounds: ExpectedBounds | null;
    /** Implied by figure and rate, to the nearest person, and never PUBLISHED; null where no rate is printed. */
    readonly target: { readonly origin: 'DERIVED'; readonly value: number; readonly bounds: ExpectedBounds } | null;
    readonly pace: 'DONE' | 'AHEAD' | 'BEHIND';
  };
}

export interface EntityFact {
  readonly id: string;
  readonly carriedBy: 'entity';
  readonly ask: EntityAsk;
  readonly expect: Printed;
}

/** A fact that the graph leaves out, and why. */
interface OmittedFact {
  readonly id: string;
  readonly carriedBy: 'none';
  readonly reason: string;
}

export type Fact = FigureFact | ChangeFact | TargetFact | EntityFact | OmittedFact;

export interface Issue {
  readonly id: string;
  readonly trap: string;
  /** What the graph does instead. */
  readonly behaviour: string;
  readonly facts: readonly string[];
}

const bounds = (
  lower: number | null,
  upper: number | null,
  lowerOpen: boolean,
  upperOpen: boolean,
): ExpectedBounds => ({
  lower,
  upper,
  lowerOpen,
  upperOpen,
});

/** [lower, upper): what rounding half up leaves possible. */
export const halfOpen = (lower: number, upper: number): ExpectedBounds => bounds(lower, upper, false, true);

/** What a figure over a rounded rate leaves possible: the rate stays below its upper end, so neither end is reached. */
export const between = (lower: number, upper: number): ExpectedBounds => bounds(lower, upper, true, true);

export const exact = (value: number): Precision => ({
  value,
  bounds: bounds(value, value, false, false),
  qualifier: 'EXACT',
});

/** Printed to a multiple of `step`. */
export const rounded = (value: number, step: number): Precision => ({
  value,
  bounds: halfOpen(value - step / 2, value + step / 2),
  qualifier: 'ROUNDED',
});

export const atLeast = (value: number): Precision => ({
  value,
  bounds: bounds(value, null, false, true),
  qualifier: 'AT_LEAST',
});
export const moreThan = (value: number): Precision => ({
  value,
  bounds: bounds(value, null, true, true),
  qualifier: 'MORE_THAN',
});
export const nearly = (value: number): Precision => ({
  value,
  bounds: bounds(null, value, true, true),
  qualifier: 'NEARLY',
});
export const atMost = (value: number): Precision => ({
  value,
  bounds: bounds(null, value, true, false),
  qualifier: 'AT_MOST',
});
export const about = (value: number): Precision => ({
  value,
  bounds: bounds(null, null, true, true),
  qualifier: 'ABOUT',
});

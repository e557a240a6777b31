import type { MetricCode } from './metric.ts';
import { METRICS } from './metric-registry.ts';
import { type Period, parsePeriod } from './period.ts';
import type { Absent, Figure, Present, RegionId, Statement, Step } from './statement.ts';
import type { Absence, Population, SourceName } from './vocabulary.ts';

/** The address of a cell of region data. */
export interface CellKey {
  readonly metric: MetricCode;
  readonly region: RegionId;
  readonly period: Period;
  readonly population: Population;
  readonly partner: RegionId | null;
  readonly scope: string | null;
}

/** A statement, or what was computed from statements; the one shape of every figure in the graph. */
export interface Cell extends Statement {
  /** What it was computed from: the parts of a roll-up, the months of a sum, numerator and denominator. */
  readonly inputs: readonly Cell[];
  /** What other statements say of the same cell, best first. */
  readonly alternatives: readonly Cell[];
}

export function isPresent(figure: Figure): figure is Present {
  return figure.kind === 'present';
}

export function absent(absence: Absence): Absent {
  return { kind: 'absent', absence };
}

export function asCell(statement: Statement, steps: readonly Step[] = []): Cell {
  const trail =
    steps.length === 0 ? statement.trail : { ...statement.trail, steps: [...statement.trail.steps, ...steps] };
  return { ...statement, trail, inputs: [], alternatives: [] };
}

/** A cell that no statement stands behind: absent, or computed from `inputs`. */
export function blankCell(key: CellKey, source: SourceName, figure: Figure, rest: Partial<Cell> = {}): Cell {
  return {
    metric: key.metric,
    subject: { type: 'Region', key: key.region },
    region: key.region,
    period: key.period,
    population: key.population,
    partner: key.partner,
    scope: key.scope,
    unit: null,
    figure,
    status: figure.kind === 'absent' ? 'MISSING' : 'NORMAL',
    asOf: { date: null, text: null, certain: false },
    note: null,
    rates: [],
    trail: {
      source,
      document: null,
      locator: null,
      quote: null,
      publishedAt: null,
      recordedAt: null,
      checksum: null,
      steps: [],
    },
    inputs: [],
    alternatives: [],
    ...rest,
  };
}

export function cellText(key: CellKey): string {
  return [key.metric, key.region, key.period, key.population, key.partner ?? '', key.scope ?? ''].join('|');
}

/** The key that `cellText` wrote; null for any other text. */
export function cellKeyOf(text: string): CellKey | null {
  const [code = '', region = '', period = '', population = '', partner = '', scope = '', ...rest] = text.split('|');
  if (rest.length > 0 || !Object.hasOwn(METRICS, code)) return null;
  const populations: readonly string[] = METRICS[code as MetricCode].populations;
  if (!populations.includes(population)) return null;
  const key = {
    metric: code as MetricCode,
    region,
    population: population as Population,
    partner: partner || null,
    scope: scope || null,
  };
  try {
    return { ...key, period: parsePeriod(period) };
  } catch {
    return null;
  }
}

/** The address that a cell's own dimensions make; null where no region is stated. */
export function keyOf({ metric, region, period, population, partner, scope }: Cell): CellKey | null {
  return region === null ? null : { metric, region, period, population, partner, scope };
}

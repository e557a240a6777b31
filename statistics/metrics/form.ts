import type { Cadence, MetricDefinition } from '../metric-definition.ts';
import { parsePeriod } from '../period.ts';

/** What a family of metrics leaves to the metric itself. */
type Own = Pick<MetricDefinition, 'name' | 'definition' | 'unit' | 'populations' | 'synonyms'> &
  Partial<MetricDefinition>;

/** The core system closes a month's returns on its 28th. */
const CORE_CADENCE: Cadence = { kind: 'MONTHLY', dueDay: 28, dueOffset: 0 };

const common = {
  about: 'Region',
  quotient: null,
  minimumCell: null,
  precision: 0,
  byPartner: false,
  deprecated: null,
} as const;

/** A state at the end of each month, kept by the core system; the parts of a region are disjoint. */
export function coreStock(own: Own): MetricDefinition {
  return {
    ...common,
    overRegions: 'SUM',
    overTime: 'LAST',
    cadence: CORE_CADENCE,
    expectedEvery: 'MONTH',
    sources: { bulletin: 'PRINTED', core: 'STOCK' },
    ...own,
  };
}

/** What happened in each month, kept by the core system as increments. */
export function coreFlow(own: Own): MetricDefinition {
  return coreStock({ overTime: 'SUM', sources: { bulletin: 'PRINTED', core: 'MONTHLY' }, ...own });
}

/** Printed once, about one period, and never renewed. Whether places may be added is not known unless the metric says so. */
export function printedOnce(period: string, own: Own): MetricDefinition {
  return {
    ...common,
    overRegions: 'NONE',
    overTime: 'LAST',
    cadence: { kind: 'ONCE', period: parsePeriod(period) },
    expectedEvery: null,
    sources: { bulletin: 'PRINTED' },
    ...own,
  };
}

/** What a labour brand is said to amount to. Brands overlap in persons and places, so that nothing adds up. */
export function ofBrand(own: Own): MetricDefinition {
  return printedOnce('2021-10', { about: 'Brand', sources: { bulletin: 'PRINTED', brands: 'PRINTED' }, ...own });
}

/** A standard or threshold that a policy sets. */
export function ofPolicy(own: Own): MetricDefinition {
  return printedOnce('2021-10', { about: 'Policy', ...own });
}

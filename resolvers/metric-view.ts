import type { GroupKey } from '../schema/group-key.enum.ts';
import type { Metric } from '../schema/metric.type.ts';
import type { Unit } from '../schema/unit.type.ts';
import { type MetricCode, metric } from '../statistics/metric.ts';
import { UNITS, type UnitCode } from '../statistics/unit.ts';
import { encodeNodeId } from './node-id.ts';

export function unitView(code: UnitCode): Unit {
  return { code, factor: UNITS[code].factor };
}

function dimensionsOf(code: MetricCode): readonly GroupKey[] {
  const { populations, byPartner, sources, cadence } = metric(code);
  const live = Object.values(sources).some((form) => form !== 'PRINTED');
  return [
    'REGION_LEAGUE',
    'REGION_BANNER',
    ...(live && cadence.kind === 'MONTHLY' ? (['MONTH', 'QUARTER', 'YEAR'] as const) : []),
    ...(populations.length > 1 ? (['POPULATION'] as const) : []),
    ...(byPartner ? (['PARTNER'] as const) : []),
    'SOURCE',
    'ORIGIN',
  ];
}

const views = new Map<MetricCode, Metric>();

/** The same object each time: the registry does not change while the process lives. */
export function metricView(code: MetricCode): Metric {
  let view = views.get(code);
  if (view === undefined) {
    const { unit, populations, overRegions, overTime, minimumCell, precision, expectedEvery, synonyms, deprecated } =
      metric(code);
    view = {
      __typename: 'Metric',
      id: encodeNodeId('Metric', code),
      code,
      unit: unitView(unit),
      dimensions: dimensionsOf(code),
      populations,
      overRegions,
      overTime,
      minimumCell,
      precision,
      expectedEvery,
      synonyms,
      deprecated,
    };
    views.set(code, view);
  }
  return view;
}

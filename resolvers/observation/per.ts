import { divideBounds, scaleBounds } from '../../statistics/bounds.ts';
import { absent, blankCell, isPresent } from '../../statistics/cell.ts';
import { divide, multiply } from '../../statistics/decimal.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import { worstOrigin } from '../../statistics/vocabulary.ts';
import { ObservationView } from './observation-view.ts';

export interface PerArgs {
  readonly metric: MetricCode;
  readonly scale: number;
}

/** The figure per `scale` of another metric of the same region and period. */
export function perOf(view: ObservationView, { metric: code, scale }: PerArgs): ObservationView {
  const { cell, key, request } = view;
  const scope = `每${scale} ${code}`;
  const address = key ?? {
    metric: cell.metric,
    region: cell.region ?? '',
    period: cell.period,
    population: cell.population,
    partner: null,
    scope,
  };
  const blank = (absence: 'NOT_APPLICABLE' | 'NOT_REPORTED') =>
    new ObservationView(blankCell({ ...address, scope }, cell.trail.source, absent(absence)), null, request);
  if (key === null) return blank('NOT_APPLICABLE');
  const whole = request.cell({ ...key, metric: code, population: 'ALL', scope: null, partner: null });
  if (!isPresent(cell.figure) || !isPresent(whole.figure)) return blank('NOT_REPORTED');
  if (whole.figure.value === 0) return blank('NOT_APPLICABLE');
  const made = blankCell(
    { ...key, scope },
    cell.trail.source,
    {
      kind: 'present',
      value: divide(multiply(cell.figure.value, scale), whole.figure.value),
      bounds: scaleBounds(divideBounds(cell.figure.bounds, whole.figure.bounds), scale),
      qualifier: 'ROUNDED',
      origin: worstOrigin([cell.figure.origin, whole.figure.origin], 'DERIVED'),
    },
    { unit: view.held, inputs: [cell, whole] },
  );
  return new ObservationView(made, null, request);
}

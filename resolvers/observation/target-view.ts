import type { TargetProgress } from '../../schema/target.type.ts';
import { isPresent, keyOf } from '../../statistics/cell.ts';
import { type CellProgress, progressOf } from '../../statistics/progress.ts';
import { ObservationView } from './observation-view.ts';

/** TargetProgress with what its edges need. */
export interface ProgressView extends TargetProgress {
  readonly cells: CellProgress;
  readonly of: ObservationView;
  readonly pace: TargetProgress['pace'] & { readonly view: () => ObservationView | null };
}

export function progressView(of: ObservationView): ProgressView | null {
  const { cell, request } = of;
  // An alternative has no vector of its own, but the same address.
  const key = of.key ?? keyOf(cell);
  const stated = of.key === null ? null : request.target(of.key);
  const cells = key === null ? null : progressOf(cell, key, stated);
  if (cells === null) return null;
  const { target, rate, publishedRate, rateBounds, pace } = cells;
  return {
    cells,
    of,
    targetOrigin: isPresent(target.figure) ? target.figure.origin : 'DERIVED',
    rate,
    publishedRate,
    rateBounds,
    pace: {
      elapsed: pace.elapsed,
      status: pace.status,
      requiredPerMonth: pace.requiredPerMonth,
      view: () => (pace.projected === null ? null : new ObservationView(pace.projected, null, request)),
    },
  };
}

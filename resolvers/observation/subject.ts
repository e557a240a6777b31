import { metric } from '../../statistics/metric.ts';
import { type EntityNode, entityNode, recordsBehind } from '../node-lookup.ts';
import type { PlanScope } from '../plan/hint.ts';
import type { RecordSet } from '../plan/reads.ts';
import { regionView } from '../region/region-view.ts';
import { sourceView } from '../source-view.ts';
import type { ObservationView } from './observation-view.ts';

/** A figure of an entity's record may be about anything; a cell is about what its metric says, or a pair. */
export function subjectRecords({ cells }: PlanScope): readonly RecordSet[] {
  if (cells.length === 0) return ['directory', 'brands', 'cooperation', 'publications', 'programs'];
  return cells.flatMap(({ metric: code }) => {
    const { about, byPartner } = metric(code);
    return [...recordsBehind(about), ...(byPartner ? recordsBehind('Pairing') : [])];
  });
}

/** What a figure is about; where that entity's source has nothing on it any more, its region; where none is stated, who says so. */
export function subjectNode({ cell, request }: ObservationView): EntityNode {
  const entity = entityNode(request, cell.subject);
  if (entity !== null) return entity;
  if (cell.region !== null) return regionView(request, cell.region);
  return sourceView(cell.trail.source, request);
}

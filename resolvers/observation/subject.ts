import { encodeNodeId } from '../node-id.ts';
import { type EntityNode, entityNode } from '../node-lookup.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import type { ObservationView } from './observation-view.ts';

/** What a figure is about; where that entity's source has nothing on it any more, its region. */
export function subjectNode({
  cell,
  request,
}: ObservationView): EntityNode | RegionView | { __typename: 'Source'; id: string } {
  const entity = entityNode(request, cell.subject);
  if (entity !== null) return entity;
  if (cell.region !== null) return regionView(request, cell.region);
  return { __typename: 'Source', id: encodeNodeId('Source', cell.trail.source) };
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Node } from '../schema/node.type.ts';
import { Region } from '../schema/region.type.ts';
import { Viewer } from '../schema/viewer.type.ts';
import { type CellKey, cellKeyOf } from '../statistics/cell.ts';
import type { GraphContext } from './graph-context.ts';
import { decodeNodeId } from './node-id.ts';
import { type EntityNode, entityNode, recordsBehind } from './node-lookup.ts';
import { ObservationView } from './observation/observation-view.ts';
import { findStated, planStated, statedAddressOf } from './observation/stated-figure.ts';
import { Plans } from './plan/hint.ts';
import { readsOf } from './plan/reads.ts';
import type { RequestScope } from './request-scope.ts';
import { snapshotGone } from './snapshot-gone.ts';

/** An observation's id names its snapshot, and its cell or else the statement that it is. */
function addressOf(key: string): { readonly snapshot: string; readonly address: string } {
  const slash = key.indexOf('/');
  return { snapshot: key.slice(0, Math.max(0, slash)), address: key.slice(slash + 1) };
}

/** Ids can be written by anyone: the places in one have to be places. */
function isSomewhere({ gazetteer }: RequestScope, { region, partner }: CellKey): boolean {
  return gazetteer.get(region) !== undefined && (partner === null || gazetteer.get(partner) !== undefined);
}

const IdArg = () => Arg('id', () => ID, { description: '任何对象的 id。 The id of anything.' });

@Resolver()
export class NodeResolver {
  @Plans(({ plan, args }) => {
    const ref = decodeNodeId(String(args.id));
    if (ref?.type !== 'Observation') {
      readsOf(recordsBehind(ref?.type ?? ''))(plan);
      return { cells: [], only: ref?.type ?? '' };
    }
    const { address } = addressOf(ref.key);
    const cell = cellKeyOf(address);
    const stated = statedAddressOf(address);
    if (cell !== null) plan.needCell(cell);
    else if (stated !== null) planStated(plan, stated);
    return { cells: cell === null ? [] : [cell], only: ref.type };
  })
  @Query(() => Node, {
    nullable: true,
    description: '按 id 取任何对象;不存在为空。 Anything by its id; null where there is no such thing.',
  })
  node(@Ctx() { scope }: GraphContext, @IdArg() id: string): EntityNode | ObservationView | null {
    const ref = decodeNodeId(id);
    if (ref === undefined) return null;
    if (ref.type !== 'Observation') return entityNode(scope, ref);
    const { snapshot, address } = addressOf(ref.key);
    const cell = cellKeyOf(address);
    const stated = statedAddressOf(address);
    if (cell === null ? stated === null : !isSomewhere(scope, cell)) return null;
    if (snapshot !== scope.snapshot) throw snapshotGone(snapshot, scope.snapshot);
    if (cell !== null) return new ObservationView(scope.cell(cell), cell, scope);
    return stated === null ? null : findStated(scope, stated);
  }

  @Query(() => Viewer, { description: '正在提问的人及其可见范围。 Who is asking, and what they may see.' })
  viewer(): Viewer {
    return { name: 'anonymous analyst', seesSuppressed: true };
  }
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver(() => [Region], {
    description: '可见的地区;空表为全部。 Regions in view; an empty list is all of them.',
  })
  scopes(@Root() _: Viewer): readonly Region[] {
    return [];
  }
}

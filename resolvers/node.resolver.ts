import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MengtuError } from '../schema/mengtu-error.ts';
import { Node } from '../schema/node.type.ts';
import { Region } from '../schema/region.type.ts';
import { Viewer } from '../schema/viewer.type.ts';
import { type CellKey, cellKeyOf } from '../statistics/cell.ts';
import type { GraphContext } from './graph-context.ts';
import { decodeNodeId } from './node-id.ts';
import { type EntityNode, entityNode, recordsBehind } from './node-lookup.ts';
import { ObservationView } from './observation/observation-view.ts';
import { Plans } from './plan/hint.ts';
import { readsOf } from './plan/reads.ts';
import type { RequestScope } from './request-scope.ts';

interface Address {
  readonly snapshot: string;
  readonly key: CellKey;
}

/** An observation's id names its snapshot and its cell. */
function addressOf(key: string): Address | null {
  const slash = key.indexOf('/');
  const cell = slash < 0 ? null : cellKeyOf(key.slice(slash + 1));
  return cell === null ? null : { snapshot: key.slice(0, slash), key: cell };
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
    const address = ref?.type === 'Observation' ? addressOf(ref.key) : null;
    if (address !== null) plan.needCell(address.key);
    if (ref !== undefined) readsOf(recordsBehind(ref.type))(plan);
    return { cells: address === null ? [] : [address.key], only: ref?.type ?? '' };
  })
  @Query(() => Node, {
    nullable: true,
    description: '按 id 取任何对象;不存在为空。 Anything by its id; null where there is no such thing.',
  })
  node(@Ctx() { scope }: GraphContext, @IdArg() id: string): EntityNode | ObservationView | null {
    const ref = decodeNodeId(id);
    if (ref === undefined) return null;
    if (ref.type !== 'Observation') return entityNode(scope, ref);
    const address = addressOf(ref.key);
    if (address === null || !isSomewhere(scope, address.key)) return null;
    if (address.snapshot !== scope.snapshot) {
      throw new MengtuError('SNAPSHOT_GONE', `快照 ${address.snapshot} 已不再保存 / that snapshot is no longer kept`, {
        asked: address.snapshot,
        hint: `the latest is ${scope.snapshot}`,
      });
    }
    return new ObservationView(scope.cell(address.key), address.key, scope);
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

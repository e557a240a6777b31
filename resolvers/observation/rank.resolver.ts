import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Direction } from '../../schema/direction.enum.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Rank } from '../../schema/rank.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { RegionLevel } from '../../schema/region-level.enum.ts';
import { rankAmong } from '../../statistics/rank.ts';
import { Reads } from '../plan/reads.ts';
import { regionOf } from '../region-ref.ts';
import type { ObservationView } from './observation-view.ts';

@Resolver(() => Observation)
export class RankResolver {
  @Reads('directory')
  @FieldResolver(() => Rank, {
    nullable: true,
    description:
      '在同级地区中的名次;没有数值的不排,也不算末位。 Place among regions of its level; null without a value: absent is not last.',
  })
  rank(
    @Root() { cell, key, request }: ObservationView,
    @Arg('direction', () => Direction, {
      defaultValue: Direction.DESC,
      description: '自大而小或自小而大。 From the largest or from the smallest.',
    })
    direction: Direction,
    @Arg('among', () => RegionLevel, {
      nullable: true,
      description: '与哪一级比;省略为本级。 Among which level; its own when omitted.',
    })
    among?: RegionLevel,
    @Arg('within', () => RegionRef, {
      nullable: true,
      description: '只在这一地区之内比;省略为全区。 Only within this region; the whole when omitted.',
    })
    within?: RegionRef,
  ): Rank | null {
    if (key === null) return null;
    const { gazetteer } = request;
    const level = among ?? gazetteer.levelOf(key.region);
    const ancestors = gazetteer.ancestorsOf(key.region);
    const root = within === undefined ? (ancestors.at(-1) ?? key.region) : regionOf(gazetteer, within).id;
    const cells = gazetteer.within(root, level).map((region) => request.cell({ ...key, region }));
    return rankAmong(cell, cells, direction);
  }
}

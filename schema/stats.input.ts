import { Field, ID, InputType, Int } from 'type-graphql';
import type { Period } from '../statistics/period.ts';
import { Direction } from './direction.enum.ts';
import { GroupKey } from './group-key.enum.ts';
import { MetricCode } from './metric.enum.ts';
import { Origin } from './observation.enum.ts';
import { Population } from './population.enum.ts';
import { FloatRange, PeriodRange } from './range.input.ts';
import { RegionRef } from './region.input.ts';
import { PeriodScalar } from './scalars.ts';
import { Show } from './show.enum.ts';

@InputType({ description: '筛选统计;各条件须同时满足。 Which cells; all conditions must hold.' })
export class StatsFilter {
  @Field(() => [RegionRef], { nullable: true, description: '在这些地区之内。 Within any of these regions.' })
  readonly within?: readonly RegionRef[] | null;

  @Field(() => [RegionRef], { nullable: true, description: '不含这些地区。 Outside these regions.' })
  readonly exclude?: readonly RegionRef[] | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: '周期;与 range 二选一,都省略则取最新。 Period; not together with range; neither: the latest.',
  })
  readonly period?: Period | null;

  @Field(() => PeriodRange, { nullable: true, description: '周期范围。 Range of periods.' })
  readonly range?: PeriodRange | null;

  @Field(() => [Population], { nullable: true, description: '人群;省略为全部人员。 Populations; omitted: ALL.' })
  readonly populations?: readonly Population[] | null;

  @Field(() => [RegionRef], { nullable: true, description: '京蒙结对的北京一方。 Partners on the Beijing side.' })
  readonly partners?: readonly RegionRef[] | null;

  @Field(() => [Origin], {
    nullable: true,
    description: '只留由来如此的成品数字。 Keep finished cells of these origins only.',
  })
  readonly origins?: readonly Origin[] | null;

  @Field(() => [ID], { nullable: true, description: '只用这些来源(节点标识)。 Use these sources only (node ids).' })
  readonly sources?: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: '数字距今至多几天。 Age of a figure in days, at most.' })
  readonly maxAgeDays?: number | null;
}

@InputType({ description: '一个度量:指标、取哪一面、哪一人群。 A measure: metric, which side of it, and population.' })
export class MeasureRef {
  @Field(() => MetricCode, { description: '指标。 Metric.' })
  readonly metric!: MetricCode;

  @Field(() => Show, {
    defaultValue: Show.VALUE,
    description: '取哪一面;省略为数值。 Which side of it; omitted: the value.',
  })
  readonly show!: Show;

  @Field(() => Population, { nullable: true, description: '人群;省略为全部人员。 Population; omitted: ALL.' })
  readonly population?: Population | null;
}

@InputType({
  description: '按度量筛选行;没有数值的行不满足。 A condition on rows; rows without a value do not meet it.',
})
export class Having {
  @Field(() => MeasureRef, { description: '度量。 The measure.' })
  readonly measure!: MeasureRef;

  @Field(() => FloatRange, { description: '须在此范围内。 The range it must lie in.' })
  readonly is!: FloatRange;
}

@InputType({ description: '按度量排序。 Order by a measure.' })
export class MeasureOrder {
  @Field(() => MeasureRef, { description: '度量。 The measure.' })
  readonly by!: MeasureRef;

  @Field(() => Direction, {
    defaultValue: Direction.DESC,
    description: '方向;省略为由大到小。 Direction; omitted: largest first.',
  })
  readonly direction!: Direction;
}

@InputType({ description: '按分组键排序。 Order by a key.' })
export class KeyOrder {
  @Field(() => GroupKey, { description: '分组键。 The key.' })
  readonly by!: GroupKey;

  @Field(() => Direction, {
    defaultValue: Direction.ASC,
    description: '方向;省略为由小到大。 Direction; omitted: smallest first.',
  })
  readonly direction!: Direction;
}

@InputType({
  description:
    '一级排序,恰为度量或键之一。排序依所列先后;空值总在最后,并列按地区代码。 One order, by a measure or by a key. Orders apply as listed; nulls are always last; ties break on region code.',
})
export class StatsOrder {
  @Field(() => MeasureOrder, { nullable: true, description: '按度量。 By a measure.' })
  readonly measure?: MeasureOrder;

  @Field(() => KeyOrder, { nullable: true, description: '按分组键。 By a key.' })
  readonly key?: KeyOrder;
}

@InputType({ description: '只留前几行。 Keep the first rows only.' })
export class TopN {
  @Field(() => Int, { description: '几行。 How many rows.' })
  readonly n!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '其余各行合并为“其他”;仅限可加总的指标。 Merge the rest into “others”, for metrics that add up.',
  })
  readonly others!: boolean;
}

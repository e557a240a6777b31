import { Field, Int, ObjectType } from 'type-graphql';
import { Additivity } from './additivity.enum.ts';
import { Granularity } from './granularity.enum.ts';
import { GroupKey } from './group-key.enum.ts';
import { Node } from './node.type.ts';
import { Population } from './population.enum.ts';
import { Unit } from './unit.type.ts';

/** Resolvers add name, definition and sources. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: '指标:口径、单位与汇总规则。 A metric: its definition, unit and rules of aggregation.',
})
export class Metric extends Node {
  declare readonly __typename: 'Metric';

  @Field(() => String, { description: '指标代码,同 MetricCode。 Code, as in MetricCode.' })
  readonly code!: string;

  @Field(() => Unit, {
    description: '基本单位,value 与 bounds 均以此计。 Base unit, in which `value` and `bounds` are given.',
  })
  readonly unit!: Unit;

  @Field(() => [GroupKey], { description: '可用来分组的维度。 Dimensions it can be grouped by.' })
  readonly dimensions!: readonly GroupKey[];

  @Field(() => [Population], { description: '可取的人群。 Populations it is kept for.' })
  readonly populations!: readonly Population[];

  @Field(() => Additivity, { description: '跨地区如何汇总。 How it adds up over regions.' })
  readonly overRegions!: Additivity;

  @Field(() => Additivity, { description: '跨时间如何汇总。 How it adds up over time.' })
  readonly overTime!: Additivity;

  @Field(() => Int, {
    nullable: true,
    description:
      '人数少于此数(且不为零)的单元不予公布;没有此限为空。 Cells of fewer persons (but not zero) are suppressed; null where there is no such limit.',
  })
  readonly minimumCell!: number | null;

  @Field(() => Int, {
    description: '基本单位下有意义的小数位数。 Digits after the point that make sense in the base unit.',
  })
  readonly precision!: number;

  @Field(() => Granularity, {
    nullable: true,
    description: '应报周期;一次性数据为空。 How often it is due; null for figures of one occasion.',
  })
  readonly expectedEvery!: Granularity | null;

  @Field(() => [String], { description: '检索用的别称。 Other names, for search.' })
  readonly synonyms!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: '停用原因与替代指标;在用为空。 Why it is retired and what replaces it; null while in use.',
  })
  readonly deprecated!: string | null;
}

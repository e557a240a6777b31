import { Field, ObjectType } from 'type-graphql';
import { Bounds } from './bounds.type.ts';
import { Node } from './node.type.ts';
import { Absence, ObsStatus, Origin, Qualifier } from './observation.enum.ts';
import { Population } from './population.enum.ts';
import { DateScalar, DecimalScalar, PeriodScalar } from './scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    '数字截至何时。“截至9月底”是确定的;“截至目前”“现有”没有日期:certain 为假,text 为原文措辞。 As of when a figure stands. “By the end of September” is certain; “so far” carries no date: then `certain` is false and `text` is the wording.',
})
export class AsOf {
  @Field(() => DateScalar, {
    nullable: true,
    description: '截止日;原文没有日期为空。 The date; null where the wording gives none.',
  })
  readonly date!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '原文措辞;来源不是文字为空。 The wording; null where the source is no text.',
  })
  readonly text!: string | null;

  @Field(() => Boolean, { description: '日期由来源载明。 The source itself gives the date.' })
  readonly certain!: boolean;
}

/**
 * Resolvers add metric, subject, region, partner, value, unit, display, provenance, freshness, alternatives, revisions,
 * target, change, shareOf, per, rank and reconciliation.
 */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '一个统计数字及其全部来历。absence 有值时,value、origin 与 qualifier 恰为空;空值绝不等于零。 One figure with all that is known of it. value, origin and qualifier are null exactly when `absence` is set; null is never zero.',
})
export class Observation extends Node {
  declare readonly __typename: 'Observation';

  @Field(() => PeriodScalar, { description: '所属周期。 The period it belongs to.' })
  readonly period!: string;

  @Field(() => AsOf, { description: '截至何时。 As of when it stands.' })
  readonly asOf!: AsOf;

  @Field(() => Population, { description: '所计人群。 Whom it counts.' })
  readonly population!: Population;

  @Field(() => String, {
    nullable: true,
    description:
      '比指标口径更窄的范围(笤帚车间不是全部车间);无则为空。 A narrower scope than the metric (broom workshops are not all workshops); null for none.',
  })
  readonly scope!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '精确值,基本单位。 The exact value, in base units.' })
  readonly exact!: string | null;

  @Field(() => Bounds, {
    nullable: true,
    description: '可能的范围;无数值为空。 The possible range; null where there is no value.',
  })
  readonly bounds!: Bounds | null;

  @Field(() => Qualifier, {
    nullable: true,
    description: '措辞的限定;无数值为空。 How the wording hedges it; null where there is no value.',
  })
  readonly qualifier!: Qualifier | null;

  @Field(() => Origin, {
    nullable: true,
    description: '数字的由来;无数值为空。 Where the number comes from; null where there is no value.',
  })
  readonly origin!: Origin | null;

  @Field(() => ObsStatus, { description: '观测状态。 Status of the observation.' })
  readonly status!: ObsStatus;

  @Field(() => Absence, {
    nullable: true,
    description: '没有数值的原因;有数值为空。 Why there is no value; null where there is one.',
  })
  readonly absence!: Absence | null;

  @Field(() => String, {
    nullable: true,
    description: '附注:口径差异或来源的说明。 A note: a differing definition or a remark of the source.',
  })
  readonly note!: string | null;

  @Field(() => String, {
    description:
      '可直接引用的出处:地区、指标、周期、来源、由来与快照。 A citation ready to use: region, metric, period, source, origin and snapshot.',
  })
  readonly citation!: string;
}

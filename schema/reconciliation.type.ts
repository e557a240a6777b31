import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Bounds } from './bounds.type.ts';
import { Verdict } from './verdict.enum.ts';

/** Resolvers add missing. */
@ObjectType({
  simpleResolvers: true,
  description: '汇总数覆盖了多少下级地区。 How many of the regions below a roll-up covers.',
})
export class Coverage {
  @Field(() => Int, {
    description: '应有的地区数;不在统计范围的不计。 Regions expected; those outside the metric do not count.',
  })
  readonly expected!: number;

  @Field(() => Int, { description: '有数值的地区数。 Regions with a value.' })
  readonly present!: number;

  @Field(() => Int, { description: '因人数过少不予公布的地区数。 Regions suppressed for privacy.' })
  readonly suppressed!: number;

  @Field(() => Int, { description: '当前凭据无权查看的地区数。 Regions that the credentials do not allow.' })
  readonly notPermitted!: number;

  @Field(() => Float, {
    description: '有数值的地区中模拟者之比,小数。 Share of simulated ones among the regions with a value, a fraction.',
  })
  readonly simulatedShare!: number;
}

/** Resolvers add published, rolledUp, parts and explanation. */
@ObjectType({
  simpleResolvers: true,
  description: '公布的总数与下级地区汇总之核对。 A published total against the roll-up of its parts.',
})
export class Reconciliation {
  @Field(() => Float, {
    nullable: true,
    description:
      '公布数减汇总数,基本单位;缺一方为空。 Published less rolled up, in base units; null where either is absent.',
  })
  readonly difference!: number | null;

  @Field(() => Bounds, { nullable: true, description: '差额的范围,基本单位。 Range of the difference, in base units.' })
  readonly bounds!: Bounds | null;

  @Field(() => Verdict, { description: '结论。 Verdict.' })
  readonly verdict!: Verdict;

  @Field(() => Coverage, { description: '覆盖面。 Coverage.' })
  readonly coverage!: Coverage;
}

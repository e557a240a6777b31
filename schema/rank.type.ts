import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    '在同级地区中的名次;没有数值的地区不参加。 Place among regions of one level; regions without a value take no part.',
})
export class Rank {
  @Field(() => Int, { description: '名次,从1起;并列者同名次。 Place from 1; equals share a place.' })
  readonly position!: number;

  @Field(() => Int, { description: '有数值的地区数。 Number of regions that have a value.' })
  readonly of!: number;

  @Field(() => Float, {
    description:
      '不在其前的地区占有数值者之比,小数:居首为1。 Share of the regions with a value that do not come before it, a fraction: 1 for the first.',
  })
  readonly percentile!: number;

  @Field(() => Int, { description: '与其并列的其他地区数。 Number of other regions in the same place.' })
  readonly ties!: number;

  @Field(() => Int, { description: '没有数值的地区数。 Number of regions without a value.' })
  readonly missing!: number;
}

import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    '取整与“以上、近、约”等措辞所容许的范围,基本单位(比率为小数);推算所得的数字随之传递。 What rounding and words such as “at least” or “nearly” leave possible, in base units (fractions for ratios); derived numbers propagate it.',
})
export class Bounds {
  @Field(() => Float, {
    nullable: true,
    description: '下限;不明或无下限为空。 Lower end; null where unknown or unbounded.',
  })
  readonly lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '上限;不明或无上限为空。 Upper end; null where unknown or unbounded.',
  })
  readonly upper!: number | null;

  @Field(() => Boolean, { description: '不含下限;下限为空时为真。 The lower end is excluded; true where it is null.' })
  readonly lowerOpen!: boolean;

  @Field(() => Boolean, { description: '不含上限;上限为空时为真。 The upper end is excluded; true where it is null.' })
  readonly upperOpen!: boolean;
}

import { Field, Float, ObjectType } from 'type-graphql';
import { Bounds } from './bounds.type.ts';

/** Resolvers add base. */
@ObjectType({
  simpleResolvers: true,
  description:
    '与基期相比的变化。发布文字自己说明基数的以其为准(去年19.76万即 2020 年)。 Change against a base. A base that the publication names wins (去年19.76万 is period 2020).',
})
export class Change {
  @Field(() => Float, {
    nullable: true,
    description: '增减量,基本单位;缺一方为空。 Difference in base units; null where either side is absent.',
  })
  readonly absolute!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '增长率,小数:0.0415 即增长 4.15%。 Growth as a fraction: 0.0415 is 4.15 %.',
  })
  readonly relative!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '发布文字所印之比,小数:1.0413 即“达到104.13%”;未印为空。 The ratio as printed, a fraction: 1.0413 for “104.13 % of”; null where none is printed.',
  })
  readonly publishedRelative!: number | null;

  @Field(() => Bounds, {
    nullable: true,
    description: '增减量的范围,基本单位。 Range of the difference, in base units.',
  })
  readonly bounds!: Bounds | null;

  @Field(() => Boolean, { description: '两期口径可比。 Both sides have the same definition.' })
  readonly comparable!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '为何不可比,或印出之比与计算之比是否相符。 Why they cannot be compared, or whether the printed ratio agrees with the computed one.',
  })
  readonly why!: string | null;
}

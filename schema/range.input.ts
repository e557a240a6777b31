import { Field, Float, InputType } from 'type-graphql';
import type { Period } from '../statistics/period.ts';
import { PeriodScalar } from './scalars.ts';

@InputType({
  description:
    '周期范围,含两端;两端须同为累计周期,或同不为累计周期。 A range of periods, both ends included; both ends are year-to-date, or neither.',
})
export class PeriodRange {
  @Field(() => PeriodScalar, { description: '起。 First.' })
  readonly from!: Period;

  @Field(() => PeriodScalar, { description: '止。 Last.' })
  readonly to!: Period;
}

@InputType({
  description:
    '数值范围;各条件须同时满足,比率用小数。 A range of numbers; all conditions must hold; ratios are fractions.',
})
export class FloatRange {
  @Field(() => Float, { nullable: true, description: '不小于。 At least.' })
  readonly gte?: number | null;

  @Field(() => Float, { nullable: true, description: '大于。 More than.' })
  readonly gt?: number | null;

  @Field(() => Float, { nullable: true, description: '不大于。 At most.' })
  readonly lte?: number | null;

  @Field(() => Float, { nullable: true, description: '小于。 Less than.' })
  readonly lt?: number | null;
}

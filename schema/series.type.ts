import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, PeriodScalar } from './scalars.ts';

/** Resolvers add metric, region, points and export. */
@ObjectType({ simpleResolvers: true, description: '一个地区一项指标的时间序列。 One metric of one region over time.' })
export class Series {
  @Field(() => [PeriodScalar], {
    description: '应有而没有数值的周期。 Periods that should have a value and have none.',
  })
  readonly gaps!: readonly string[];

  @Field(() => [PeriodScalar], { description: '口径中断、与前期不可比的周期。 Periods at which the series breaks.' })
  readonly breaks!: readonly string[];

  @Field(() => [DateTimeScalar], {
    description: '数据先后几次得知或修订的时刻,由早到晚。 When the data became known or were revised, earliest first.',
  })
  readonly vintages!: readonly string[];
}

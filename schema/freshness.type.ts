import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: '数字的新旧,按北京时间的当日计。 How fresh a figure is, by today in Asia/Shanghai.',
})
export class Freshness {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '何时得知;不详为空。 When it became known; null where unknown.',
  })
  readonly knownAt!: string | null;

  @Field(() => Int, { nullable: true, description: '距今天数;不详为空。 Age in days; null where unknown.' })
  readonly ageDays!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '下一数的应报日;没有报送周期为空。 When the next figure is due; null where none is expected.',
  })
  readonly due!: string | null;

  @Field(() => Boolean, { description: '已过应报日而未报。 The due date has passed without a figure.' })
  readonly overdue!: boolean;

  @Field(() => Boolean, {
    description: '来源无应答,这是留存的旧值。 The source does not answer; this is the last known value.',
  })
  readonly stale!: boolean;
}

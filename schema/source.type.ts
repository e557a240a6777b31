import { Field, Int, ObjectType } from 'type-graphql';
import { Granularity } from './granularity.enum.ts';
import { Node } from './node.type.ts';
import { DateTimeScalar } from './scalars.ts';

/** Resolvers add name. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: '数据来源:本网关所联的一个系统。 A source: one of the systems that this gateway joins.',
})
export class Source extends Node {
  declare readonly __typename: 'Source';

  @Field(() => String, { description: '主管单位。 The office that runs it.' })
  readonly owner!: string;

  @Field(() => String, {
    description: '供数方式,如 PostgreSQL、XLSX/CSV、REST。 How it delivers, such as PostgreSQL, XLSX/CSV or REST.',
  })
  readonly format!: string;

  @Field(() => String, {
    description: '单位习惯,如 万元、人与万人混用。 Its habit with units, such as 万元, or 人 and 万人 mixed.',
  })
  readonly unitConvention!: string;

  @Field(() => Granularity, {
    nullable: true,
    description: '更新周期;不定期为空。 How often it is renewed; null for no fixed interval.',
  })
  readonly cadence!: Granularity | null;

  @Field(() => Boolean, { description: '最近一次访问有应答。 It answered when last asked.' })
  readonly healthy!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '最近一次成功应答的时刻;从未成功为空。 When it last answered; null for never.',
  })
  readonly lastSuccess!: string | null;

  @Field(() => Int, { nullable: true, description: '自最近一次成功应答以来的秒数。 Seconds since it last answered.' })
  readonly lag!: number | null;

  @Field(() => Int, {
    description: '数说不一时的先后:1 最优先。 Precedence where sources state one cell: 1 comes first.',
  })
  readonly rank!: number;
}

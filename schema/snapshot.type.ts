import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './node.type.ts';
import { DateTimeScalar } from './scalars.ts';

/** Resolvers add parent and changedSince. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '某一时刻全部来源的数据状态;同一快照的回答永远相同。 The state of all sources at one time; the same snapshot always answers the same.',
})
export class Snapshot extends Node {
  declare readonly __typename: 'Snapshot';

  @Field(() => DateTimeScalar, { description: '首次见到这一状态的时刻。 When this state was first seen.' })
  readonly createdAt!: string;

  @Field(() => Int, { description: '其中的观测数。 Number of observations in it.' })
  readonly observations!: number;

  @Field(() => String, { description: '可直接引用的写法。 A citation ready to use.' })
  readonly citation!: string;
}

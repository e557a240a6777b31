import { Field, Float, ObjectType } from 'type-graphql';

/** Resolvers add from, to and amount. */
@ObjectType({
  simpleResolvers: true,
  description:
    '两地之间的流动,只用结对数据;京蒙协作帮助就业总数不等于流向北京的人数。 A flow between two places, from pairing data only; the total helped by the cooperation is not a flow to Beijing.',
})
export class Flow {
  @Field(() => Float, {
    nullable: true,
    description:
      '占来源地全部流出之比,小数;不可计为空。 Share of all that leaves the origin, a fraction; null where it cannot be told.',
  })
  readonly share!: number | null;
}

import { Field, ID, InterfaceType } from 'type-graphql';

/** Source objects of interfaces and unions say themselves which type they are. */
export interface Typed {
  readonly __typename: string;
}

/** The source object of every node has `__typename` and `id`. */
@InterfaceType({
  description: '可用 node(id) 再次取得的对象。 An object that node(id) finds again.',
  resolveType: ({ __typename }: Typed) => __typename,
})
export abstract class Node implements Typed {
  declare readonly __typename: string;

  @Field(() => ID, {
    description: '不透明的节点标识,由类型与键编成。 Opaque node id, made of type and key.',
  })
  readonly id!: string;
}

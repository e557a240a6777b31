import { Field, ObjectType } from 'type-graphql';

/** Resolvers add regions and source. */
@ObjectType({
  simpleResolvers: true,
  description: '提示,不是错误:结果成立,但须知此事。 Not an error: the answer stands, with this caveat.',
})
export class Notice {
  @Field(() => String, { description: '稳定的代码,如 SOURCE_DOWN。 Stable code, such as SOURCE_DOWN.' })
  readonly code!: string;

  @Field(() => String, { description: '说明。 What to know.' })
  readonly message!: string;
}

import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.type.ts';
import { DateScalar } from './scalars.ts';

/** Resolvers add region, figures and provenance. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: '有日期或来源的一件事,如表彰大会、签约。 An event, such as a commendation meeting or a signing.',
})
export class Event extends Node {
  declare readonly __typename: 'Event';

  @Field(() => String, { description: '何事。 What happened.' })
  readonly title!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '哪一天;来源只说到月份的为空。 The day; null where the source gives only a month.',
  })
  readonly on!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '日期的原文,如 今年7月;没有为空。 The date as worded, such as 今年7月; null for none.',
  })
  readonly onText!: string | null;

  @Field(() => [String], {
    description: '点名的工作、地点或单位。 The works, sites or firms that it names.',
  })
  readonly items!: readonly string[];
}

import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from './scalars.ts';

@InputType({
  description:
    '按何时的所知作答,恰用一种方式;省略则用请求头 x-mengtu-snapshot 所指的快照,没有则用最新。 Which state of knowledge to answer from, given in exactly one way; omitted: the snapshot of header x-mengtu-snapshot, else the latest.',
})
export class At {
  @Field(() => ID, { nullable: true, description: '快照。 A snapshot.' })
  readonly snapshot?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '当时所知。 What was known at that time.' })
  readonly asOf?: string;

  @Field(() => ID, {
    nullable: true,
    description: '某一份发布文件当时所知。 What was known when that document was published.',
  })
  readonly publication?: string;
}

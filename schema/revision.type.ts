import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.ts';
import { DateTimeScalar } from './scalars.ts';

/** Resolvers add observation and before. */
@ObjectType({ simpleResolvers: true, description: '对一个数字的一次修订。 One revision of a figure.' })
export class Revision {
  @Field(() => DateTimeScalar, { description: '修订的时刻。 When it was made.' })
  readonly at!: string;

  @Field(() => String, {
    nullable: true,
    description: '来源所说的原因;没有为空。 The reason that the source gives; null for none.',
  })
  readonly reason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: '一页修订,最近者在先。 A page of revisions, latest first.' })
export class RevisionConnection {
  @Field(() => [Revision], { description: '本页的修订。 Revisions of this page.' })
  readonly nodes!: readonly Revision[];

  @Field(() => PageInfo, { description: '翻页信息。 Paging.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: '各页合计的总数。 Number of revisions on all pages.' })
  readonly totalCount!: number;
}

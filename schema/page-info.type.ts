import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: '本页在全部结果中的位置。 Where this page stands in the whole result.',
})
export class PageInfo {
  @Field(() => Boolean, { description: '后面还有。 There is more after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '末项的游标,用作下一页的 after;空页为空。 Cursor of the last item, `after` of the next page; null on an empty page.',
  })
  readonly endCursor!: string | null;

  @Field(() => Boolean, { description: '前面还有。 There is more before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '首项的游标;空页为空。 Cursor of the first item; null on an empty page.',
  })
  readonly startCursor!: string | null;
}

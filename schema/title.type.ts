import { Field, ObjectType } from 'type-graphql';

/** Resolvers add provenance. */
@ObjectType({
  simpleResolvers: true,
  description:
    '公开发布中的称号,如 中国笤帚苗之乡、优秀劳务品牌;称号不是级别。 An honour in print, such as 优秀劳务品牌 (excellent labour brand); an honour is not a tier.',
})
export class Title {
  @Field(() => String, { description: '称号的原文。 The honour as printed.' })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description: '附注:称号说明不了什么;没有为空。 A note on what it does not say; null for none.',
  })
  readonly note!: string | null;
}

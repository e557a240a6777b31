import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.type.ts';
import { DateScalar, UrlScalar } from './scalars.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '刊有数字或政策的文件、报道或报表。 A publication, policy paper or return in which figures or policies stand.',
})
export class Document extends Node {
  declare readonly __typename: 'Document';

  @Field(() => String, { description: '标题。 Title.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: '发布者;不详为空。 Publisher; null where unknown.' })
  readonly publisher!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '发布日期;没有载明为空。 Date of publication; null where none is given.',
  })
  readonly publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: '日期的原文措辞。 The date in the words of the document.' })
  readonly publishedText!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: '网址;没有为空。 Web address; null where there is none.' })
  readonly url!: string | null;
}

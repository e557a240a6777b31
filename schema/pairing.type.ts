import { Field, ObjectType } from 'type-graphql';
import { Confidence } from './confidence.enum.ts';
import { Node } from './node.type.ts';
import { DateScalar } from './scalars.ts';

/** Resolvers add metric and target. */
@ObjectType({ simpleResolvers: true, description: '协议中的一项承诺。 A commitment of an agreement.' })
export class Commitment {
  @Field(() => String, { description: '承诺的内容。 What is promised.' })
  readonly text!: string;
}

/** Resolvers add document and provenance. */
@ObjectType({ implements: Node, simpleResolvers: true, description: '协作协议。 An agreement on cooperation.' })
export class Agreement extends Node {
  declare readonly __typename: 'Agreement';

  @Field(() => String, { description: '名称。 Title.' })
  readonly title!: string;

  @Field(() => DateScalar, { description: '签订日期。 Day of signing.' })
  readonly signedOn!: string;

  @Field(() => Confidence, {
    description: '有无来源载明;SIMULATED 为模拟。 Whether a source states it; SIMULATED where none does.',
  })
  readonly confidence!: Confidence;

  @Field(() => [String], { description: '签约各方。 The parties.' })
  readonly parties!: readonly string[];

  @Field(() => [Commitment], { description: '承诺;没有记载为空表。 Commitments; empty where none is recorded.' })
  readonly commitments!: readonly Commitment[];
}

/** Resolvers add region, partner, agreements and progress. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '京蒙结对。partner 多为北京市辖区,也可能是没有区划代码的功能区;confidence 说明结对关系是否有来源记载。 A pairing with Beijing. partner is usually a district but may be a zone without a division code; confidence says whether a source states the pairing.',
})
export class Pairing extends Node {
  declare readonly __typename: 'Pairing';

  @Field(() => Confidence, { description: '结对关系有多可靠。 How firmly the pairing is known.' })
  readonly confidence!: Confidence;

  @Field(() => DateScalar, { nullable: true, description: '结对之日;不详为空。 First day; null where unknown.' })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '终止之日;仍结对或不详为空。 Last day; null while it lasts or unknown.',
  })
  readonly validTo!: string | null;
}

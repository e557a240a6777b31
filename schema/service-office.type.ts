import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.type.ts';

/** Resolvers add region, stated, statedServices, residents and provenance. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '驻外务工服务机构。listed 是来源点名的(3处),stated 是来源所称的数目(4个)。 An office that serves workers away from home: `listed` is what the source names (3 offices), `stated` what it counts (4).',
})
export class ServiceOffice extends Node {
  declare readonly __typename: 'ServiceOffice';

  @Field(() => String, { description: '名称。 Name.' })
  readonly name!: string;

  @Field(() => [String], { description: '来源点名的驻地。 Places that the source names.' })
  readonly listed!: readonly string[];

  @Field(() => [String], { description: '来源列举的服务。 Services that the source names.' })
  readonly services!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: '服务承诺的原文;没有为空。 The promise it makes, as printed; null where there is none.',
  })
  readonly pledge!: string | null;
}

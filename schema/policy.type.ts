import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './node.type.ts';
import { ProgramKind } from './program.enum.ts';
import { DateScalar } from './scalars.ts';

/** Resolvers add threshold. */
@ObjectType({
  simpleResolvers: true,
  description:
    '政策的一条门槛,如 吸纳脱贫人口 ≥ 3人。 A threshold of a policy, such as at least 3 workers lifted out of poverty.',
})
export class PolicyRule {
  @Field(() => String, { description: '所量之事。 What is measured.' })
  readonly subject!: string;

  @Field(() => String, { description: '比较符:>=、<=、>、<、=。 Comparison: >=, <=, >, < or =.' })
  readonly operator!: string;
}

/** Resolvers add region, standard, supersedes and provenance. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '政策。conditions 是文字条件,rules 是可据以核对项目的门槛。 A policy: `conditions` in words, `rules` as thresholds that a program can be checked against.',
})
export class Policy extends Node {
  declare readonly __typename: 'Policy';

  @Field(() => String, {
    description: '名称;文件没有标题的为其内容概称。 Title, or what it is about where it has none.',
  })
  readonly title!: string;

  @Field(() => ProgramKind, {
    nullable: true,
    description: '所支持的项目种类;不限一种为空。 Kind of program it supports; null where it is not about one.',
  })
  readonly kind!: ProgramKind | null;

  @Field(() => [String], { description: '印发机关;不详为空表。 Issuing offices; empty where unknown.' })
  readonly issuedBy!: readonly string[];

  @Field(() => [String], { description: '享受条件。 Conditions in words.' })
  readonly conditions!: readonly string[];

  @Field(() => [PolicyRule], { description: '可核对的门槛。 Thresholds that can be checked.' })
  readonly rules!: readonly PolicyRule[];

  @Field(() => [String], { description: '来源列举的措施。 Measures that the source names.' })
  readonly measures!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description:
      '来源所称的措施数,可多于所列(称12项而列6项);未称为空。 Number of measures that the source counts, which may exceed those it names; null where it counts none.',
  })
  readonly statedMeasures!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '生效之日;不详为空。 First day in force; null where unknown.',
  })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '失效之日;有效或不详为空。 Last day in force; null while in force or unknown.',
  })
  readonly validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '起止时间的原文措辞,如 今年。 The time in the words of the source, such as 今年 (this year).',
  })
  readonly validText!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '附注,如起止日期由何推得。 A note, such as how the dates were inferred.',
  })
  readonly note!: string | null;
}

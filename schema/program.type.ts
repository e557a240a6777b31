import { Field, Float, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Node, type Typed } from './node.type.ts';
import { PageInfo } from './page-info.type.ts';
import { ProgramKind } from './program.enum.ts';
import { DateScalar } from './scalars.ts';

/** Resolvers add region, workers and provenance. */
@InterfaceType({
  implements: Node,
  description: '就业帮扶的载体或项目。 A carrier or scheme of employment support.',
  resolveType: ({ __typename }: Typed) => __typename,
})
export abstract class Program extends Node {
  @Field(() => ProgramKind, { description: '种类。 Kind.' })
  readonly kind!: ProgramKind;

  @Field(() => String, { description: '名称。 Name.' })
  readonly name!: string;
}

/** Resolvers add amount and policy. */
@ObjectType({ simpleResolvers: true, description: '发给一个载体的一笔资金。 Money granted to a carrier.' })
export class Grant {
  @Field(() => DateScalar, { nullable: true, description: '发放日期;不详为空。 Day of payment; null where unknown.' })
  readonly on!: string | null;
}

/** Resolvers add what Program adds, and brand, loans and rewards. */
@ObjectType({
  implements: [Program, Node],
  simpleResolvers: true,
  description: '就业帮扶车间(原扶贫车间)。 An employment-support workshop (formerly poverty-relief workshop).',
})
export class Workshop extends Program {
  declare readonly __typename: 'Workshop';

  @Field(() => [String], { description: '产品;不详为空表。 Products; empty where unknown.' })
  readonly products!: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: '认定日期;不详为空。 Day of recognition; null where unknown.',
  })
  readonly recognisedOn!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '监管检查合格;未查为空。 Passed inspection; null where not inspected.',
  })
  readonly passedInspection!: boolean | null;
}

/** Resolvers add what Program adds. */
@ObjectType({
  implements: [Program, Node],
  simpleResolvers: true,
  description: '带动就业的农牧业产业化龙头企业。 A leading enterprise of farming and herding that gives work.',
})
export class LeadingEnterprise extends Program {
  declare readonly __typename: 'LeadingEnterprise';

  @Field(() => String, { nullable: true, description: '行业;不详为空。 Industry; null where unknown.' })
  readonly industry!: string | null;
}

/** Resolvers add what Program adds, and posts. */
@ObjectType({
  implements: [Program, Node],
  simpleResolvers: true,
  description: '一批公益性岗位。 A scheme of public-welfare posts.',
})
export class PublicPostScheme extends Program {
  declare readonly __typename: 'PublicPostScheme';

  @Field(() => String, {
    nullable: true,
    description: '岗位类别,如 护林员;不详为空。 Category of post, such as forest ranger; null where unknown.',
  })
  readonly category!: string | null;
}

/** Resolvers add what Program adds, and trained and brand. */
@ObjectType({
  implements: [Program, Node],
  simpleResolvers: true,
  description: '一项职业技能培训。 A course of vocational training.',
})
export class TrainingProgram extends Program {
  declare readonly __typename: 'TrainingProgram';

  @Field(() => Float, {
    nullable: true,
    description:
      '培训后就业率,小数:0.86 即 86%;不详为空。 Employment rate after training, a fraction: 0.86 is 86 %; null where unknown.',
  })
  readonly employmentRate!: number | null;
}

/** Resolvers add what Program adds, and amount, recipients and policy. */
@ObjectType({
  implements: [Program, Node],
  simpleResolvers: true,
  description: '一项奖补或贷款。 A scheme of rewards or loans.',
})
export class FundingScheme extends Program {
  declare readonly __typename: 'FundingScheme';
}

/** Every object type behind Program. */
export type AnyProgram = Workshop | LeadingEnterprise | PublicPostScheme | TrainingProgram | FundingScheme;

@ObjectType({ simpleResolvers: true, description: '一页帮扶项目。 A page of programs.' })
export class ProgramConnection {
  @Field(() => [Program], { description: '本页的项目。 Programs of this page.' })
  readonly nodes!: readonly Program[];

  @Field(() => PageInfo, { description: '翻页信息。 Paging.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: '各页合计的总数。 Number of programs on all pages.' })
  readonly totalCount!: number;
}

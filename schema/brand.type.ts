import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BrandTier } from './brand-tier.enum.ts';
import { Node } from './node.type.ts';
import { PageInfo } from './page-info.type.ts';
import { Alias } from './region.type.ts';

/** Resolvers add name, home, jobs, trained, outputValue, programs and provenance. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '劳务品牌。来源没有说明级别或原籍的,tier 与 home 为空;品牌名中的地名也可能是务工目的地(望京在北京)。 A labour brand. tier and home are null where no source states them; a place in its name may be where people go to work (望京 is in Beijing).',
})
export class Brand extends Node {
  declare readonly __typename: 'Brand';

  @Field(() => [Alias], {
    description: '异写(如 宁诚月嫂/宁城月嫂)、拼音等。 Variant spellings, pinyin and other names.',
  })
  readonly aliases!: readonly Alias[];

  @Field(() => BrandTier, {
    nullable: true,
    description: '级别;来源未说明为空。 Tier; null where no source states it.',
  })
  readonly tier!: BrandTier | null;

  @Field(() => String, {
    nullable: true,
    description: '以务工目的地得名的,其地名;否则为空。 The destination it is named after, if any; else null.',
  })
  readonly destination!: string | null;

  @Field(() => String, { nullable: true, description: '行业或工种。 Trade.' })
  readonly sector!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '已注册的商标;没有或不详为空。 Registered trademark; null where none is known.',
  })
  readonly trademark!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: '就业率,小数:0.86 即 86%;不详为空。 Employment rate, a fraction: 0.86 is 86 %; null where unknown.',
  })
  readonly employmentRate!: number | null;

  @Field(() => [String], { description: '销往或输出之地;不详为空表。 Markets; empty where unknown.' })
  readonly markets!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: '一页劳务品牌。 A page of labour brands.' })
export class BrandConnection {
  @Field(() => [Brand], { description: '本页的品牌。 Brands of this page.' })
  readonly nodes!: readonly Brand[];

  @Field(() => PageInfo, { description: '翻页信息。 Paging.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: '各页合计的总数。 Number of brands on all pages.' })
  readonly totalCount!: number;
}

/** Resolvers add stated. */
@ObjectType({
  simpleResolvers: true,
  description:
    '某一级别的品牌数:来源所称与本图所列。 Brands of one tier: as many as a source counts, and as many as this graph lists.',
})
export class BrandTierCount {
  @Field(() => BrandTier, { description: '级别。 Tier.' })
  readonly tier!: BrandTier;

  @Field(() => Int, {
    description: '本图所列的品牌数,含模拟者。 Number of brands listed here, simulated ones included.',
  })
  readonly listed!: number;
}

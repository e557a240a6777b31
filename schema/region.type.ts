import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Confidence } from './confidence.enum.ts';
import { Lang } from './lang.enum.ts';
import { Node, type Typed } from './node.type.ts';
import { PageInfo } from './page-info.type.ts';
import { RegionLevel } from './region-level.enum.ts';
import { DateScalar, RegionCodeScalar } from './scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: '正式名称以外的一种叫法或写法。 A name other than the official one.',
})
export class Alias {
  @Field(() => String, { description: '叫法本身,如 呼市、keyouqianqi。 The name itself, such as 呼市 or keyouqianqi.' })
  readonly text!: string;

  @Field(() => Lang, { description: '语言或写法。 Language or script.' })
  readonly lang!: Lang;

  @Field(() => String, {
    description:
      '种类:ABBREVIATION 简称、HISTORICAL 旧称、HOMOPHONE 同音误写、FORMER_CODE 旧代码等。 Kind: ABBREVIATION, HISTORICAL, HOMOPHONE (a misspelling of the same sound), FORMER_CODE and so on.',
  })
  readonly kind!: string;

  @Field(() => Confidence, { description: '这一叫法有多可靠。 How firmly this name is known.' })
  readonly confidence!: Confidence;

  @Field(() => Boolean, {
    description:
      '也指别处,单用时须由候选中选定。 Stands for other places too, so that alone it must be chosen from candidates.',
  })
  readonly ambiguous!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: '沿用至何日;仍在用为空。 Last day of use; null while in use.',
  })
  readonly validTo!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '方格示意地图上的一格;不涉及真实边界。 Cell of the tile-grid map; it shows no real border.',
})
export class Tile {
  @Field(() => Int, { description: '列,自西向东。 Column, from west to east.' })
  readonly column!: number;

  @Field(() => Int, { description: '行,自北向南。 Row, from north to south.' })
  readonly row!: number;
}

/**
 * Resolvers add name, parent, ancestors, children, successors, observation, series, programs, policies, brands and
 * pairings.
 */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    '行政区域:自治区、盟市、旗县(市、区),以及北京市及其区。由其他来源提供的字段可为空:来源无应答只损失它自己的字段。 A region: autonomous region, league, banner or county, and Beijing with its districts. Fields that another source serves are nullable: a dead source costs its own fields only.',
})
export class Region extends Node {
  declare readonly __typename: 'Region';

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: '行政区划代码;没有代码的功能区为空。 GB/T 2260 code; null for a zone that has none.',
  })
  readonly code!: string | null;

  @Field(() => RegionLevel, { description: '层级。 Level.' })
  readonly level!: RegionLevel;

  @Field(() => String, {
    description:
      '建制类别,如 旗、县、市辖区、盟。 Kind of division as named in Chinese, such as 旗 (banner) or 县 (county).',
  })
  readonly type!: string;

  @Field(() => String, {
    description: '自省级起的汉语全称。 Full name in Chinese, from the province down.',
  })
  readonly fullName!: string;

  @Field(() => [Alias], {
    description: '简称、旧称、拼音等其他叫法。 Short forms, former names, pinyin and other names.',
  })
  readonly aliases!: readonly Alias[];

  @Field(() => DateScalar, {
    nullable: true,
    description: '设立之日;不详为空。 Day of establishment; null where unknown.',
  })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '撤销之日;现存为空,后继见 successors。 Day of abolition, with `successors`; null while it exists.',
  })
  readonly validTo!: string | null;

  @Field(() => Tile, {
    nullable: true,
    description: '示意地图上的位置;不在图上为空。 Place on the tile map; null where it has none.',
  })
  readonly tile!: Tile | null;
}

@ObjectType({ simpleResolvers: true, description: '一个地区及其游标。 A region with its cursor.' })
export class RegionEdge {
  @Field(() => String, { description: '用作 after 的游标。 Cursor for `after`.' })
  readonly cursor!: string;

  @Field(() => Region, { description: '地区。 The region.' })
  readonly node!: Region;
}

@ObjectType({ simpleResolvers: true, description: '一页地区,按代码排列。 A page of regions in code order.' })
export class RegionConnection {
  @Field(() => [Region], { description: '本页的地区。 Regions of this page.' })
  readonly nodes!: readonly Region[];

  @Field(() => [RegionEdge], { description: '本页的地区及各自的游标。 Regions of this page with their cursors.' })
  readonly edges!: readonly RegionEdge[];

  @Field(() => PageInfo, { description: '翻页信息。 Paging.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: '各页合计的总数。 Number of regions on all pages.' })
  readonly totalCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: '地名有多个所指,须从中选定。 The name stands for several regions; choose one.',
})
class AmbiguousRegion implements Typed {
  declare readonly __typename: 'AmbiguousRegion';

  @Field(() => String, { description: '说明。 An explanation.' })
  readonly message!: string;

  @Field(() => [Region], { description: '可能的所指,按代码排列。 What it may stand for, in code order.' })
  readonly candidates!: readonly Region[];
}

@ObjectType({ simpleResolvers: true, description: '没有这个地区。 There is no such region.' })
class UnknownRegion implements Typed {
  declare readonly __typename: 'UnknownRegion';

  @Field(() => String, { description: '说明。 An explanation.' })
  readonly message!: string;

  @Field(() => [Region], {
    description: '名称相近的地区,最近者在先;可为空表。 Regions of similar name, nearest first; may be empty.',
  })
  readonly suggestions!: readonly Region[];
}

export type RegionResult = Region | AmbiguousRegion | UnknownRegion;
export const RegionResult = createUnionType({
  name: 'RegionResult',
  description: '按名称或代码查找的结果:唯一、有歧义或不存在。 What a name or code finds: one region, several, or none.',
  types: () => [Region, AmbiguousRegion, UnknownRegion] as const,
  resolveType: ({ __typename }) => __typename,
});

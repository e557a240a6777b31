import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Notice } from './notice.type.ts';
import { Origin } from './observation.enum.ts';
import { PageInfo } from './page-info.type.ts';
import { Population } from './population.enum.ts';
import { ProgramKind } from './program.enum.ts';
import { PeriodScalar } from './scalars.ts';

/** Resolvers add region, partner and source. */
@ObjectType({
  simpleResolvers: true,
  description: '一行的分组键;未用来分组的维度为空。 Key of a row; dimensions that are not grouped by are null.',
})
export class StatKey {
  @Field(() => PeriodScalar, { nullable: true, description: '周期。 Period.' })
  readonly period!: string | null;

  @Field(() => Population, { nullable: true, description: '人群。 Population.' })
  readonly population!: Population | null;

  @Field(() => ProgramKind, { nullable: true, description: '帮扶项目种类。 Kind of program.' })
  readonly programKind!: ProgramKind | null;

  @Field(() => Origin, { nullable: true, description: '数字的由来。 Origin of the number.' })
  readonly origin!: Origin | null;
}

/** Resolvers add measure. */
@ObjectType({ simpleResolvers: true, description: '统计表的一行。 A row of a statistical table.' })
export class StatRow {
  @Field(() => StatKey, {
    description: '分组键;合计行与“其他”行各项为空。 Its key; all null in totals and in “others”.',
  })
  readonly key!: StatKey;

  @Field(() => Boolean, { description: '是前若干名以外合并而成的“其他”。 The row that merges all outside the top n.' })
  readonly isOthers!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '一行及其游标。 A row with its cursor.' })
export class StatEdge {
  @Field(() => String, { description: '用作 after 的游标。 Cursor for `after`.' })
  readonly cursor!: string;

  @Field(() => StatRow, { description: '行。 The row.' })
  readonly node!: StatRow;
}

/** Resolvers add percentile, min and max. */
@ObjectType({
  simpleResolvers: true,
  description: '一项指标在全部行上的概括,基本单位。 One metric summed up over all rows, in base units.',
})
export class Summary {
  @Field(() => Int, { description: '有数值的行数。 Rows with a value.' })
  readonly count!: number;

  @Field(() => Int, { description: '没有数值的行数。 Rows without a value.' })
  readonly missing!: number;

  @Field(() => Float, { nullable: true, description: '平均数;没有数值为空。 Mean; null without values.' })
  readonly mean!: number | null;

  @Field(() => Float, { nullable: true, description: '中位数;没有数值为空。 Median; null without values.' })
  readonly median!: number | null;
}

/** Resolvers add summary, snapshot and export. */
@ObjectType({
  simpleResolvers: true,
  description: '统计表:分组、筛选、排序、翻页之后的一页。 A statistical table, grouped, filtered, ordered and paged.',
})
export class StatConnection {
  @Field(() => [StatRow], { description: '本页各行。 Rows of this page.' })
  readonly nodes!: readonly StatRow[];

  @Field(() => [StatEdge], { description: '本页各行及其游标。 Rows of this page with their cursors.' })
  readonly edges!: readonly StatEdge[];

  @Field(() => PageInfo, { description: '翻页信息。 Paging.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: '各页合计的行数。 Number of rows on all pages.' })
  readonly totalCount!: number;

  @Field(() => StatRow, { description: '全部行的合计,不限于本页。 Totals of all rows, not of this page only.' })
  readonly totals!: StatRow;

  @Field(() => [Notice], { description: '须知。 Caveats.' })
  readonly notices!: readonly Notice[];
}

import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Lang } from '../../schema/lang.enum.ts';
import type { MetricCode } from '../../schema/metric.enum.ts';
import { Observation } from '../../schema/observation.type.ts';
import type { Population } from '../../schema/population.enum.ts';
import { Region, RegionConnection } from '../../schema/region.type.ts';
import { RegionLevel } from '../../schema/region-level.enum.ts';
import { AfterArg, FirstArg, LangArg, MetricArg, PeriodArg, PopulationArg, ScopeArg } from '../args.ts';
import { templateOf } from '../cell-template.ts';
import { ObservationView } from '../observation/observation-view.ts';
import { type Page, pageOf } from '../paging.ts';
import { Plans } from '../plan/hint.ts';
import { Reads } from '../plan/reads.ts';
import { type RegionView, regionView } from './region-view.ts';

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => String, { description: '名称。 Name.' })
  name(@Root() { record }: RegionView, @LangArg() lang: Lang): string {
    if (lang === Lang.EN) return record.names.en;
    return lang === Lang.PINYIN ? record.names.pinyin : record.names.zh;
  }

  @Reads('directory')
  @FieldResolver(() => Region, {
    nullable: true,
    description: '上级;最高一级为空。 The region above; null at the top.',
  })
  parent(@Root() { record, request }: RegionView): RegionView | null {
    return record.parent === null ? null : regionView(request, record.parent);
  }

  @Reads('directory')
  @FieldResolver(() => [Region], { description: '各级上级,自近至远。 All regions above, the nearest first.' })
  ancestors(@Root() { record, request }: RegionView): readonly RegionView[] {
    return request.gazetteer.ancestorsOf(record.id).map((id) => regionView(request, id));
  }

  @Reads('directory')
  @FieldResolver(() => [Region], {
    description: '撤销后的后继;现存者为空表。 What it became when abolished; empty for a region that exists.',
  })
  successors(@Root() { record, request }: RegionView): readonly RegionView[] {
    return record.successors.map((id) => regionView(request, id));
  }

  @Reads('directory')
  @FieldResolver(() => RegionConnection, {
    description:
      '下级地区,按代码排列;给出 level 时取该级的全部下属。 Regions below in code order; with `level`, all of that level however deep.',
  })
  children(
    @Root() { record, request }: RegionView,
    @FirstArg(120) first: number,
    @AfterArg() after?: string,
    @Arg('level', () => RegionLevel, { nullable: true, description: '只取这一级。 Only of this level.' })
    level?: RegionLevel,
  ): Page<RegionView> {
    const { gazetteer } = request;
    const ids =
      level === undefined
        ? gazetteer.childrenOf(record.id)
        : gazetteer.within(record.id, level).filter((id) => id !== record.id);
    const children = ids.map((id) => regionView(request, id));
    return pageOf(children, ({ id }) => id, `children/${record.id}/${level ?? ''}`, { first, after });
  }

  @Plans(({ plan, args }) => {
    const template = templateOf(args as unknown as Parameters<typeof templateOf>[0], plan.now);
    plan.needCell(template);
    return { cells: [template] };
  })
  @FieldResolver(() => Observation, {
    description: '这一地区的一个数字;省略周期时为最新一期。 One figure of this region; the latest period when omitted.',
  })
  observation(
    @Root() { record, request }: RegionView,
    @MetricArg() metric: MetricCode,
    @PopulationArg() population: Population,
    @PeriodArg() period?: string,
    @ScopeArg() scope?: string,
  ): ObservationView {
    const key = {
      ...templateOf({ metric, period, population }, request.now),
      region: record.id,
      partner: null,
      scope: scope ?? null,
    };
    return new ObservationView(request.cell(key), key, request);
  }
}

import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { MetricCode } from '../../schema/metric.enum.ts';
import { Observation } from '../../schema/observation.type.ts';
import type { Population } from '../../schema/population.enum.ts';
import { RegionFilter, RegionRef } from '../../schema/region.input.ts';
import { RegionConnection, RegionResult } from '../../schema/region.type.ts';
import { foldName } from '../../statistics/gazetteer.ts';
import type { RegionRecord } from '../../statistics/region.ts';
import { AfterArg, FirstArg, MetricArg, PeriodArg, PopulationArg, ScopeArg } from '../args.ts';
import { templateOf } from '../cell-template.ts';
import { pairedRegions } from '../cooperation/pairing-view.ts';
import type { GraphContext } from '../graph-context.ts';
import { ObservationView } from '../observation/observation-view.ts';
import { type Page, pageOf } from '../paging.ts';
import { Plans } from '../plan/hint.ts';
import { Reads } from '../plan/reads.ts';
import { describeRef, lookUp, regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';
import { RegionView } from './region-view.ts';

type Found =
  | RegionView
  | { readonly __typename: 'AmbiguousRegion'; readonly message: string; readonly candidates: readonly RegionView[] }
  | { readonly __typename: 'UnknownRegion'; readonly message: string; readonly suggestions: readonly RegionView[] };

const RefArg = (name: string, description: string, nullable = false) =>
  Arg(name, () => RegionRef, { nullable, description });

@Resolver()
export class RegionQueryResolver {
  @Reads('directory')
  @Query(() => RegionResult, {
    description:
      '按代码、名称(汉字、简称、拼音、英文、旧称)或 id 找一个地区。 Finds a region by code, by any kind of name, or by id.',
  })
  region(@Ctx() { scope }: GraphContext, @RefArg('ref', '恰给一项。 Give exactly one.') ref: RegionRef): Found {
    const found = lookUp(scope.gazetteer, ref);
    const asked = describeRef(ref);
    const views = (records: readonly RegionRecord[]) => records.map((record) => new RegionView(record, scope));
    switch (found.kind) {
      case 'one':
        return new RegionView(found.region, scope);
      case 'many':
        return {
          __typename: 'AmbiguousRegion',
          message: `“${asked}”可指${found.candidates.length}个地区 / stands for ${found.candidates.length} regions`,
          candidates: views(found.candidates),
        };
      case 'none':
        return {
          __typename: 'UnknownRegion',
          message: `没有“${asked}”这个地区 / there is no region “${asked}”`,
          get suggestions() {
            return views(found.suggestions);
          },
        };
    }
  }

  @Plans(({ plan, args }) => {
    plan.needDirectory();
    const where = args.where as RegionFilter | undefined;
    if (typeof where?.paired === 'boolean') plan.need('jingmeng', { kind: 'cooperation' });
    return undefined;
  })
  @Query(() => RegionConnection, {
    description: '列出现存的地区,按代码排列。 Lists the regions that exist, in code order.',
  })
  regions(
    @Ctx() { scope }: GraphContext,
    @FirstArg(20) first: number,
    @Arg('where', () => RegionFilter, {
      nullable: true,
      description: '筛选条件,同时满足。 Conditions, all of which hold.',
    })
    where?: RegionFilter,
    @AfterArg() after?: string,
  ): Page<RegionView> {
    const regions = scope.gazetteer.regions.filter(
      (region) => region.validTo === null && matches(scope, region, where ?? {}),
    );
    const views = regions.map((record) => new RegionView(record, scope));
    return pageOf(views, ({ id }) => id, `regions/${JSON.stringify(where ?? {})}`, { first, after });
  }

  @Plans(({ plan, args }) => {
    const template = templateOf(args as unknown as Parameters<typeof templateOf>[0], plan.now);
    plan.needCell(template);
    return { cells: [template] };
  })
  @Query(() => Observation, {
    description:
      '一个数字:指标、地区、周期、人群,以及京蒙结对的对方。 One figure by metric, region, period, population and, for the cooperation, partner.',
  })
  observation(
    @Ctx() { scope: request }: GraphContext,
    @MetricArg() metric: MetricCode,
    @RefArg('region', '地区;恰给一项。 The region; give exactly one.') region: RegionRef,
    @PopulationArg() population: Population,
    @PeriodArg() period?: string,
    @RefArg('partner', '京蒙结对的对方。 The partner of a pairing.', true) partner?: RegionRef,
    @ScopeArg() scope?: string,
  ): ObservationView {
    const { gazetteer } = request;
    const key = {
      ...templateOf({ metric, period, population }, request.now),
      region: regionOf(gazetteer, region).id,
      partner: partner === undefined ? null : regionOf(gazetteer, partner).id,
      scope: scope ?? null,
    };
    return new ObservationView(request.cell(key), key, request);
  }
}

function matches(scope: RequestScope, region: RegionRecord, where: RegionFilter): boolean {
  const { gazetteer } = scope;
  const { level, within, text, paired } = where;
  const roots = within?.map((ref) => regionOf(gazetteer, ref).id);
  return (
    (!level || level === region.level) &&
    (!roots || roots.some((id) => gazetteer.isWithin(region.id, id))) &&
    (!text || mentions(region, foldName(text))) &&
    (typeof paired !== 'boolean' || paired === pairedRegions(scope).has(region.id))
  );
}

function mentions(region: RegionRecord, folded: string): boolean {
  const names = [region.names.zh, region.names.en, region.names.pinyin, ...region.aliases.map(({ text }) => text)];
  return names.some((name) => foldName(name).includes(folded));
}

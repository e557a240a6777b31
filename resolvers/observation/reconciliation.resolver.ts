import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Lang } from '../../schema/lang.enum.ts';
import { MengtuError } from '../../schema/mengtu-error.ts';
import type { MetricCode } from '../../schema/metric.enum.ts';
import { Observation } from '../../schema/observation.type.ts';
import type { Population } from '../../schema/population.enum.ts';
import { Coverage, Reconciliation } from '../../schema/reconciliation.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import { RegionLevel } from '../../schema/region-level.enum.ts';
import { PeriodScalar } from '../../schema/scalars.ts';
import { type Cell, keyOf } from '../../statistics/cell.ts';
import type { Reconciliation as Result } from '../../statistics/reconcile.ts';
import { LangArg, MetricArg, PopulationArg } from '../args.ts';
import { templateOf } from '../cell-template.ts';
import type { GraphContext } from '../graph-context.ts';
import { Plans } from '../plan/hint.ts';
import { Reads } from '../plan/reads.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';
import { explain } from './explanation.ts';
import { ObservationView } from './observation-view.ts';

interface ReconciliationView extends Reconciliation {
  readonly result: Result;
  readonly request: RequestScope;
  readonly coverage: CoverageView;
}

interface CoverageView extends Coverage {
  readonly missingCells: readonly Cell[];
  readonly request: RequestScope;
}

function viewOf(result: Result, request: RequestScope): ReconciliationView {
  const { difference, bounds, verdict, coverage } = result;
  const { missing, ...counts } = coverage;
  return { difference, bounds, verdict, result, request, coverage: { ...counts, missingCells: missing, request } };
}

const DownArg = (nullable: boolean) =>
  Arg('down', () => RegionLevel, {
    ...(nullable ? { nullable } : { defaultValue: RegionLevel.LEAGUE }),
    description: '按哪一级下级地区相加。 Level of the parts that are added.',
  });

@Resolver(() => Reconciliation)
export class ReconciliationResolver {
  @Plans(({ plan, args }) => {
    const template = templateOf(args as unknown as Parameters<typeof templateOf>[0], plan.now);
    plan.needCell(template);
    return { cells: [template] };
  })
  @Query(() => Reconciliation, {
    description:
      '公布的总数与下级地区合计的核对;不可按地区加总的指标报 METRIC_NOT_ADDITIVE。 A total against the sum of its parts; METRIC_NOT_ADDITIVE for a metric that may not be added over regions.',
  })
  reconcile(
    @Ctx() { scope }: GraphContext,
    @MetricArg() metric: MetricCode,
    @Arg('region', () => RegionRef, { description: '地区;恰给一项。 The region; give exactly one.' }) region: RegionRef,
    @Arg('period', () => PeriodScalar, { description: '周期。 The period.' }) period: string,
    @PopulationArg() population: Population,
    @DownArg(false) down: RegionLevel,
  ): ReconciliationView {
    const place = regionOf(scope.gazetteer, region).id;
    const key = { ...templateOf({ metric, period, population }, scope.now), region: place, partner: null, scope: null };
    const result = scope.reconciliation(key, down);
    if (result !== null) return viewOf(result, scope);
    throw new MengtuError(
      'METRIC_NOT_ADDITIVE',
      `${metric} 不能由 ${down} 相加得到 / ${metric} of this region cannot be added up from ${down}`,
      { asked: `reconcile(metric: ${metric}, down: ${down})`, hint: 'compare the figures of the parts themselves' },
    );
  }

  @FieldResolver(() => Observation, { description: '公布或报送的总数。 The total as published or reported.' })
  published(@Root() { result, request }: ReconciliationView): ObservationView {
    return new ObservationView(result.published, keyOf(result.published), request);
  }

  @FieldResolver(() => Observation, {
    description: '下级地区的合计,只用一个来源。 The sum of the parts, from one source.',
  })
  rolledUp(@Root() { result, request }: ReconciliationView): ObservationView {
    return new ObservationView(result.rolledUp, null, request);
  }

  @FieldResolver(() => [Observation], { description: '各下级地区,按代码排列。 The parts in code order.' })
  parts(@Root() { result, request }: ReconciliationView): readonly ObservationView[] {
    return result.parts.map((part) => new ObservationView(part, null, request));
  }

  @FieldResolver(() => Coverage, { description: '覆盖面。 Coverage.' })
  coverage(@Root() { coverage }: ReconciliationView): CoverageView {
    return coverage;
  }

  @FieldResolver(() => String, { description: '一句话说明为什么。 One sentence that says why.' })
  explanation(@Root() { result, request }: ReconciliationView, @LangArg() lang: Lang): string {
    return explain(result, request, lang);
  }
}

@Resolver(() => Coverage)
export class CoverageResolver {
  @Reads('directory')
  @FieldResolver(() => [Region], {
    description: '该有而没有数值的地区。 Regions that should have a value and have none.',
  })
  missing(@Root() { missingCells, request }: CoverageView): readonly RegionView[] {
    return missingCells.flatMap(({ region }) => (region === null ? [] : [regionView(request, region)]));
  }
}

@Resolver(() => Observation)
export class ObservationReconciliationResolver {
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      '与下级地区合计的核对;不可加总或没有下级时为空。 Against the sum of its parts; null where there is nothing to add.',
  })
  reconciliation(
    @Root() { key, request }: ObservationView,
    @DownArg(true) down?: RegionLevel,
  ): ReconciliationView | null {
    if (key === null) return null;
    const level = down ?? (request.gazetteer.levelOf(key.region) === 'PROVINCE' ? 'LEAGUE' : 'BANNER');
    const result = request.reconciliation(key, level);
    return result === null ? null : viewOf(result, request);
  }
}

import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Brand, BrandConnection, BrandTierCount } from '../../schema/brand.type.ts';
import { BrandTier } from '../../schema/brand-tier.enum.ts';
import { Lang } from '../../schema/lang.enum.ts';
import { Observation } from '../../schema/observation.type.ts';
import type { Population } from '../../schema/population.enum.ts';
import { ProgramConnection } from '../../schema/program.type.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import { AfterArg, FirstArg, LangArg, MetricArg, PopulationArg } from '../args.ts';
import { entityFigure } from '../entity-figure.ts';
import type { GraphContext } from '../graph-context.ts';
import type { ObservationView } from '../observation/observation-view.ts';
import { type Page, pageOf } from '../paging.ts';
import { Reads } from '../plan/reads.ts';
import { type ProgramView, programView } from '../program/program-view.ts';
import { allPrograms } from '../program/programs.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { mentionsOf, statementsAbout } from '../publications.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';
import { type BrandView, brandMentions, brandsOf, brandView } from './brand-view.ts';

interface BrandFilter {
  readonly within: string | undefined;
  readonly tier: readonly BrandTier[] | undefined;
  readonly text: string | undefined;
  readonly first: number;
  readonly after: string | undefined;
}

function select(request: RequestScope, { within, tier, text, first, after }: BrandFilter): Page<BrandView> {
  const found = brandsOf(request).filter(
    (brand) =>
      (within === undefined || (brand.home !== null && request.gazetteer.isWithin(brand.home, within))) &&
      (tier === undefined || (brand.tier !== null && tier.includes(brand.tier))) &&
      (text === undefined || brandMentions(brand, text)),
  );
  const views = found.map((record) => brandView(record, request));
  return pageOf(views, ({ id }) => id, `brands/${within ?? ''}/${tier?.join() ?? ''}/${text ?? ''}`, { first, after });
}

/** Print and registry both speak of a brand: print first. */
function figure({ record, request }: BrandView, metric: MetricCode, population: Population = 'ALL'): ObservationView {
  const subject = { type: 'Brand', key: record.name } as const;
  const statements = [...statementsAbout(request, subject), ...record.figures];
  return entityFigure(request, { metric, subject, region: record.home, population, source: 'brands' }, statements);
}

@Resolver(() => Region)
export class RegionBrandsResolver {
  @Reads('directory', 'brands')
  @FieldResolver(() => BrandConnection, {
    nullable: true,
    description: '本地的劳务品牌;品牌名录中断时为空。 Labour brands at home here; null while the registry is down.',
  })
  brands(
    @Root() { record, request }: RegionView,
    @FirstArg(20) first: number,
    @AfterArg() after?: string,
  ): Page<BrandView> {
    return select(request, { within: record.id, tier: undefined, text: undefined, first, after });
  }
}

@Resolver(() => Brand)
export class BrandResolver {
  @Reads('directory', 'brands')
  @Query(() => BrandConnection, {
    nullable: true,
    description: '劳务品牌;名录中断时为空。 Labour brands; null while the registry is down.',
  })
  brands(
    @Ctx() { scope }: GraphContext,
    @FirstArg(30) first: number,
    @Arg('within', () => RegionRef, {
      nullable: true,
      description: '只取家在这一地区之内的。 Only those at home within this region.',
    })
    within?: RegionRef,
    @Arg('tier', () => [BrandTier], {
      nullable: true,
      description: '只取这些级别;级别不明的不在其中。 Only of these tiers; those of unknown tier are not among them.',
    })
    tier?: readonly BrandTier[],
    @Arg('text', () => String, {
      nullable: true,
      description: '名称、别名或拼音中的文字。 Text in name, alias or pinyin.',
    })
    text?: string,
    @AfterArg() after?: string,
  ): Page<BrandView> {
    const root = within === undefined ? undefined : regionOf(scope.gazetteer, within).id;
    return select(scope, { within: root, tier, text, first, after });
  }

  @FieldResolver(() => String, {
    description: '名称;别的语言没有译名时给汉语。 Name; Chinese where there is no other.',
  })
  name(@Root() { record }: BrandView, @LangArg() lang: Lang): string {
    return lang === Lang.PINYIN ? record.pinyin : record.name;
  }

  @Reads('directory')
  @FieldResolver(() => Region, {
    nullable: true,
    description: '所属地区;没有来源载明为空。 Home; null where no source states it.',
  })
  home(@Root() { record, request }: BrandView): RegionView | null {
    return record.home === null ? null : regionView(request, record.home);
  }

  @Reads('publications')
  @FieldResolver(() => Observation, { description: '带动就业人数。 Jobs that it brings.' })
  jobs(@Root() view: BrandView, @PopulationArg() population: Population): ObservationView {
    return figure(view, 'BRAND_JOBS', population);
  }

  @Reads('publications')
  @FieldResolver(() => Observation, { description: '累计培训人数。 Persons trained in all.' })
  trained(@Root() view: BrandView): ObservationView {
    return figure(view, 'BRAND_TRAINED');
  }

  @Reads('publications')
  @FieldResolver(() => Observation, { description: '年产值;产值不是工资。 Yearly output value; not wages.' })
  outputValue(@Root() view: BrandView): ObservationView {
    return figure(view, 'BRAND_OUTPUT_VALUE');
  }

  @Reads('publications')
  @FieldResolver(() => Observation, {
    description:
      '品牌的任一数字,如生产能力、产品大类、带动脱贫人数。 Any figure of the brand, such as capacity, product categories or persons helped out of poverty.',
  })
  figure(
    @Root() view: BrandView,
    @MetricArg() metric: MetricCode,
    @PopulationArg() population: Population,
  ): ObservationView {
    return figure(view, metric, population);
  }

  @Reads('directory', 'programs')
  @FieldResolver(() => ProgramConnection, {
    nullable: true,
    description: '属于这一品牌的帮扶项目;核心系统中断时为空。 Programs of the brand; null while core is down.',
  })
  programs(@Root() { record, request }: BrandView, @FirstArg(20) first: number): Page<ProgramView> {
    const views = allPrograms(request)
      .filter(({ brandName }) => brandName === record.name)
      .map((program) => programView(program, request));
    return pageOf(views, ({ id }) => id, `brand-programs/${record.name}`, { first });
  }

  @Reads('publications')
  @FieldResolver(() => Provenance, {
    description: '出处:见诸发布的给出文件,否则为名录。 Where it stands: the document that names it, else the registry.',
  })
  provenance(@Root() { record, request }: BrandView): ProvenanceView {
    const [mention] = mentionsOf(request, record.name);
    return mention === undefined
      ? ProvenanceView.ofRecord('brands', record.name, request)
      : ProvenanceView.ofPrinted(mention, request);
  }
}

/** Scopes under which print counts brands of a tier. */
const TIER_SCOPES: Readonly<Partial<Record<BrandTier, string>>> = { NATIONAL: '国家级', AUTONOMOUS_REGION: '自治区级' };

interface TierCountView extends BrandTierCount {
  readonly scope: string;
  readonly request: RequestScope;
}

@Resolver(() => BrandTierCount)
export class BrandTierCountResolver {
  @Reads('directory', 'brands', 'publications')
  @Query(() => [BrandTierCount], {
    nullable: true,
    description:
      '各级品牌:公布的个数与名录点名的个数,两者不必相等。 Brands by tier: how many are published and how many the registry names; the two need not agree.',
  })
  brandCounts(@Ctx() { scope: request }: GraphContext): readonly TierCountView[] {
    const brands = brandsOf(request);
    return (Object.entries(TIER_SCOPES) as [BrandTier, string][]).map(([tier, scope]) => ({
      tier,
      listed: brands.filter((brand) => brand.tier === tier).length,
      scope,
      request,
    }));
  }

  @Reads('publications')
  @FieldResolver(() => Observation, { description: '公布的个数。 The number published.' })
  stated(@Root() { scope, request }: TierCountView): ObservationView {
    const subject = { type: 'Region', key: '150000' } as const;
    const statements = statementsAbout(request, subject).filter((statement) => statement.scope === scope);
    return entityFigure(request, { metric: 'BRANDS', subject, region: subject.key, source: 'bulletin' }, statements);
  }
}

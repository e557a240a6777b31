import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Brand } from '../schema/brand.type.ts';
import { Region } from '../schema/region.type.ts';
import type { BrandView } from './brand/brand-view.ts';
import { Reads } from './plan/reads.ts';
import { titlesOf } from './publications.ts';
import type { RegionView } from './region/region-view.ts';

const DESCRIPTION =
  '公开发布中的称号,如 中国笤帚苗之乡、优秀劳务品牌;称号不是级别。 Honours in print, such as 优秀劳务品牌; an honour is not a tier.';

@Resolver(() => Region)
export class RegionTitlesResolver {
  @Reads('publications')
  @FieldResolver(() => [String], { nullable: true, description: DESCRIPTION })
  titles(@Root() { record, request }: RegionView): readonly string[] {
    return titlesOf(request, { type: 'Region', key: record.id });
  }
}

@Resolver(() => Brand)
export class BrandTitlesResolver {
  @Reads('publications')
  @FieldResolver(() => [String], { nullable: true, description: DESCRIPTION })
  titles(@Root() { record, request }: BrandView): readonly string[] {
    return titlesOf(request, { type: 'Brand', key: record.name });
  }
}

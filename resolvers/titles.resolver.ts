import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { TitleRecord } from '../datasources/records.ts';
import { Brand } from '../schema/brand.type.ts';
import { Provenance } from '../schema/provenance.type.ts';
import { Region } from '../schema/region.type.ts';
import { Title } from '../schema/title.type.ts';
import type { BrandView } from './brand/brand-view.ts';
import { Reads } from './plan/reads.ts';
import { ProvenanceView } from './provenance-view.ts';
import { type Printed, titlesOf } from './publications.ts';
import type { RegionView } from './region/region-view.ts';
import type { RequestScope } from './request-scope.ts';

interface TitleView extends Title {
  readonly printed: Printed<TitleRecord>;
  readonly request: RequestScope;
}

function titlesAbout(request: RequestScope, subject: TitleRecord['subject']): readonly TitleView[] {
  return titlesOf(request, subject).map((printed) => {
    const { title, note } = printed.record;
    return { text: title, note, printed, request };
  });
}

const DESCRIPTION =
  '公开发布中的称号,不是级别;发布来源中断时为空。 Honours in print, which are no tiers; null while that source is down.';

@Resolver(() => Region)
export class RegionTitlesResolver {
  @Reads('publications')
  @FieldResolver(() => [Title], { nullable: true, description: DESCRIPTION })
  titles(@Root() { record, request }: RegionView): readonly TitleView[] {
    return titlesAbout(request, { type: 'Region', key: record.id });
  }
}

@Resolver(() => Brand)
export class BrandTitlesResolver {
  @Reads('publications')
  @FieldResolver(() => [Title], { nullable: true, description: DESCRIPTION })
  titles(@Root() { record, request }: BrandView): readonly TitleView[] {
    return titlesAbout(request, { type: 'Brand', key: record.name });
  }
}

@Resolver(() => Title)
export class TitleResolver {
  @FieldResolver(() => Provenance, { description: '出处。 Where it stands.' })
  provenance(@Root() { printed, request }: TitleView): ProvenanceView {
    return ProvenanceView.ofPrinted(printed, request);
  }
}

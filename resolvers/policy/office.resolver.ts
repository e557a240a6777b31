import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OfficeRecord } from '../../datasources/records.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import { ServiceOffice } from '../../schema/service-office.type.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import { AfterArg, FirstArg } from '../args.ts';
import { entityFigure } from '../entity-figure.ts';
import type { GraphContext } from '../graph-context.ts';
import { encodeNodeId } from '../node-id.ts';
import type { ObservationView } from '../observation/observation-view.ts';
import { pageOf } from '../paging.ts';
import { Reads } from '../plan/reads.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { officesOf, type Printed, statementsAbout } from '../publications.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';

export interface OfficeView extends ServiceOffice {
  readonly printed: Printed<OfficeRecord>;
  readonly request: RequestScope;
}

export function officeView(printed: Printed<OfficeRecord>, request: RequestScope): OfficeView {
  const { key, name, listed, services, pledge } = printed.record;
  return {
    __typename: 'ServiceOffice',
    id: encodeNodeId('ServiceOffice', key),
    name,
    listed,
    services,
    pledge,
    printed,
    request,
  };
}

function figure({ printed: { record }, request }: OfficeView, metric: MetricCode): ObservationView {
  const subject = { type: 'ServiceOffice', key: record.key } as const;
  // Residents are said of the place that the office serves.
  const place = { type: 'Region', key: record.region } as const;
  const statements = [...statementsAbout(request, subject), ...statementsAbout(request, place)];
  return entityFigure(request, { metric, subject, region: record.region, source: 'bulletin' }, statements);
}

@Resolver(() => ServiceOffice)
export class OfficeResolver {
  @Reads('directory', 'publications')
  @Query(() => [ServiceOffice], {
    nullable: true,
    description: '务工服务机构;来源中断时为空。 Service offices; null while the source is down.',
  })
  offices(
    @Ctx() { scope }: GraphContext,
    @FirstArg(20) first: number,
    @Arg('within', () => RegionRef, { nullable: true, description: '只取这一地区之内的。 Only within this region.' })
    within?: RegionRef,
    @AfterArg() after?: string,
  ): readonly OfficeView[] {
    const root = within === undefined ? undefined : regionOf(scope.gazetteer, within).id;
    const offices = officesOf(scope).filter(
      ({ record }) => root === undefined || scope.gazetteer.isWithin(record.region, root),
    );
    const views = offices.map((printed) => officeView(printed, scope));
    return pageOf(views, ({ id }) => id, `offices/${root ?? ''}`, { first, after }).nodes;
  }

  @Reads('directory')
  @FieldResolver(() => Region, { description: '设立的地区。 The region that runs it.' })
  region(@Root() { printed, request }: OfficeView): RegionView {
    return regionView(request, printed.record.region);
  }

  @Reads('publications')
  @FieldResolver(() => Observation, {
    description: '原文所说的办事处个数;可多于点名的。 Number of offices as stated; may exceed those named.',
  })
  stated(@Root() view: OfficeView): ObservationView {
    return figure(view, 'SERVICE_OFFICES');
  }

  @Reads('publications')
  @FieldResolver(() => Observation, {
    description: '原文所说的服务项数;可多于点名的。 Number of services as stated; may exceed those named.',
  })
  statedServices(@Root() view: OfficeView): ObservationView {
    return figure(view, 'SERVICE_ITEMS');
  }

  @Reads('publications')
  @FieldResolver(() => Observation, {
    description: '所服务的在外居住人数;不是务工人数。 Residents elsewhere whom it serves; not workers.',
  })
  residents(@Root() view: OfficeView): ObservationView {
    return figure(view, 'OUT_RESIDENTS');
  }

  @FieldResolver(() => Provenance, { description: '出处。 Where it stands.' })
  provenance(@Root() { printed, request }: OfficeView): ProvenanceView {
    return ProvenanceView.ofPrinted(printed, request);
  }
}

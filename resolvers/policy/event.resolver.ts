import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EventRecord } from '../../datasources/records.ts';
import { Event } from '../../schema/event.type.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import { FirstArg } from '../args.ts';
import { recordFigure } from '../entity-figure.ts';
import type { GraphContext } from '../graph-context.ts';
import { encodeNodeId } from '../node-id.ts';
import type { ObservationView } from '../observation/observation-view.ts';
import { Reads } from '../plan/reads.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { eventsOf, type Printed, statementsAbout } from '../publications.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';

export interface EventView extends Event {
  readonly printed: Printed<EventRecord>;
  readonly request: RequestScope;
}

export function eventView(printed: Printed<EventRecord>, request: RequestScope): EventView {
  const { key, title, on, onText, items } = printed.record;
  return { __typename: 'Event', id: encodeNodeId('Event', key), title, on, onText, items, printed, request };
}

@Resolver(() => Event)
export class EventResolver {
  @Reads('directory', 'publications')
  @Query(() => [Event], { nullable: true, description: '事件;来源中断时为空。 Events; null while the source is down.' })
  events(
    @Ctx() { scope }: GraphContext,
    @FirstArg(20) first: number,
    @Arg('within', () => RegionRef, { nullable: true, description: '只取这一地区之内的。 Only within this region.' })
    within?: RegionRef,
  ): readonly EventView[] {
    const root = within === undefined ? undefined : regionOf(scope.gazetteer, within).id;
    return eventsOf(scope)
      .filter(
        ({ record: { region } }) => root === undefined || (region !== null && scope.gazetteer.isWithin(region, root)),
      )
      .slice(0, first)
      .map((printed) => eventView(printed, scope));
  }

  @Reads('directory')
  @FieldResolver(() => Region, {
    nullable: true,
    description: '发生的地区;未载明为空。 Where it took place; null where not stated.',
  })
  region(@Root() { printed, request }: EventView): RegionView | null {
    return printed.record.region === null ? null : regionView(request, printed.record.region);
  }

  @Reads('publications')
  @FieldResolver(() => [Observation], { description: '与它有关的数字。 Figures that go with it.' })
  figures(@Root() { printed, request }: EventView): readonly ObservationView[] {
    return statementsAbout(request, { type: 'Event', key: printed.record.key }).map((statement) =>
      recordFigure(request, statement),
    );
  }

  @FieldResolver(() => Provenance, { description: '出处。 Where it stands.' })
  provenance(@Root() { printed, request }: EventView): ProvenanceView {
    return ProvenanceView.ofPrinted(printed, request);
  }
}

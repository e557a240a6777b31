import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Change } from '../../schema/change.type.ts';
import { Observation } from '../../schema/observation.type.ts';
import type { ChangeView } from './change-view.ts';
import type { ObservationView } from './observation-view.ts';

@Resolver(() => Change)
export class ChangeResolver {
  @FieldResolver(() => Observation, { description: '所比的较早一期。 The earlier figure.' })
  base(@Root() { base }: ChangeView): ObservationView {
    return base;
  }
}

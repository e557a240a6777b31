import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Observation } from '../../schema/observation.type.ts';
import { Pace, TargetProgress } from '../../schema/target.type.ts';
import { ObservationView } from './observation-view.ts';
import type { ProgressView } from './target-view.ts';

@Resolver(() => TargetProgress)
export class TargetResolver {
  @FieldResolver(() => Observation, {
    description:
      '目标数;由公布的完成率推算时为 DERIVED 区间,未印则缺。 The target; a DERIVED interval where a printed rate implies it, absent where it is not printed.',
  })
  target(@Root() { cells, of }: ProgressView): ObservationView {
    return new ObservationView(cells.target, null, of.request);
  }

  @FieldResolver(() => Observation, {
    description: '目标减完成数;超额为负。 Target less figure; negative once passed.',
  })
  gap(@Root() { cells, of }: ProgressView): ObservationView {
    return new ObservationView(cells.gap, null, of.request);
  }
}

@Resolver(() => Pace)
export class PaceResolver {
  @FieldResolver(() => Observation, {
    nullable: true,
    description: '照此进度全年可达;存量指标为空。 What the year comes to at this pace; null for stocks.',
  })
  projected(@Root() { view }: ProgressView['pace']): ObservationView | null {
    return view();
  }
}

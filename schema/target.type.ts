import { Field, Float, ObjectType } from 'type-graphql';
import { Bounds } from './bounds.type.ts';
import { Origin } from './observation.enum.ts';
import { PaceStatus } from './target.enum.ts';

/** Resolvers add projected. */
@ObjectType({ simpleResolvers: true, description: '完成进度与时间进度之比较。 Progress against the time elapsed.' })
export class Pace {
  @Field(() => Float, {
    description:
      '已过时间占全年之比,小数:截至9月底为 0.75。 Part of the year elapsed, a fraction: 0.75 by the end of September.',
  })
  readonly elapsed!: number;

  @Field(() => PaceStatus, { description: '快慢。 Whether it is ahead or behind.' })
  readonly status!: PaceStatus;

  @Field(() => Float, {
    nullable: true,
    description:
      '余下每月须完成多少方能达标,基本单位;已达标、年已尽或不可计为空。 What each remaining month must bring, in base units; null when done, when the year is over or where it cannot be told.',
  })
  readonly requiredPerMonth!: number | null;
}

/** Resolvers add target and gap. */
@ObjectType({
  simpleResolvers: true,
  description:
    '目标及完成情况。由完成率反推的目标是区间,由来为 DERIVED,绝非公布数。 A target and how far it is met. A target implied by its completion rate is an interval of origin DERIVED, never a published number.',
})
export class TargetProgress {
  @Field(() => Origin, { description: '目标数的由来。 Where the target comes from.' })
  readonly targetOrigin!: Origin;

  @Field(() => Float, {
    nullable: true,
    description: '完成率,小数:0.811 即 81.1%。 Completion rate, a fraction: 0.811 is 81.1 %.',
  })
  readonly rate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '发布文字所印的完成率,小数;未印为空。 The rate as printed, a fraction; null where none is printed.',
  })
  readonly publishedRate!: number | null;

  @Field(() => Bounds, {
    nullable: true,
    description: '完成率的范围,由所印之率的取整而来。 Range of the rate, from the rounding of the printed one.',
  })
  readonly rateBounds!: Bounds | null;

  @Field(() => Pace, { description: '快慢。 Pace.' })
  readonly pace!: Pace;
}

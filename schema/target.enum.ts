import { PaceStatus } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(
  PaceStatus,
  'PaceStatus',
  '完成率与时间进度之比较,计入完成率的取整区间。 Completion rate against the part of the year elapsed, allowing for the rate as rounded.',
  {
    DONE: '已完成:完成率不低于1。 Done: the rate is 1 or more.',
    AHEAD: '快于时间进度。 Ahead of the time elapsed.',
    ON_TRACK: '与时间进度相当:取整区间包含时间进度。 On track: the rounded rate may equal the time elapsed.',
    BEHIND: '落后于时间进度。 Behind the time elapsed.',
  },
);

export { PaceStatus };

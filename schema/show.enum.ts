import { describeEnum } from './describe-enum.ts';

/** What of a measure is compared: the value itself or a figure derived from it. */
export const Show = {
  VALUE: 'VALUE',
  COMPLETION_RATE: 'COMPLETION_RATE',
  GAP: 'GAP',
  CHANGE_YEAR: 'CHANGE_YEAR',
  SHARE_OF_PARENT: 'SHARE_OF_PARENT',
  PER_10K: 'PER_10K',
} as const;
export type Show = keyof typeof Show;

describeEnum(Show, 'Show', '取度量的哪一面来筛选或排序。 Which side of a measure to filter or order by.', {
  VALUE: '数值本身,基本单位。 The value itself, in base units.',
  COMPLETION_RATE: '目标完成率,小数:0.75 即 75%。 Completion rate of the target, a fraction: 0.75 is 75 %.',
  GAP: '与目标的差额,基本单位。 What is missing to the target, in base units.',
  CHANGE_YEAR: '同比增长率,小数。 Growth against the year before, a fraction.',
  SHARE_OF_PARENT: '占上级地区的份额,小数。 Share of the region above, a fraction.',
  PER_10K: '每万人口平均。 Per 10,000 inhabitants.',
});

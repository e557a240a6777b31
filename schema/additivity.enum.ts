import { Additivity } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(Additivity, 'Additivity', '跨地区或跨时间如何汇总。 How a metric adds up over regions or over time.', {
  SUM: '相加。 It is summed.',
  LAST: '取期末状态(时点数)。 The last state counts (a stock).',
  WEIGHTED_MEAN: '由分子分母重新计算。 Recomputed from numerator and denominator.',
  NONE: '不可汇总。 It may not be aggregated.',
});

export { Additivity };

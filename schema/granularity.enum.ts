import { Granularity } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(Granularity, 'Granularity', '周期的长短。 Length of a period.', {
  MONTH: '月。 A month.',
  QUARTER: '季度,三个月。 A quarter, three months.',
  HALF_YEAR: '半年,六个月。 A half-year, six months.',
  YEAR: '年。 A year.',
});

export { Granularity };

import { Population } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(
  Population,
  'Population',
  '人群维度。“其中脱贫人口”是这一维度的取值,不是另一个指标;各人群互有重叠,不可相加。 The dimension of whom a figure counts. “Of whom lifted out of poverty” is a value of it, not another metric; the groups overlap and may not be added.',
  {
    ALL: '全部人员。 Everyone.',
    POVERTY_EXITED: '脱贫人口。 Persons lifted out of registered poverty.',
    LOW_INCOME: '农村牧区低收入人口。 Rural and pastoral low-income population.',
    RELOCATED: '易地扶贫搬迁人口。 Persons resettled under poverty-relief relocation.',
  },
);

export { Population };

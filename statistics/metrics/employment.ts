import type { MetricDefinition } from '../metric-definition.ts';
import { coreFlow, coreStock, printedOnce } from './form.ts';

/** People in work, out of the region, in training, and moved by the 京蒙 cooperation. */
export const employmentMetrics = {
  EMPLOYED_WORKERS: coreStock({
    name: { zh: '务工就业人数', en: 'Workers in employment' },
    definition: {
      zh: '期末正在务工就业的人数,含区内与区外、各类企业、帮扶车间和公益性岗位;一人只计一次,不含在家务农。其中脱贫人口、低收入人口、易地搬迁人口互有交叉,不可相加。',
      en: 'Persons in paid work at the end of the period, inside or outside the region, in enterprises, workshops or public posts; each person counts once and farming at home does not count. The populations overlap and do not add up.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED', 'LOW_INCOME', 'RELOCATED'],
    sources: { bulletin: 'PRINTED', core: 'STOCK', dispatch: 'STOCK' },
    synonyms: ['务工就业', '务工就业规模', '就业人数', '务工人数', '脱贫人口务工就业', '转移就业人数'],
  }),
  JINGMENG_TRANSFERRED: {
    name: { zh: '京蒙协作转移就业人数', en: 'Transfer employment under Beijing–Inner Mongolia cooperation' },
    definition: {
      zh: '当年1月起累计,北京市帮助实现转移就业的农村牧区劳动力,就业地包括区内、北京和其他省份;不是流向北京的人数,也不是人次。',
      en: 'Rural workers helped into jobs by the cooperation since January, whether inside the region, in Beijing or elsewhere. It is not a flow to Beijing, and it counts persons, not person-times.',
    },
    about: 'Region',
    unit: 'PERSON',
    overRegions: 'SUM',
    overTime: 'SUM',
    quotient: null,
    // Progress of a month is settled with the partner by the middle of the next.
    cadence: { kind: 'MONTHLY', dueDay: 15, dueOffset: 1 },
    expectedEvery: 'MONTH',
    minimumCell: null,
    precision: 0,
    populations: ['ALL', 'POVERTY_EXITED'],
    byPartner: true,
    sources: { bulletin: 'PRINTED', jingmeng: 'YTD' },
    synonyms: ['京蒙劳务协作', '京蒙协作', '京蒙劳务协作转移就业', '北京帮助转移就业'],
    deprecated: null,
  },
  OUT_RESIDENTS: printedOnce('2021-10', {
    name: { zh: '长期在外居住人数', en: 'Residents living elsewhere' },
    definition: {
      zh: '户籍在本地而长期居住在呼和浩特、包头、北京等周边地区的人数;是居住人口,不等于外出务工人数,目的地列举不全。',
      en: 'People of the place who live elsewhere for long, in Hohhot, Baotou, Beijing and the like. Residents, not workers; the list of destinations is open.',
    },
    unit: 'PERSON',
    overRegions: 'SUM',
    populations: ['ALL'],
    synonyms: ['外出人员', '长期居住在外', '劳务输出人口', '在外人口'],
  }),
  TRAINED_PERSONS: coreFlow({
    name: { zh: '培训人数', en: 'Persons trained' },
    definition: {
      zh: '当月结业的补贴性职业培训人数,按班次登记;同一人在不同月份结业两班计两次。',
      en: 'Persons who finished a subsidised vocational course in the month, registered by course: one person finishing two courses in two months counts twice.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    minimumCell: 5,
    synonyms: ['技能培训人数', '职业培训', '培训人次', '稳岗就业培训'],
  }),
  TRAINED_EMPLOYED: coreFlow({
    name: { zh: '培训后就业人数', en: 'Trained persons in employment' },
    definition: {
      zh: '当月结业学员中已实现就业的人数,是培训人数的一部分。',
      en: 'Of those who finished a course in the month, the ones in employment: a part of the persons trained.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['培训就业人数', '结业就业'],
  }),
  TRAINING_EMPLOYMENT_RATE: coreFlow({
    name: { zh: '培训就业率', en: 'Employment rate after training' },
    definition: {
      zh: '培训后就业人数与培训人数之比;合计由分子、分母重新计算,不取各地比率的平均。公布的比率原样保存。',
      en: 'Trained persons in employment over persons trained. Totals are recomputed from both, never averaged; a rate in print is kept as printed.',
    },
    unit: 'RATIO',
    overRegions: 'WEIGHTED_MEAN',
    overTime: 'WEIGHTED_MEAN',
    quotient: { numerator: 'TRAINED_EMPLOYED', denominator: 'TRAINED_PERSONS' },
    precision: 4,
    populations: ['ALL', 'POVERTY_EXITED'],
    sources: { bulletin: 'PRINTED', brands: 'PRINTED' },
    synonyms: ['就业率', '培训后就业率'],
  }),
} as const satisfies Record<string, MetricDefinition>;

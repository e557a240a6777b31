import type { MetricDefinition } from '../metric-definition.ts';
import { coreFlow, coreStock, printedOnce } from './form.ts';

/** Workshops, enterprises, public posts, rewards and loans: what keeps people in work. */
export const supportMetrics = {
  WORKSHOPS: coreStock({
    name: { zh: '帮扶车间数', en: 'Support workshops' },
    definition: {
      zh: '期末在认定有效期内的帮扶车间个数。2021年起称帮扶车间,须重新认定;此前的扶贫车间、就业扶贫车间口径不同,不可直接相比或相加。',
      en: 'Workshops with a valid recognition at the end of the period. Renamed and recognised anew in 2021: older poverty-relief workshops follow another definition and are neither compared with nor added to these.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['扶贫车间', '就业扶贫车间', '帮扶车间', '扶贫基地', '扶贫载体'],
  }),
  WORKSHOP_WORKERS: coreStock({
    name: { zh: '帮扶车间吸纳就业人数', en: 'Workers of support workshops' },
    definition: {
      zh: '期末在帮扶车间就业的人数,吸纳口径,即与车间有劳动关系者;不含由车间带动、在家加工的人。',
      en: 'Persons employed by the workshops at the end of the period, by contract with them; those who work at home for a workshop are not included.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    minimumCell: 5,
    synonyms: ['车间就业人数', '车间吸纳就业', '扶贫车间吸纳就业', '安置劳动力'],
  }),
  ENTERPRISES: coreStock({
    name: { zh: '龙头企业数', en: 'Leading enterprises' },
    definition: {
      zh: '期末带动农牧民就业的龙头企业个数;与帮扶车间分别登记,同一企业可能兼办车间。',
      en: 'Leading enterprises that bring jobs to farmers and herders, at the end of the period. Registered apart from workshops, though one firm may run both.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['龙头企业', '带动企业', '农牧业产业化龙头企业'],
  }),
  ENTERPRISE_WORKERS: coreStock({
    name: { zh: '龙头企业带动就业人数', en: 'Jobs brought by leading enterprises' },
    definition: {
      zh: '期末由龙头企业带动就业的人数,带动口径,宽于帮扶车间的吸纳口径;两者可能重复,不可相加。',
      en: 'Persons whose work the leading enterprises bring about, at the end of the period: wider than employment by a workshop, overlapping with it, and not to be added to it.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['企业带动就业', '龙头企业就业'],
  }),
  PUBLIC_POST_HOLDERS: coreStock({
    name: { zh: '公益性岗位在岗人数', en: 'Holders of public-welfare posts' },
    definition: {
      zh: '期末在人社、林草、扶贫等部门开发的公益性岗位上的人数;一人一岗,不等于岗位数,也不全是脱贫人口。',
      en: 'Persons in posts of public welfare created by the labour, forestry and poverty-relief departments, at the end of the period. Persons, not posts; not all of them out of poverty.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['公益岗', '公益性岗位', '扶贫公益性岗位', '就业扶贫公益性岗位', '公益岗位在岗'],
  }),
  PUBLIC_POSTS: printedOnce('2021-10', {
    name: { zh: '公益性岗位数', en: 'Public-welfare posts' },
    about: 'Program',
    definition: {
      zh: '一个公益性岗位项目核定开发的岗位个数;可有空岗,不等于在岗人数。',
      en: 'Posts that a scheme of public welfare is approved for. Some may be vacant: posts, not persons.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['岗位数', '公益岗位数', '开发岗位'],
  }),
  REWARD_AMOUNT: coreFlow({
    name: { zh: '奖补资金', en: 'Reward funds paid' },
    definition: {
      zh: '当月向帮扶车间、基地和个人兑现的就业奖补资金,以实际拨付为准,不含贷款和贴息。',
      en: 'Employment rewards paid out in the month to workshops, bases and persons; loans and interest subsidies are not included.',
    },
    unit: 'CNY',
    precision: 2,
    populations: ['ALL'],
    synonyms: ['资金奖补', '一次性奖补', '奖补', '补贴资金'],
  }),
  REWARD_BENEFICIARIES: coreFlow({
    name: { zh: '奖补惠及人数', en: 'Beneficiaries of rewards' },
    definition: {
      zh: '当月受惠于奖补资金的人数,月内不重复;同一人可在多个月受惠,各月不可相加。',
      en: 'Persons who benefit from rewards in the month, each once. The same person may benefit in several months, so that months do not add up.',
    },
    unit: 'PERSON',
    overTime: 'NONE',
    populations: ['ALL', 'POVERTY_EXITED'],
    minimumCell: 5,
    synonyms: ['惠及劳动力', '奖补人数', '受益人数', '惠及贫困劳动力'],
  }),
  REWARD_WORKSHOPS: printedOnce('2021-10', {
    name: { zh: '获奖补车间数', en: 'Workshops rewarded' },
    definition: {
      zh: '监管合格并已兑现奖补的就业扶贫车间个数;是否在当地车间总数之内,来源未说明。',
      en: 'Workshops that passed inspection and received a reward. No source says whether they lie within the total of the place.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['监管合格车间', '奖补车间'],
  }),
  LOAN_AMOUNT: coreFlow({
    name: { zh: '扶持贷款发放额', en: 'Support loans granted' },
    definition: {
      zh: '当月发放的创业担保贷款和车间扶持贷款本金,按发放额计,不减还款。',
      en: 'Principal of guaranteed start-up loans and workshop loans granted in the month; repayments are not deducted.',
    },
    unit: 'CNY',
    precision: 2,
    populations: ['ALL'],
    synonyms: ['创业担保贷款', '贷款扶持', '发放贷款'],
  }),
  LOAN_BORROWERS: coreFlow({
    name: { zh: '扶持贷款借款人数', en: 'Borrowers of support loans' },
    definition: {
      zh: '当月获得扶持贷款的人数,月内不重复;同一人可再次借款,各月不可相加。',
      en: 'Persons granted a support loan in the month, each once. A person may borrow again, so that months do not add up.',
    },
    unit: 'PERSON',
    overTime: 'NONE',
    populations: ['ALL', 'POVERTY_EXITED'],
    minimumCell: 5,
    synonyms: ['贷款人数', '借款人'],
  }),
  LOAN_WORKSHOPS: printedOnce('2021-10', {
    name: { zh: '获贷款车间数', en: 'Workshops with a loan' },
    definition: {
      zh: '获得扶持贷款的就业扶贫车间个数;与获奖补车间可能重复,不可相加。',
      en: 'Workshops granted a support loan. They may be among the rewarded ones; the two do not add up.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['贷款车间'],
  }),
} as const satisfies Record<string, MetricDefinition>;

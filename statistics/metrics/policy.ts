import type { MetricDefinition } from '../metric-definition.ts';
import { ofPolicy } from './form.ts';

/** Standards and thresholds of policies. A threshold is a rule, not a measurement: nothing adds up. */
export const policyMetrics = {
  POLICY_MEASURES: ofPolicy({
    name: { zh: '政策措施项数', en: 'Measures of a policy' },
    definition: {
      zh: '一项政策所含措施的项数,按公布数;来源列名可能少于此数。',
      en: 'Measures that a policy comprises, as stated; a source may name fewer.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['措施', '政策措施'],
  }),
  POLICY_ASPECTS: ofPolicy({
    name: { zh: '政策部署方面数', en: 'Aspects of a policy' },
    definition: {
      zh: '一份文件安排部署的工作方面个数,按公布数;来源列名可能少于此数。',
      en: 'Aspects of work that a document arranges, as stated; a source may name fewer.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['工作方面', '部署方面'],
  }),
  REWARD_STANDARD: ofPolicy({
    name: { zh: '一次性奖补标准', en: 'Reward per person' },
    definition: {
      zh: '对稳定就业达到规定月数的脱贫人口,每人一次性发给的奖补金额。',
      en: 'Paid once to each person out of poverty who stays in work for the months required.',
    },
    unit: 'CNY_PER_PERSON',
    precision: 2,
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['奖补标准', '每人奖补'],
  }),
  WORKSHOP_SUBSIDY: ofPolicy({
    name: { zh: '车间政策补贴标准', en: 'Subsidy per workshop' },
    definition: {
      zh: '达到认定条件的车间可享受的政策补贴,每个车间一次。',
      en: 'Granted once to each workshop that meets the conditions of recognition.',
    },
    unit: 'CNY',
    precision: 2,
    populations: ['ALL'],
    synonyms: ['车间补贴', '政策补贴'],
  }),
  STABLE_EMPLOYMENT_MONTHS: ofPolicy({
    name: { zh: '稳定就业月数要求', en: 'Months of stable employment required' },
    definition: { zh: '领取一次性奖补所须的稳定就业月数。', en: 'Months in stable work before the reward is paid.' },
    unit: 'MONTH',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['稳定就业月数'],
  }),
  CONTRACT_MONTHS: ofPolicy({
    name: { zh: '劳动合同月数要求', en: 'Months of contract required' },
    definition: {
      zh: '车间认定所须的劳动合同最短月数。',
      en: 'Shortest labour contract, in months, for a workshop to be recognised.',
    },
    unit: 'MONTH',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['合同期限', '劳动合同月数'],
  }),
  CERTIFICATION_WORKERS: ofPolicy({
    name: { zh: '车间认定用工人数要求', en: 'Workers required for recognition' },
    definition: {
      zh: '车间认定所须吸纳的脱贫人口最少人数。',
      en: 'Fewest workers out of poverty that a workshop must employ to be recognised.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['车间认定条件', '吸纳人数要求'],
  }),
  GUARANTEE_WAIVER_LIMIT: ofPolicy({
    name: { zh: '免反担保贷款限额', en: 'Loan limit without counter-guarantee' },
    definition: {
      zh: '脱贫人口创业担保贷款免除反担保的额度上限。',
      en: 'Start-up loans of persons out of poverty up to this amount need no counter-guarantee.',
    },
    unit: 'CNY',
    precision: 2,
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['反担保', '免除反担保'],
  }),
} as const satisfies Record<string, MetricDefinition>;

import { atLeast, atMost, exact, type FigureFact } from './fact.ts';

const THIS_YEAR = { date: null, text: '今年', certain: false };
const UNDATED = { date: null, text: null, certain: false };
const FIGURE = { carriedBy: 'observation', read: 'figure' } as const;
const PLAIN = { origin: 'PUBLISHED', status: 'NORMAL', alternative: false } as const;

/** Figures of policies: measures counted, standards, thresholds. */
export const POLICY_FIGURES: readonly FigureFact[] = [
  {
    id: 'E02',
    ...FIGURE,
    ask: {
      metric: 'TASK_GROUPS',
      subject: { type: 'Policy', key: 'leading-group-2021' },
      region: '150000',
      period: '2021-10',
    },
    expect: { ...exact(5), unit: 'COUNT', asOf: THIS_YEAR, wording: '五个专项组', locator: '¶25', ...PLAIN },
    also: [
      {
        type: 'Policy',
        key: 'leading-group-2021',
        field: 'measures',
        match: 'equals',
        value: ['就业帮扶', '技能帮扶', '社保帮扶', '人才人事帮扶', '定点帮扶'],
      },
    ],
  },
  {
    id: 'E03',
    ...FIGURE,
    ask: {
      metric: 'POLICY_MEASURES',
      subject: { type: 'Policy', key: 'employment-measures-2021' },
      region: '150000',
      period: '2021-10',
    },
    expect: { ...exact(12), unit: 'COUNT', asOf: THIS_YEAR, wording: '12项措施', locator: '¶26', ...PLAIN },
    also: [
      {
        type: 'Policy',
        key: 'employment-measures-2021',
        field: 'measures',
        match: 'equals',
        value: [
          '鼓励企业吸纳',
          '支持企业发展增岗',
          '加大劳务输出对接',
          '强化跨区域劳务协作',
          '开发公益岗位',
          '易地扶贫搬迁安置',
        ],
      },
    ],
  },
  {
    id: 'E08',
    ...FIGURE,
    ask: {
      metric: 'POLICY_ASPECTS',
      subject: { type: 'Policy', key: 'stable-employment-notice-2021' },
      region: '150000',
      period: '2021-10',
    },
    expect: { ...exact(9), unit: 'COUNT', asOf: THIS_YEAR, wording: '9个方面', locator: '¶27', ...PLAIN },
    also: [
      {
        type: 'Policy',
        key: 'stable-employment-notice-2021',
        field: 'measures',
        match: 'equals',
        value: [
          '增加就地就业数量',
          '确保外出务工规模',
          '用好就业扶贫车间',
          '管好用好公益性岗位',
          '强化劳务品牌建设',
          '加强稳岗就业培训',
        ],
      },
    ],
  },
  {
    id: 'J01',
    ...FIGURE,
    ask: {
      metric: 'STABLE_EMPLOYMENT_MONTHS',
      subject: { type: 'Policy', key: 'elunchun-stable-employment-reward-2021' },
      region: '150723',
      period: '2021-10',
      part: 'rule',
    },
    expect: { ...atLeast(6), unit: 'MONTH', asOf: THIS_YEAR, wording: '稳定就业6个月以上', locator: '¶39', ...PLAIN },
    also: [
      {
        type: 'Policy',
        key: 'elunchun-stable-employment-reward-2021',
        field: 'rules.operator',
        match: 'contains',
        value: '>=',
      },
    ],
  },
  {
    id: 'J02',
    ...FIGURE,
    ask: {
      metric: 'REWARD_STANDARD',
      subject: { type: 'Policy', key: 'elunchun-stable-employment-reward-2020' },
      region: '150723',
      period: '2020',
      part: 'standard',
    },
    expect: { ...exact(1500), unit: 'CNY_PER_PERSON', asOf: UNDATED, wording: '每人1500元', locator: '¶39', ...PLAIN },
    also: [
      {
        type: 'Policy',
        key: 'elunchun-stable-employment-reward-2020',
        field: 'validTo',
        match: 'equals',
        value: '2020-12-31',
      },
    ],
  },
  {
    id: 'J03',
    ...FIGURE,
    ask: {
      metric: 'REWARD_STANDARD',
      subject: { type: 'Policy', key: 'elunchun-stable-employment-reward-2021' },
      region: '150723',
      period: '2021-10',
      part: 'standard',
    },
    expect: {
      ...exact(1800),
      unit: 'CNY_PER_PERSON',
      asOf: THIS_YEAR,
      wording: '每人1800元',
      locator: '¶39',
      ...PLAIN,
    },
    also: [
      {
        type: 'Policy',
        key: 'elunchun-stable-employment-reward-2021',
        field: 'validFrom',
        match: 'equals',
        value: '2021-01-01',
      },
      {
        type: 'Policy',
        key: 'elunchun-stable-employment-reward-2021',
        field: 'supersedes.key',
        match: 'equals',
        value: 'elunchun-stable-employment-reward-2020',
      },
    ],
  },
  {
    id: 'J04',
    ...FIGURE,
    ask: {
      metric: 'GUARANTEE_WAIVER_LIMIT',
      subject: { type: 'Policy', key: 'elunchun-counter-guarantee-waiver' },
      region: '150723',
      period: '2021-10',
      part: 'rule',
    },
    expect: { ...atMost(100_000), unit: 'CNY', asOf: THIS_YEAR, wording: '10万元以下', locator: '¶40', ...PLAIN },
    also: [
      {
        type: 'Policy',
        key: 'elunchun-counter-guarantee-waiver',
        field: 'rules.operator',
        match: 'contains',
        value: '<=',
      },
    ],
  },
  {
    id: 'J05',
    ...FIGURE,
    ask: {
      metric: 'CERTIFICATION_WORKERS',
      subject: { type: 'Policy', key: 'elunchun-workshop-certification' },
      region: '150723',
      period: '2021-10',
      part: 'rule',
    },
    expect: { ...exact(3), unit: 'PERSON', asOf: THIS_YEAR, wording: '3名脱贫人口', locator: '¶40', ...PLAIN },
  },
  {
    id: 'J06',
    ...FIGURE,
    ask: {
      metric: 'CONTRACT_MONTHS',
      subject: { type: 'Policy', key: 'elunchun-workshop-certification' },
      region: '150723',
      period: '2021-10',
      part: 'rule',
    },
    expect: { ...atLeast(3), unit: 'MONTH', asOf: THIS_YEAR, wording: '劳动合同不少于3个月', locator: '¶40', ...PLAIN },
  },
  {
    id: 'J07',
    ...FIGURE,
    ask: {
      metric: 'WORKSHOP_SUBSIDY',
      subject: { type: 'Policy', key: 'elunchun-workshop-certification' },
      region: '150723',
      period: '2021-10',
      part: 'standard',
    },
    expect: { ...exact(20_000), unit: 'CNY', asOf: THIS_YEAR, wording: '2万元政策补贴', locator: '¶40', ...PLAIN },
  },
];

import { exact, type FigureFact, moreThan, rounded } from './fact.ts';

const NOW = { date: null, text: '截至目前', certain: false };
const VISIT = { date: '2021-10-13', text: '10月13日', certain: true };
const FIGURE = { carriedBy: 'observation', read: 'figure' } as const;
const PLAIN = { origin: 'PUBLISHED', status: 'NORMAL', alternative: false } as const;
const DIFFERS = { origin: 'PUBLISHED', status: 'DEFINITION_DIFFERS', alternative: false } as const;
const BAIRIN_LEFT = { subject: { type: 'Region', key: '150422' }, region: '150422' } as const;

/** Figures of banners and of the service centre. */
export const LOCAL_FIGURES: readonly FigureFact[] = [
  {
    id: 'D04',
    ...FIGURE,
    ask: {
      metric: 'EMPLOYED_WORKERS',
      subject: { type: 'Event', key: 'tuquan-relocation-site-2021' },
      region: '152224',
      period: '2021-10',
      population: 'RELOCATED',
      scope: '设施大棚',
    },
    expect: { ...moreThan(30), unit: 'PERSON', asOf: VISIT, wording: '30多名易地搬迁户', locator: '¶23', ...DIFFERS },
  },
  {
    id: 'F01',
    ...FIGURE,
    ask: { metric: 'LOAN_WORKSHOPS', ...BAIRIN_LEFT, period: '2021-10' },
    expect: { ...exact(5), unit: 'COUNT', asOf: NOW, wording: '5家就业扶贫车间', locator: '¶29', ...PLAIN },
  },
  {
    id: 'F02',
    ...FIGURE,
    ask: { metric: 'LOAN_AMOUNT', ...BAIRIN_LEFT, period: '2021-10' },
    expect: { ...rounded(750_000, 10_000), unit: 'CNY', asOf: NOW, wording: '贷款75万元', locator: '¶29', ...DIFFERS },
  },
  {
    id: 'F03',
    ...FIGURE,
    ask: { metric: 'REWARD_WORKSHOPS', ...BAIRIN_LEFT, period: '2021-10' },
    expect: { ...exact(37), unit: 'COUNT', asOf: NOW, wording: '37家监管合格的就业扶贫车间', locator: '¶29', ...PLAIN },
  },
  {
    id: 'F04',
    ...FIGURE,
    ask: { metric: 'REWARD_AMOUNT', ...BAIRIN_LEFT, period: '2021-10' },
    expect: {
      ...rounded(4_607_000, 1000),
      unit: 'CNY',
      asOf: NOW,
      wording: '一次性资金奖补460.7万元',
      locator: '¶29',
      ...DIFFERS,
    },
  },
  {
    id: 'F05',
    ...FIGURE,
    ask: { metric: 'REWARD_BENEFICIARIES', ...BAIRIN_LEFT, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: { ...exact(265), unit: 'PERSON', asOf: NOW, wording: '贫困劳动力265人', locator: '¶29', ...DIFFERS },
  },
  {
    id: 'H03',
    ...FIGURE,
    ask: {
      metric: 'SERVICE_OFFICES',
      subject: { type: 'ServiceOffice', key: 'ulanqab-migrant-worker-service-centre' },
      region: '150900',
      period: '2021-10',
    },
    expect: { ...exact(4), unit: 'COUNT', asOf: NOW, wording: '呼市、包头、北京等4个办事处', locator: '¶38', ...PLAIN },
    also: [
      {
        type: 'ServiceOffice',
        key: 'ulanqab-migrant-worker-service-centre',
        field: 'listed',
        match: 'equals',
        value: ['呼市', '包头', '北京'],
      },
    ],
  },
  {
    id: 'H07',
    ...FIGURE,
    ask: {
      metric: 'SERVICE_ITEMS',
      subject: { type: 'ServiceOffice', key: 'ulanqab-migrant-worker-service-centre' },
      region: '150900',
      period: '2021-10',
    },
    expect: { ...exact(34), unit: 'COUNT', asOf: NOW, wording: '劳动维权等34项服务', locator: '¶38', ...PLAIN },
    also: [
      {
        type: 'ServiceOffice',
        key: 'ulanqab-migrant-worker-service-centre',
        field: 'services',
        match: 'equals',
        value: ['社会保险参保', '培训就业', '劳动维权'],
      },
    ],
  },
];

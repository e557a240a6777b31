import { about, between, type ChangeFact, exact, type FigureFact, halfOpen, rounded, type TargetFact } from './fact.ts';

const NOW = { date: null, text: '截至目前', certain: false };
const HAVE = { date: null, text: '现有', certain: false };
const MEETING = { date: '2021-06-22', text: '2021年6月22日', certain: true };
const END_OF_SEPTEMBER = { date: '2021-09-30', text: '截至9月底', certain: true };
const LAST_YEAR = { date: null, text: '去年', certain: true };
const JULY = { date: null, text: '今年7月', certain: true };
const FIGURE = { carriedBy: 'observation', read: 'figure' } as const;
const PLAIN = { origin: 'PUBLISHED', status: 'NORMAL', alternative: false } as const;
const REGION = { subject: { type: 'Region', key: '150000' }, region: '150000' } as const;
const ULANQAB = { subject: { type: 'Region', key: '150900' }, region: '150900' } as const;

/** Figures of the whole region and of its leagues. */
export const REGION_FIGURES: readonly (FigureFact | ChangeFact | TargetFact)[] = [
  {
    id: 'A01',
    ...FIGURE,
    ask: { metric: 'POVERTY_EXITED_POPULATION', ...REGION, period: '2021-06' },
    expect: {
      ...rounded(1_570_000, 10_000),
      unit: 'PERSON',
      asOf: MEETING,
      wording: '157万贫困人口',
      locator: '¶4',
      ...PLAIN,
    },
  },
  {
    id: 'A02',
    ...FIGURE,
    ask: { metric: 'POVERTY_EXITED_COUNTIES', ...REGION, period: '2021-06' },
    expect: { ...exact(57), unit: 'COUNT', asOf: MEETING, wording: '57个贫困旗县', locator: '¶4', ...PLAIN },
  },
  {
    id: 'A03',
    ...FIGURE,
    ask: { metric: 'POVERTY_EXITED_VILLAGES', ...REGION, period: '2021-06' },
    expect: { ...exact(3681), unit: 'COUNT', asOf: MEETING, wording: '3681个贫困村', locator: '¶4', ...PLAIN },
  },
  {
    id: 'A05',
    ...FIGURE,
    ask: { metric: 'POVERTY_CAMPAIGN_YEARS', ...REGION, period: '2021-06' },
    expect: { ...exact(8), unit: 'YEAR', asOf: MEETING, wording: '8年', locator: '¶4', ...PLAIN },
  },
  {
    id: 'B01',
    ...FIGURE,
    ask: { metric: 'EMPLOYED_WORKERS', ...REGION, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: {
      ...rounded(205_800, 100),
      unit: 'PERSON',
      asOf: NOW,
      wording: '20.58万脱贫人口务工就业',
      locator: '¶7',
      ...PLAIN,
    },
  },
  {
    id: 'B02',
    ...FIGURE,
    ask: { metric: 'EMPLOYED_WORKERS', ...REGION, period: '2020', population: 'POVERTY_EXITED' },
    expect: {
      ...rounded(197_600, 100),
      unit: 'PERSON',
      asOf: LAST_YEAR,
      wording: '19.76万人',
      locator: '¶7',
      ...PLAIN,
    },
  },
  {
    id: 'B03',
    carriedBy: 'observation',
    read: 'change',
    ask: { metric: 'EMPLOYED_WORKERS', ...REGION, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: {
      base: { period: '2020', value: 197_600 },
      relative: 0.0415,
      publishedRelative: 1.0413,
      verdict: 'AGREES_WITHIN_ROUNDING',
      wording: '104.13%',
      locator: '¶7',
    },
  },
  {
    id: 'B04',
    carriedBy: 'observation',
    read: 'target',
    ask: { metric: 'EMPLOYED_WORKERS', ...REGION, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: {
      publishedRate: null,
      rateBounds: null,
      target: null,
      pace: 'DONE',
      wording: '完成了务工就业目标任务',
      locator: '¶7',
    },
  },
  {
    id: 'C30',
    ...FIGURE,
    ask: { metric: 'BRANDS', ...REGION, period: '2021-10', scope: '国家级' },
    expect: { ...exact(7), unit: 'COUNT', asOf: NOW, wording: '7个国家级', locator: '¶19', ...PLAIN },
  },
  {
    id: 'C31',
    ...FIGURE,
    ask: { metric: 'BRANDS', ...REGION, period: '2021-10', scope: '自治区级' },
    expect: { ...exact(19), unit: 'COUNT', asOf: NOW, wording: '19个自治区级', locator: '¶19', ...PLAIN },
  },
  {
    id: 'C36',
    ...FIGURE,
    ask: { metric: 'COVERED_LEAGUES', ...REGION, period: '2021-10', scope: '劳动就业核心业务子系统' },
    expect: { ...exact(12), unit: 'COUNT', asOf: NOW, wording: '12个盟市', locator: '¶20', ...PLAIN },
  },
  {
    id: 'C37',
    ...FIGURE,
    ask: { metric: 'COVERED_COUNTIES', ...REGION, period: '2021-10', scope: '劳动就业核心业务子系统' },
    expect: { ...exact(103), unit: 'COUNT', asOf: NOW, wording: '103个旗县(市、区)', locator: '¶20', ...PLAIN },
  },
  {
    id: 'C38',
    ...FIGURE,
    ask: {
      metric: 'HIGHLIGHT_WORKS',
      subject: { type: 'Event', key: 'state-council-inspection-2021' },
      region: '150000',
      period: '2021-07',
    },
    expect: { ...exact(2), unit: 'COUNT', asOf: JULY, wording: '两项工作', locator: '¶21', ...PLAIN },
    also: [
      {
        type: 'Event',
        key: 'state-council-inspection-2021',
        field: 'items',
        match: 'equals',
        value: ['内蒙古劳务品牌建设', '乌兰察布市精准全面为外出务工人员服务'],
      },
    ],
  },
  {
    id: 'G02',
    ...FIGURE,
    ask: { metric: 'JINGMENG_TRANSFERRED', ...REGION, period: '2021-YTD09' },
    expect: {
      ...rounded(41_000, 1000),
      unit: 'PERSON',
      asOf: END_OF_SEPTEMBER,
      wording: '转移就业4.1万人',
      locator: '¶32',
      ...PLAIN,
    },
  },
  {
    id: 'G03',
    carriedBy: 'observation',
    read: 'target',
    ask: { metric: 'JINGMENG_TRANSFERRED', ...REGION, period: '2021-YTD09' },
    expect: {
      publishedRate: 0.811,
      rateBounds: halfOpen(0.8105, 0.8115),
      target: { origin: 'DERIVED', value: 50_555, bounds: between(49_908, 51_203) },
      pace: 'AHEAD',
      wording: '81.1%',
      locator: '¶32',
    },
  },
  {
    id: 'G04',
    ...FIGURE,
    ask: { metric: 'JINGMENG_TRANSFERRED', ...REGION, period: '2021-YTD09', population: 'POVERTY_EXITED' },
    expect: {
      ...rounded(32_000, 1000),
      unit: 'PERSON',
      asOf: END_OF_SEPTEMBER,
      wording: '脱贫人口3.2万人',
      locator: '¶32',
      ...PLAIN,
    },
  },
  {
    id: 'G05',
    carriedBy: 'observation',
    read: 'target',
    ask: { metric: 'JINGMENG_TRANSFERRED', ...REGION, period: '2021-YTD09', population: 'POVERTY_EXITED' },
    expect: {
      publishedRate: 0.636,
      rateBounds: halfOpen(0.6355, 0.6365),
      target: { origin: 'DERIVED', value: 50_314, bounds: between(49_489, 51_141) },
      pace: 'BEHIND',
      wording: '63.6%',
      locator: '¶32',
    },
  },
  {
    id: 'H01',
    ...FIGURE,
    ask: { metric: 'OUT_RESIDENTS', ...ULANQAB, period: '2021-10' },
    expect: { ...about(800_000), unit: 'PERSON', asOf: NOW, wording: '约80万人', locator: '¶38', ...PLAIN },
  },
  {
    id: 'K01',
    ...FIGURE,
    ask: { metric: 'WORKSHOPS', ...REGION, period: '2021-10' },
    expect: { ...exact(294), unit: 'COUNT', asOf: HAVE, wording: '帮扶车间294个', locator: '¶41', ...PLAIN },
  },
  {
    id: 'K02',
    ...FIGURE,
    ask: { metric: 'WORKSHOP_WORKERS', ...REGION, period: '2021-10' },
    expect: { ...exact(8729), unit: 'PERSON', asOf: HAVE, wording: '就业8729人', locator: '¶41', ...PLAIN },
  },
  {
    id: 'K03',
    ...FIGURE,
    ask: { metric: 'WORKSHOP_WORKERS', ...REGION, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: { ...exact(3241), unit: 'PERSON', asOf: HAVE, wording: '其中,脱贫人口3241人', locator: '¶41', ...PLAIN },
  },
  {
    id: 'K04',
    ...FIGURE,
    ask: { metric: 'ENTERPRISES', ...REGION, period: '2021-10' },
    expect: { ...exact(645), unit: 'COUNT', asOf: HAVE, wording: '企业645个', locator: '¶41', ...PLAIN },
  },
  {
    id: 'K05',
    ...FIGURE,
    ask: { metric: 'ENTERPRISE_WORKERS', ...REGION, period: '2021-10' },
    expect: { ...exact(72_679), unit: 'PERSON', asOf: HAVE, wording: '就业72679人', locator: '¶41', ...PLAIN },
  },
  {
    id: 'K06',
    ...FIGURE,
    ask: { metric: 'ENTERPRISE_WORKERS', ...REGION, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: { ...exact(13_646), unit: 'PERSON', asOf: HAVE, wording: '脱贫人口13646人', locator: '¶41', ...PLAIN },
  },
  {
    id: 'K07',
    ...FIGURE,
    ask: { metric: 'PUBLIC_POST_HOLDERS', ...REGION, period: '2021-10' },
    expect: {
      ...rounded(85_000, 1000),
      unit: 'PERSON',
      asOf: HAVE,
      wording: '在岗人数8.5万人',
      locator: '¶42',
      ...PLAIN,
    },
  },
];

import { atLeast, exact, type FigureFact, halfOpen, moreThan, nearly, type Precision, rounded } from './fact.ts';

const NOW = { date: null, text: '截至目前', certain: false };
const FIGURE = { carriedBy: 'observation', read: 'figure' } as const;
const PLAIN = { origin: 'PUBLISHED', status: 'NORMAL', alternative: false } as const;
const DIFFERS = { origin: 'PUBLISHED', status: 'DEFINITION_DIFFERS', alternative: false } as const;
/** One cell, three statements: the narrower bounds come first, then the order of print. */
const ALTERNATIVE = { ...PLAIN, alternative: true } as const;
const BAIRIN_LEFT = { subject: { type: 'Region', key: '150422' }, region: '150422' } as const;
const BROOM = { subject: { type: 'Brand', key: '巴林左旗笤帚工' }, region: '150422' } as const;
const NANNY = { subject: { type: 'Brand', key: '宁诚月嫂' }, region: '150429' } as const;
const RATE_86: Precision = { value: 0.86, bounds: halfOpen(0.855, 0.865), qualifier: 'ROUNDED' };

/** Figures of brands and of the trade behind them. */
export const BRAND_FIGURES: readonly FigureFact[] = [
  {
    id: 'C09',
    ...FIGURE,
    ask: { metric: 'BRAND_CAPACITY', ...BROOM, period: '2021-10' },
    expect: { ...rounded(80_000_000, 10_000), unit: 'PIECE', asOf: NOW, wording: '8000万把', locator: '¶15', ...PLAIN },
  },
  {
    id: 'C10',
    ...FIGURE,
    ask: { metric: 'BRAND_JOBS', ...BROOM, period: '2021-10' },
    expect: { ...atLeast(80_000), unit: 'PERSON', asOf: NOW, wording: '8万人以上', locator: '¶15', ...ALTERNATIVE },
  },
  {
    id: 'C11',
    ...FIGURE,
    ask: { metric: 'BRAND_OUTPUT_VALUE', ...BROOM, period: '2021-10' },
    expect: { ...atLeast(1_000_000_000), unit: 'CNY', asOf: NOW, wording: '产值10亿元以上', locator: '¶15', ...PLAIN },
  },
  {
    id: 'C12',
    ...FIGURE,
    ask: { metric: 'BRAND_EXITED_PERSONS', ...BROOM, period: '2021-10' },
    expect: { ...nearly(10_000), unit: 'PERSON', asOf: NOW, wording: '近万名群众', locator: '¶15', ...PLAIN },
  },
  {
    id: 'C13',
    ...FIGURE,
    ask: { metric: 'BRAND_JOBS', ...BROOM, period: '2021-10' },
    expect: { ...rounded(80_000, 10_000), unit: 'PERSON', asOf: NOW, wording: '8万人就业', locator: '¶16', ...PLAIN },
  },
  {
    id: 'C14',
    ...FIGURE,
    ask: { metric: 'WORKSHOPS', ...BAIRIN_LEFT, period: '2021-10', scope: '笤帚' },
    expect: { ...exact(43), unit: 'COUNT', asOf: NOW, wording: '扶贫车间43家', locator: '¶16', ...DIFFERS },
  },
  {
    id: 'C15',
    ...FIGURE,
    ask: { metric: 'WORKSHOP_WORKERS', ...BAIRIN_LEFT, period: '2021-10', scope: '笤帚' },
    expect: { ...exact(1103), unit: 'PERSON', asOf: NOW, wording: '劳动力1103人', locator: '¶16', ...DIFFERS },
  },
  {
    id: 'C16',
    ...FIGURE,
    ask: { metric: 'BRAND_PRODUCT_CATEGORIES', ...BROOM, period: '2021-10' },
    expect: { ...exact(9), unit: 'COUNT', asOf: NOW, wording: '九大类', locator: '¶16', ...PLAIN },
  },
  {
    id: 'C17',
    ...FIGURE,
    ask: { metric: 'BRAND_PRODUCT_VARIETIES', ...BROOM, period: '2021-10' },
    expect: { ...moreThan(170), unit: 'COUNT', asOf: NOW, wording: '170多个', locator: '¶16', ...PLAIN },
  },
  {
    id: 'C18',
    ...FIGURE,
    ask: { metric: 'BRAND_MARKETS', ...BROOM, period: '2021-10' },
    expect: { ...exact(9), unit: 'COUNT', asOf: NOW, wording: '日韩欧美9个国家和地区', locator: '¶16', ...PLAIN },
  },
  {
    id: 'C19',
    ...FIGURE,
    ask: { metric: 'BRAND_JOBS', ...BROOM, period: '2021-10' },
    expect: { ...rounded(80_000, 10_000), unit: 'PERSON', asOf: NOW, wording: '8万人', locator: '¶16', ...ALTERNATIVE },
  },
  {
    id: 'C20',
    ...FIGURE,
    ask: { metric: 'BRAND_EXITED_PERSONS', ...BROOM, period: '2021-10', population: 'POVERTY_EXITED' },
    expect: { ...exact(9363), unit: 'PERSON', asOf: NOW, wording: '9363名建档立卡贫困人口', locator: '¶16', ...PLAIN },
  },
  {
    id: 'C23',
    ...FIGURE,
    ask: { metric: 'BRAND_TRAINED', ...NANNY, period: '2021-10' },
    expect: { ...moreThan(3000), unit: 'PERSON', asOf: NOW, wording: '3000多人', locator: '¶17', ...PLAIN },
  },
  {
    id: 'C24',
    ...FIGURE,
    ask: { metric: 'TRAINING_EMPLOYMENT_RATE', ...NANNY, period: '2021-10' },
    expect: { ...RATE_86, unit: 'RATIO', asOf: NOW, wording: '高达86%', locator: '¶17', ...PLAIN },
  },
  {
    id: 'C25',
    ...FIGURE,
    ask: { metric: 'BRAND_OUTPUT_VALUE', ...NANNY, period: '2021-10' },
    expect: { ...moreThan(35_000_000), unit: 'CNY', asOf: NOW, wording: '产值3500多万元', locator: '¶17', ...PLAIN },
  },
];

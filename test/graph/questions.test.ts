import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOperations } from '../article/operations.ts';
import { type Stack, startStack } from '../stack/stack.ts';

const OPERATIONS = readOperations('analyst');

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

/** The answer to a stored question, which must be whole. */
async function answerTo(file: string) {
  const operation = OPERATIONS.get(file);
  if (operation === undefined) throw new Error(`no question ${file}`);
  const { data, errors } = await stack.ask(operation.text);
  expect(errors).toEqual([]);
  return data;
}

describe('questions of an analyst', () => {
  test('how far the cooperation is towards its target, and among those out of poverty', async () => {
    const { region } = await answerTo('cooperation-goal');
    expect(region.all).toMatchObject({
      display: '4.1万人',
      bounds: { lower: 40_500, upper: 41_500 },
      origin: 'PUBLISHED',
      citation: expect.stringMatching(/¶32.*PUBLISHED/u),
      target: {
        target: { bounds: { lower: expect.closeTo(49_907.58, 2), upper: expect.closeTo(51_202.96, 2) } },
        targetOrigin: 'DERIVED',
        rate: 0.811,
        publishedRate: 0.811,
        rateBounds: { lower: 0.8105, upper: 0.8115 },
        gap: { value: expect.closeTo(41_000 / 0.811 - 41_000, 3) },
        pace: { elapsed: 0.75, status: 'AHEAD', requiredPerMonth: expect.closeTo((41_000 / 0.811 - 41_000) / 3, 3) },
      },
    });
    expect(region.poor).toMatchObject({
      display: '3.2万人',
      origin: 'PUBLISHED',
      target: {
        target: { bounds: { lower: expect.closeTo(49_489.4, 1), upper: expect.closeTo(51_140.83, 2) } },
        targetOrigin: 'DERIVED',
        publishedRate: 0.636,
        gap: { value: expect.closeTo(32_000 / 0.636 - 32_000, 3) },
        pace: { elapsed: 0.75, status: 'BEHIND' },
      },
    });
  });

  test('one page on a banner', async () => {
    const { region } = await answerTo('banner-one-page');
    expect(region).toMatchObject({
      __typename: 'Region',
      fullName: '内蒙古自治区赤峰市巴林左旗',
      parent: { name: '赤峰市' },
      ancestors: [{ name: '赤峰市' }, { name: '内蒙古自治区' }],
      loans: { display: '75万元' },
      rewards: {
        display: '460.7万元',
        provenance: { quote: '一次性资金奖补460.7万元', document: { publishedOn: null } },
      },
      helped: { value: 265 },
      pairings: [{ partner: { name: '顺义区' }, agreements: [{ title: expect.any(String) }] }],
    });
    // All its workshops, by the core system: neither the 43 broom workshops nor their 1103 workers.
    expect(region.shops.display).toMatch(/^\d+个$/u);
    expect(region.shops.display).not.toBe('43个');
    expect(region.shops.freshness.stale).toBe(false);
    expect(region.workers.display).toMatch(/^\d+人$/u);
    expect(region.workers.display).not.toBe('1103人');
    expect(region.brands.nodes).toContainEqual({
      name: '巴林左旗笤帚工',
      jobs: { display: '8万人', qualifier: 'ROUNDED', bounds: { lower: 75_000, upper: 85_000, lowerOpen: false } },
      outputValue: { display: '10亿元以上', qualifier: 'AT_LEAST' },
    });
  });

  test('whether 104.13 % or 104.15 % is right', async () => {
    const { observation } = await answerTo('printed-ratio');
    expect(observation).toMatchObject({
      display: '20.58万人',
      qualifier: 'ROUNDED',
      bounds: { lower: 205_750, upper: 205_850 },
      change: {
        base: { display: '19.76万人', bounds: { lower: 197_550, upper: 197_650 } },
        relative: expect.closeTo(0.041498, 6),
        publishedRelative: 1.0413,
        bounds: { lower: 8_100, upper: 8_300 },
        comparable: true,
        why: expect.stringMatching(/104\.13%.*104\.15%.*在四舍五入范围内一致/u),
      },
      provenance: { quote: '20.58万脱贫人口务工就业', locator: '¶7' },
    });
    const kinds = observation.provenance.steps.map(({ kind }: { readonly kind: string }) => kind);
    expect(kinds).toEqual(['PARSE', 'SCALE', 'ALIAS']);
  });

  test('whose brand a pinyin name is', async () => {
    const { search } = await answerTo('brand-by-pinyin');
    expect(search).toMatchObject([
      {
        __typename: 'Brand',
        name: '宁诚月嫂',
        tier: null,
        trademark: '已在国家商标局注册',
        home: { fullName: '内蒙古自治区赤峰市宁城县', parent: { name: '赤峰市' } },
        trained: { display: '3000多人', qualifier: 'MORE_THAN', bounds: { lower: 3_000 } },
        employmentRate: 0.86,
        outputValue: { display: '3500多万元', qualifier: 'MORE_THAN' },
        markets: ['北京市等大中城市'],
      },
    ]);
    expect(search[0].aliases).toContainEqual({ text: '宁城月嫂', kind: 'HOMOPHONE' });
  });

  test('since when a reward was raised, and what a workshop must fulfil', async () => {
    const { policies } = await answerTo('policy-standards');
    expect(policies).toHaveLength(4);
    const titled = (title: string) => policies.find((policy: { readonly title: string }) => policy.title === title);
    expect(titled('脱贫人口稳定就业一次性奖补')).toMatchObject({
      kind: 'REWARD',
      standard: { display: '1800元/人' },
      conditions: ['稳定就业6个月以上'],
      validFrom: '2021-01-01',
      validTo: null,
      supersedes: { standard: { display: '1500元/人' }, validTo: '2020-12-31' },
      provenance: { quote: '每人1800元' },
    });
    expect(titled('扶贫车间认定补贴')).toMatchObject({
      kind: 'WORKSHOP',
      standard: { display: '2万元' },
      conditions: ['吸纳3名脱贫人口就业', '劳动合同不少于3个月'],
      supersedes: null,
    });
  });
});

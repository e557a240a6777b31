import { expect } from 'vitest';
import { type Behaviour, inRegion } from './ask.ts';

const BOUNDS = 'bounds { lower upper lowerOpen upperOpen }';
const NONE = { lower: null, upper: null };

/** Traps of numbers: rounding, hedges, targets, dates and sums. */
export const TRAPS_OF_FIGURES: Readonly<Record<string, Behaviour>> = {
  async I01(ask) {
    const { observation } =
      await ask(`{ observation(metric: EMPLOYED_WORKERS, region: {code: "150000"}, period: "2021-10", population: POVERTY_EXITED) {
      change { relative publishedRelative comparable why } } }`);
    expect(observation.change).toMatchObject({
      publishedRelative: 1.0413,
      relative: expect.closeTo(0.0415, 4),
      comparable: true,
    });
    expect(observation.change.why).toMatch(/104\.13%.*104\.15%.*在四舍五入范围内一致/u);
  },

  async I02(ask) {
    const goal = `{ target { targetOrigin target { value origin ${BOUNDS} } } alternatives { target { targetOrigin target { origin } } } }`;
    const { all, poor } = await inRegion(
      ask,
      '150000',
      `all: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") ${goal}
       poor: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09", population: POVERTY_EXITED) ${goal}`,
    );
    for (const { target, alternatives } of [all, poor]) {
      expect(target).toMatchObject({ targetOrigin: 'DERIVED', target: { origin: 'DERIVED' } });
      expect(target.target.bounds.lower).toBeLessThan(50_000);
      expect(target.target.bounds.upper).toBeGreaterThan(50_000);
      expect(JSON.stringify(alternatives)).not.toContain('PUBLISHED');
    }
    expect(all.target.target.bounds.lower).toBeLessThan(poor.target.target.bounds.upper);
    expect(poor.target.target.bounds.lower).toBeLessThan(all.target.target.bounds.upper);
  },

  async I06(ask) {
    const fields = '{ value qualifier population alternatives { value } provenance { inputs { value } } }';
    const { brands } = await ask(`{ brands(text: "巴林左旗笤帚工") { nodes {
      vague: figure(metric: BRAND_EXITED_PERSONS) ${fields}
      exact: figure(metric: BRAND_EXITED_PERSONS, population: POVERTY_EXITED) ${fields} } } }`);
    const alone = { alternatives: [], provenance: { inputs: [] } };
    expect(brands.nodes).toEqual([
      {
        vague: { value: 10_000, qualifier: 'NEARLY', population: 'ALL', ...alone },
        exact: { value: 9_363, qualifier: 'EXACT', population: 'POVERTY_EXITED', ...alone },
      },
    ]);
  },

  async I07(ask) {
    const said = `qualifier value ${BOUNDS} display provenance { quote locator }`;
    const { brands } = await ask(
      `{ brands(text: "巴林左旗笤帚工") { nodes { jobs { ${said} alternatives { ${said} } } } } }`,
    );
    const [{ jobs }] = brands.nodes;
    expect(jobs).toMatchObject({ qualifier: 'ROUNDED', value: 80_000, provenance: { quote: '8万人就业' } });
    expect(jobs.alternatives).toHaveLength(2);
    expect(jobs.alternatives).toContainEqual({
      qualifier: 'AT_LEAST',
      value: 80_000,
      bounds: { lower: 80_000, upper: null, lowerOpen: false, upperOpen: true },
      display: '8万人以上',
      provenance: { quote: '8万人以上', locator: '¶15' },
    });
    expect(jobs.alternatives).toContainEqual({
      qualifier: 'ROUNDED',
      value: 80_000,
      bounds: { lower: 75_000, upper: 85_000, lowerOpen: false, upperOpen: true },
      display: '8万人',
      provenance: { quote: '8万人', locator: '¶16' },
    });
  },

  async I12(ask) {
    const share = '{ value origin shareOf(metric: EMPLOYED_WORKERS) }';
    const region = await inRegion(
      ask,
      '150000',
      `workers: observation(metric: EMPLOYED_WORKERS, period: "2021-10", population: POVERTY_EXITED) { value provenance { inputs { value } } }
       workshops: observation(metric: WORKSHOP_WORKERS, period: "2021-10", population: POVERTY_EXITED) ${share}
       enterprises: observation(metric: ENTERPRISE_WORKERS, period: "2021-10", population: POVERTY_EXITED) ${share}
       posts: observation(metric: PUBLIC_POST_HOLDERS, period: "2021-10") { value origin note shareOf(metric: EMPLOYED_WORKERS) }
       helped: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09", population: POVERTY_EXITED) ${share}`,
    );
    expect(region).toMatchObject({
      workers: { value: 205_800, provenance: { inputs: [] } },
      workshops: { value: 3_241, origin: 'PUBLISHED', shareOf: null },
      enterprises: { value: 13_646, origin: 'PUBLISHED', shareOf: null },
      posts: { value: 85_000, origin: 'PUBLISHED', note: expect.stringContaining('不可相加'), shareOf: null },
      helped: { value: 32_000, origin: 'PUBLISHED', shareOf: null },
    });
  },

  async I14(ask) {
    const region = await inRegion(
      ask,
      '150000',
      `soFar: observation(metric: EMPLOYED_WORKERS, period: "2021-10", population: POVERTY_EXITED) { asOf { date text certain } }
       have: observation(metric: WORKSHOPS, period: "2021-10") { asOf { date text certain } }
       dated: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") { asOf { date text certain } }`,
    );
    expect(region).toEqual({
      soFar: { asOf: { date: null, text: '截至目前', certain: false } },
      have: { asOf: { date: null, text: '现有', certain: false } },
      dated: { asOf: { date: '2021-09-30', text: '截至9月底', certain: true } },
    });
  },

  async I15(ask) {
    const { observation } =
      await ask(`{ observation(metric: EMPLOYED_WORKERS, region: {code: "150000"}, period: "2021-10", population: POVERTY_EXITED) {
      note target { rate publishedRate rateBounds { lower } target { value ${BOUNDS} absence } gap { value absence } pace { status requiredPerMonth } } } }`);
    expect(observation.target).toEqual({
      rate: null,
      publishedRate: null,
      rateBounds: null,
      target: { value: null, bounds: null, absence: 'NOT_REPORTED' },
      gap: { value: null, absence: 'NOT_REPORTED' },
      pace: { status: 'DONE', requiredPerMonth: null },
    });
    expect(observation.note).toContain('目标数未印');
  },

  async I18(ask) {
    const figure =
      '{ value provenance { inputs { value region { code } } steps { kind before } } } children(first: 50) { nodes { code workers: observation(metric: EMPLOYED_WORKERS, period: "2021-09", population: POVERTY_EXITED) { value } } }';
    const asked = `observation(metric: EMPLOYED_WORKERS, period: "2021-09", population: POVERTY_EXITED) ${figure}`;
    const whole = await inRegion(
      ask,
      '150000',
      `${asked} covered: observation(metric: COVERED_LEAGUES, period: "2021-10", scope: "劳动就业核心业务子系统") { value note }`,
    );
    expect(whole.covered).toEqual({ value: 12, note: expect.stringContaining('满洲里市、二连浩特市') });
    const inputs: readonly { readonly value: number; readonly region: { readonly code: string } }[] =
      whole.observation.provenance.inputs;
    const codes = inputs.map(({ region }) => region.code);
    expect(codes).toHaveLength(12);
    expect(codes).not.toContain('150781');
    expect(codes).not.toContain('152501');
    expect(whole.observation.value).toBe(total(inputs));
    // The row of 呼伦贝尔市 leaves its city out, that of 锡林郭勒盟 does not: both come out as the sum of their banners.
    const [hulunbuir, xilingol] = [await inRegion(ask, '150700', asked), await inRegion(ask, '152500', asked)];
    for (const league of [hulunbuir, xilingol]) expect(league.observation.value).toBe(total(workers(league)));
    const steps = (league: typeof whole) => JSON.stringify(league.observation.provenance.steps);
    expect(steps(hulunbuir)).toContain('满洲里市');
    expect(steps(xilingol)).not.toContain('二连浩特市');
  },

  async I19(ask) {
    const held = `{ value qualifier unit { code } ${BOUNDS} }`;
    const region = await inRegion(
      ask,
      '150000',
      `twoDecimals: observation(metric: EMPLOYED_WORKERS, period: "2021-10", population: POVERTY_EXITED) ${held}
       oneDecimal: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") ${held}
       exact: observation(metric: WORKSHOP_WORKERS, period: "2021-10") ${held}
       open: observation(metric: OUT_RESIDENTS, period: "2021-10") ${held}`,
    );
    expect(region).toMatchObject({
      twoDecimals: { value: 205_800, bounds: { lower: 205_750, upper: 205_850, lowerOpen: false, upperOpen: true } },
      oneDecimal: { value: 41_000, bounds: { lower: 40_500, upper: 41_500, lowerOpen: false, upperOpen: true } },
      exact: { value: 8_729, qualifier: 'EXACT', bounds: { lower: 8_729, upper: 8_729, upperOpen: false } },
    });
    const banner = await inRegion(
      ask,
      '150422',
      `money: observation(metric: REWARD_AMOUNT, period: "2021-10") ${held} brands { nodes { outputValue ${held} } }`,
    );
    expect(banner.money).toMatchObject({
      value: 4_607_000,
      unit: { code: 'CNY' },
      bounds: { lower: 4_606_500, upper: 4_607_500 },
    });
    expect(banner.brands.nodes).toContainEqual({
      outputValue: {
        value: 1_000_000_000,
        qualifier: 'AT_LEAST',
        unit: { code: 'CNY' },
        bounds: { ...NONE, lower: 1_000_000_000, lowerOpen: false, upperOpen: true },
      },
    });
  },
};

interface Valued {
  readonly value: number;
}

const workers = (league: { readonly children: { readonly nodes: readonly { readonly workers: Valued }[] } }) =>
  league.children.nodes.map((banner) => banner.workers);

function total(parts: readonly Valued[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

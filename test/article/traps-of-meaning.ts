import { expect } from 'vitest';
import { type Behaviour, inRegion } from './ask.ts';

const SEVEN = ['宁诚月嫂', '兴安家政', '巴林左旗笤帚工', '敖汉架线工', '突泉焊工', '望京保安', '丰镇月饼制作工'];

/** Traps of words: scopes, lists, names and what a figure is about. */
export const TRAPS_OF_MEANING: Readonly<Record<string, Behaviour>> = {
  async I03(ask) {
    const { offices } = await ask(`{ offices(within: {code: "150900"}) {
      listed stated { value note } residents { value qualifier note metric { code definition } bounds { lower upper } } } }`);
    expect(offices).toMatchObject([
      {
        listed: ['呼市', '包头', '北京'],
        stated: { value: 4, note: '点名3个,第四个文中未说。' },
        residents: { value: 800_000, qualifier: 'ABOUT', bounds: { lower: null, upper: null } },
      },
    ]);
    const [{ residents }] = offices;
    expect(residents.metric.code).toBe('OUT_RESIDENTS');
    expect(residents.note).toContain('不是务工人数');
  },

  async I04(ask) {
    const broom = '{ value scope status note shareOf(level: LEAGUE) }';
    const shops =
      '{ value scope alternatives { value scope status } provenance { inputs { scope status } } shareOf(level: PROVINCE) }';
    const banner = await inRegion(
      ask,
      '150422',
      `workshops: observation(metric: WORKSHOPS, period: "2021-10", scope: "笤帚") ${broom}
       workers: observation(metric: WORKSHOP_WORKERS, period: "2021-10", scope: "笤帚") ${broom}
       all: observation(metric: WORKSHOPS, period: "2021-10") ${shops}`,
    );
    const differs = { scope: '笤帚', status: 'DEFINITION_DIFFERS', shareOf: null };
    expect(banner.workshops).toMatchObject({ value: 43, ...differs, note: expect.stringContaining('不可相加或相减') });
    expect(banner.workers).toMatchObject({ value: 1_103, ...differs });
    // Beside the cell of all workshops, never as it.
    expect(banner.all).toMatchObject({
      scope: null,
      alternatives: [{ value: 43, scope: '笤帚', status: 'DEFINITION_DIFFERS' }],
    });
    expect(banner.all.value).not.toBe(43);
    const league = await inRegion(
      ask,
      '150400',
      `all: observation(metric: WORKSHOPS, period: "2021-10") ${shops}
       children(first: 50) { nodes { shops: observation(metric: WORKSHOPS, period: "2021-10") { value } } }`,
    );
    const parts: readonly { readonly shops: { readonly value: number } }[] = league.children.nodes;
    expect(league.all.value).toBe(parts.reduce((sum, { shops: { value } }) => sum + value, 0));
    const region = await inRegion(
      ask,
      '150000',
      'observation(metric: WORKSHOPS, period: "2021-10") { value alternatives { scope provenance { inputs { scope } } } }',
    );
    expect(region.observation.value).toBe(294);
    for (const found of [league.all, region.observation]) expect(JSON.stringify(found)).not.toContain('笤帚');
  },

  async I05(ask) {
    const share = '{ value note shareOf(metric: WORKSHOPS) provenance { inputs { value } } }';
    const banner = await inRegion(
      ask,
      '150422',
      `broom: observation(metric: WORKSHOPS, period: "2021-10", scope: "笤帚") { value provenance { inputs { value } } }
       rewarded: observation(metric: REWARD_WORKSHOPS, period: "2021-10") ${share}
       withLoan: observation(metric: LOAN_WORKSHOPS, period: "2021-10") ${share}
       loansOfRewarded: observation(metric: LOAN_WORKSHOPS, period: "2021-10") { shareOf(metric: REWARD_WORKSHOPS) }
       helped: observation(metric: REWARD_BENEFICIARIES, period: "2021-10", population: POVERTY_EXITED) { value note }`,
    );
    const apart = { shareOf: null, note: expect.stringContaining('文中未说'), provenance: { inputs: [] } };
    expect(banner).toMatchObject({
      broom: { value: 43, provenance: { inputs: [] } },
      rewarded: { value: 37, ...apart },
      withLoan: { value: 5, ...apart },
      loansOfRewarded: { shareOf: null },
      helped: { value: 265, note: expect.stringContaining('文中未说') },
    });
  },

  async I08(ask) {
    const hits = '{ __typename ... on Brand { id name home { code } } ... on Region { code } }';
    const answer = await ask(`{ printed: search(text: "宁诚月嫂") ${hits} homophone: search(text: "宁城月嫂") ${hits}
      county: search(text: "宁城县") ${hits} brands(text: "宁城县") { totalCount } }`);
    expect(answer.printed).toMatchObject([{ __typename: 'Brand', name: '宁诚月嫂', home: { code: '150429' } }]);
    expect(answer.homophone).toEqual(answer.printed);
    expect(answer.county).toContainEqual({ __typename: 'Region', code: '150429' });
    expect(answer.brands.totalCount).toBe(0);
  },

  async I09(ask) {
    const { measures, aspects, groups, policies, offices } = await ask(`{
      measures: observation(metric: POLICY_MEASURES, region: {code: "150000"}, period: "2021-10") { value }
      aspects: observation(metric: POLICY_ASPECTS, region: {code: "150000"}, period: "2021-10") { value }
      groups: observation(metric: TASK_GROUPS, region: {code: "150000"}, period: "2021-10") { value }
      policies(region: {code: "150000"}) { title measures statedMeasures }
      offices(within: {code: "150900"}) { services statedServices { value } } }`);
    expect([measures.value, aspects.value, groups.value]).toEqual([12, 9, 5]);
    type Listed = { readonly title: string; readonly measures: readonly string[]; readonly statedMeasures: number };
    const listed = (title: string) => {
      const policy = (policies as readonly Listed[]).find((found) => found.title === title);
      return [policy?.statedMeasures, policy?.measures.length];
    };
    expect(listed('促进脱贫人口就业措施')).toEqual([12, 6]);
    expect(listed('关于进一步做好稳岗就业有关工作的通知')).toEqual([9, 6]);
    expect(listed('巩固拓展人社脱贫攻坚成果推进乡村振兴工作领导小组')).toEqual([5, 5]);
    expect(offices).toEqual([{ services: expect.objectContaining({ length: 3 }), statedServices: { value: 34 } }]);
  },

  async I10(ask) {
    const { all, tiered, brandCounts } = await ask(`{
      all: brands(first: 100) { nodes { name tier } }
      tiered: brands(tier: [NATIONAL, AUTONOMOUS_REGION], first: 100) { nodes { name aliases { confidence } } }
      brandCounts { tier stated { value origin } } }`);
    const named = (all.nodes as readonly { readonly name: string }[]).filter(({ name }) => SEVEN.includes(name));
    expect(named).toHaveLength(7);
    for (const brand of named) expect(brand).toEqual({ name: brand.name, tier: null });
    expect(brandCounts).toEqual([
      { tier: 'NATIONAL', stated: { value: 7, origin: 'PUBLISHED' } },
      { tier: 'AUTONOMOUS_REGION', stated: { value: 19, origin: 'PUBLISHED' } },
    ]);
    const marks = tiered.nodes.flatMap(
      ({ aliases }: { readonly aliases: readonly { readonly confidence: string }[] }) =>
        aliases.map(({ confidence }) => confidence),
    );
    expect(new Set(marks)).toEqual(new Set(['SIMULATED']));
  },

  async I11(ask) {
    const { helped } = await inRegion(
      ask,
      '150000',
      `helped: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") {
         value partner { name } note metric { zh: definition en: definition(lang: EN) } }`,
    );
    expect(helped).toMatchObject({ value: 41_000, partner: null, note: expect.stringContaining('不是去往北京的人数') });
    expect(helped.metric.zh).toContain('不是流向北京的人数');
    expect(helped.metric.en).toContain('not a flow to Beijing');
    const { pairings } = await ask(
      '{ pairings(region: {code: "150422"}) { progress(period: "2021-YTD09") { origin partner { name } } } }',
    );
    expect(pairings).toEqual([{ progress: { origin: 'SIMULATED', partner: { name: '顺义区' } } }]);
  },

  async I13(ask) {
    const { observation, policies, events } = await ask(`{
      observation(metric: POLICY_MEASURES, region: {code: "150000"}, period: "2021-10") { note provenance { locator } }
      policies { provenance { locator } } events(first: 100) { provenance { locator } } }`);
    expect(observation).toEqual({ note: expect.stringContaining('版面错排'), provenance: { locator: '¶26' } });
    for (const { provenance } of [...policies, ...events]) expect(provenance.locator).toMatch(/^¶\d+( ¶\d+)*$/u);
  },

  async I16(ask) {
    const { brands } = await ask(
      '{ brands(text: "巴林左旗笤帚工") { nodes { markets count: figure(metric: BRAND_MARKETS) { value note provenance { quote } } } } }',
    );
    const quote = '日韩欧美9个国家和地区';
    expect(brands.nodes).toEqual([
      {
        markets: ['全国', '日韩欧美'],
        count: { value: 9, note: expect.stringContaining('无法逐一列出'), provenance: { quote } },
      },
    ]);
  },

  async I17(ask) {
    const { events, region } = await ask(`{
      events(within: {code: "152224"}) { figures { value qualifier scope status note population } }
      region(ref: {code: "152224"}) { ... on Region {
        observation(metric: EMPLOYED_WORKERS, period: "2021-10", population: RELOCATED) { value alternatives { scope } } } } }`);
    expect(events).toEqual([
      {
        figures: [
          {
            value: 30,
            qualifier: 'MORE_THAN',
            scope: '设施大棚',
            status: 'DEFINITION_DIFFERS',
            note: expect.stringContaining('人数还是户数不明'),
            population: 'RELOCATED',
          },
        ],
      },
    ]);
    expect(region.observation.value).not.toBe(30);
    expect(JSON.stringify(region)).not.toContain('设施大棚');
  },

  async I20(ask) {
    const steps = '{ population provenance { quote steps { kind before after } } }';
    const { region, brands, posts, workshops } = await ask(`{
      region(ref: {code: "150422"}) { ... on Region { helped: observation(metric: REWARD_BENEFICIARIES, period: "2021-10", population: POVERTY_EXITED) ${steps} } }
      brands(text: "巴林左旗笤帚工") { nodes { helped: figure(metric: BRAND_EXITED_PERSONS, population: POVERTY_EXITED) ${steps} } }
      posts: metrics(text: "就业扶贫公益性岗位") { code } workshops: metrics(text: "就业扶贫车间") { code } }`);
    for (const [{ helped }, name] of [
      [region, '贫困劳动力'],
      [brands.nodes[0], '建档立卡贫困人口'],
    ]) {
      expect(helped.population).toBe('POVERTY_EXITED');
      expect(helped.provenance.quote).toContain(name);
      expect(helped.provenance.steps).toContainEqual({ kind: 'ALIAS', before: name, after: 'POVERTY_EXITED' });
    }
    expect(posts).toEqual([{ code: 'PUBLIC_POST_HOLDERS' }]);
    expect(workshops).toContainEqual({ code: 'WORKSHOPS' });
  },
};

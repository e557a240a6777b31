import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type PairingFigures, simulateFigures } from '../../upstreams/jingmeng/figures.ts';
import { PAIRINGS, standsIn } from '../../upstreams/jingmeng/pairing.ts';
import { startJingmeng } from '../../upstreams/jingmeng/server.ts';
import { TokenBucket } from '../../upstreams/jingmeng/token-bucket.ts';
import { controlOf } from './upstream-client.ts';

interface PairingAnswer {
  readonly version: string;
  readonly progress: readonly { readonly cumulative: number }[];
}

const KEY = 'a-key';

async function ask(url: string, query: string, variables: unknown = {}, key = KEY) {
  const headers = { 'content-type': 'application/json', 'x-api-key': key };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), data, errors };
}

describe('the simulated figures', () => {
  const figures = [...simulateFigures({ faultFree: true, amendments: 0 }).values()];
  const sumAt = (month: string, group: string, rows: (of: PairingFigures) => PairingFigures['progress']) =>
    figures
      .flatMap(rows)
      .filter((cell) => cell.month === month && cell.group === group)
      .reduce((sum, { cumulative }) => sum + (cumulative ?? Number.NaN), 0);
  const targetOf = (group: string) =>
    figures
      .flatMap(({ targets }) => targets)
      .filter((target) => target.year === 2021 && target.group === group)
      .reduce((sum, { persons }) => sum + persons, 0);

  test('reproduce the totals published at the end of September 2021', () => {
    expect(sumAt('2021-09', '全部', ({ progress }) => progress)).toBe(40_550);
    expect(sumAt('2021-09', '脱贫', ({ progress }) => progress)).toBe(31_800);
    expect([targetOf('全部'), targetOf('脱贫')]).toEqual([50_000, 50_000]);
  });

  test('grow from month to month of a year', () => {
    for (const { progress } of figures) {
      for (const [index, cell] of progress.entries()) {
        const before = progress[index - 2];
        if (before?.month.slice(0, 4) !== cell.month.slice(0, 4)) continue;
        expect(cell.cumulative).toBeGreaterThanOrEqual(before.cumulative ?? Number.NaN);
      }
    }
  });

  test('count 脱贫 within 全部, and those who went to the partner within those who were helped', () => {
    for (const { progress, flows } of figures) {
      expect(flows.length).toBe(progress.length);
      for (const [index, cell] of progress.entries()) {
        expect(flows[index]?.cumulative ?? Number.NaN).toBeLessThanOrEqual(cell.cumulative ?? Number.NaN);
        if (cell.group !== '脱贫') continue;
        expect(cell.cumulative ?? Number.NaN).toBeLessThanOrEqual(progress[index - 1]?.cumulative ?? Number.NaN);
      }
    }
  });

  test('send a small part to Beijing', () => {
    const share = sumAt('2021-09', '全部', ({ flows }) => flows) / 40_550;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.1);
  });

  test('leave some leagues ahead of the year and some far behind', () => {
    const rates = new Map<string, { reached: number; target: number }>();
    for (const [index, { targets, progress }] of figures.entries()) {
      const league = PAIRINGS[index]?.league ?? '';
      const rate = rates.get(league) ?? { reached: 0, target: 0 };
      rate.target += targets.find(({ year, group }) => year === 2021 && group === '全部')?.persons ?? 0;
      rate.reached += progress.find(({ month, group }) => month === '2021-09' && group === '全部')?.cumulative ?? 0;
      rates.set(league, rate);
    }
    const shares = [...rates.values()].map(({ reached, target }) => reached / target);
    expect(Math.max(...shares)).toBeGreaterThan(0.85);
    expect(Math.min(...shares)).toBeLessThan(0.6);
  });

  test('are the same at every start', () => {
    const again = [...simulateFigures({ faultFree: true, amendments: 0 }).values()];
    expect(again).toEqual(figures);
  });

  test('with faults differ from those without in the cells that FAULTS.md lists, in both groups', async () => {
    const faulty = simulateFigures({ faultFree: false, amendments: 0 });
    const changed = [...simulateFigures({ faultFree: true, amendments: 0 })].flatMap(([id, { progress }]) =>
      (faulty.get(id)?.progress ?? [])
        .filter((cell, index) => JSON.stringify(cell) !== JSON.stringify(progress[index]))
        .map(({ month, group }) => `${id} ${month} ${group}`),
    );
    const document = await readFile(new URL('../../upstreams/FAULTS.md', import.meta.url), 'utf8');
    const listed = [...document.matchAll(/\| (JM\d\d) \|.*\| (\d{4}-\d\d) \|/g)];
    expect(changed).toEqual(listed.flatMap(([, id, month]) => [`${id} ${month} 全部`, `${id} ${month} 脱贫`]));
    expect(listed.length).toBe(2);
  });
});

test('31 banners are paired in any month, and 巴林右旗 changed its partner', () => {
  const in2021 = PAIRINGS.filter((pairing) => standsIn(pairing, '2021-01'));
  const in2020 = PAIRINGS.filter((pairing) => standsIn(pairing, '2020-12'));
  expect([in2020.length, in2021.length, PAIRINGS.length]).toEqual([31, 31, 32]);
  const partner = (pairings: typeof PAIRINGS) => pairings.find(({ banner }) => banner === '巴林右旗')?.district;
  expect([partner(in2020), partner(in2021)]).toEqual(['密云区', '北京经济技术开发区']);
});

describe('over the wire', () => {
  test('a query of meta alone is a probe, any other a call', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY, control: true });
    const { data } = await ask(jingmeng.url, '{ meta { version pairingIds } }');
    expect(data?.meta).toMatchObject({ pairingIds: PAIRINGS.map(({ id }) => id) });
    await ask(jingmeng.url, '{ meta { version } agreements { id } }');
    expect(await controlOf(jingmeng.url).counters()).toEqual({ calls: 1, probes: 1 });
  });

  test('pairings come in the order of their ids, null where unknown', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY, faultFree: true });
    const query = `query ($ids: [ID!]!) { pairings(ids: $ids) {
      banner district confidence until targets(years: [2020, 2021]) { year group persons }
      progress(months: ["2021-01", "2020-12", "2021-10"]) { month group unit } } }`;
    const { data } = await ask(jingmeng.url, query, { ids: ['JM04', 'JM99', 'JM01'] });
    expect(data?.pairings).toMatchObject([
      {
        banner: '巴林右旗',
        district: '密云区',
        confidence: '间接',
        until: '2020',
        targets: [{ year: 2020 }, { year: 2020 }],
        progress: [
          { month: '2020-12', group: '全部', unit: '人' },
          { month: '2020-12', group: '脱贫', unit: '人' },
        ],
      },
      null,
      { banner: '武川县', confidence: '有据', targets: [{ year: 2020 }, {}, { year: 2021 }, {}] },
    ]);
  });

  test('the framework agreement is published, that of a pairing simulated', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY });
    const fields = 'title signedOn simulated commitments { text target }';
    const { data } = await ask(
      jingmeng.url,
      `{ agreements { ${fields} } pairings(ids: ["JM03"]) { agreements { ${fields} } } }`,
    );
    expect(data).toMatchObject({
      agreements: [
        {
          title: '京蒙人社协作框架协议',
          signedOn: '2021-07-26',
          simulated: false,
          commitments: [
            { text: '就业服务协作', target: null },
            { text: '人才智力支持', target: null },
            { text: '工作保障', target: null },
          ],
        },
      ],
      pairings: [{ agreements: [{ simulated: true, commitments: [{ target: expect.any(Number) }] }] }],
    });
  });

  test('no more than 20 ids a call', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY });
    const query = 'query ($ids: [ID!]!) { pairings(ids: $ids) { id } }';
    const ids = PAIRINGS.map(({ id }) => id);
    expect((await ask(jingmeng.url, query, { ids: ids.slice(0, 20) })).errors).toBeUndefined();
    const refused = await ask(jingmeng.url, query, { ids: ids.slice(0, 21) });
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['TOO_MANY_IDS']);
  });

  test('no key, no answer', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY });
    expect((await ask(jingmeng.url, '{ meta { version } }', {}, 'another')).status).toBe(401);
  });

  test('above the rate limit it asks to come again', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY, control: true });
    await controlOf(jingmeng.url).order('rate-limit', { perSecond: 0.001, burst: 2 });
    const answers = [];
    for (let request = 0; request < 3; request += 1) answers.push(await ask(jingmeng.url, '{ meta { version } }'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(answers[2]?.retryAfter)).toBeGreaterThan(900);
  });

  test('a query that the schema does not know is refused', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY });
    const refused = await ask(jingmeng.url, '{ weather }');
    expect([refused.status, refused.errors?.length]).toEqual([400, 1]);
  });

  test('moving the version registers one person late', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY, control: true });
    const query = '{ pairings(ids: ["JM03"]) { version progress(months: ["2021-09"]) { cumulative } } }';
    const read = async () => {
      const { data } = await ask(jingmeng.url, query);
      const { pairings } = data as Readonly<Record<'pairings', readonly PairingAnswer[]>>;
      return pairings.map(({ version, progress }) => ({ version, persons: progress[0]?.cumulative ?? Number.NaN }))[0];
    };
    const before = await read();
    await controlOf(jingmeng.url).order('version');
    const after = await read();
    expect(after?.persons).toBe((before?.persons ?? Number.NaN) + 1);
    expect(after?.version).not.toBe(before?.version);
  });

  test('missing rows are null pairings', async () => {
    await using jingmeng = await startJingmeng({ apiKey: KEY, control: true });
    await controlOf(jingmeng.url).fault({ kind: 'missingRows' });
    const { data } = await ask(jingmeng.url, '{ pairings(ids: ["JM01", "JM02", "JM03"]) { id } }');
    expect(data?.pairings).toEqual([{ id: 'JM01' }, null, { id: 'JM03' }]);
  });
});

test('the bucket fills with time, up to the burst', () => {
  let now = 0;
  const bucket = new TokenBucket({ perSecond: 2, burst: 2 }, () => now);
  expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 1]);
  now += 500;
  expect([bucket.take(), bucket.take()]).toEqual([0, 1]);
  now += 60_000;
  expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 1]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceKey } from '../../datasources/contract.ts';
import { deadlineIn } from '../../datasources/deadline.ts';
import { VersionMoved } from '../../datasources/failure.ts';
import { JingmengSource } from '../../datasources/jingmeng/jingmeng.ts';
import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { Statement } from '../../statistics/statement.ts';
import { startJingmeng } from '../../upstreams/jingmeng/server.ts';
import { controlOf } from '../upstreams/upstream-client.ts';
import { ask, vectorKey } from './asking.ts';
import { testSource } from './contract-suite.ts';
import { serveJson } from './json-stub.ts';
import { readPlaces } from './places.ts';
import { httpBench } from './upstream-bench.ts';

const API_KEY = 'a-key';
const ALL = vectorKey('JINGMENG_TRANSFERRED', '2021-YTD09');
const EXITED = vectorKey('JINGMENG_TRANSFERRED', '2021-YTD09', 'POVERTY_EXITED');

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readPlaces();
});
const places = () => gazetteer;

async function open({ faultFree = false, apiKey = API_KEY } = {}) {
  const server = await startJingmeng({ apiKey: API_KEY, control: true, faultFree });
  // No spacing to speak of: what is tested here is not the pace.
  const source = new JingmengSource({ url: server.url, apiKey, places, requestsPerSecond: 1000 });
  return { ...httpBench(server), ...controlOf(server.url), url: server.url, source };
}

const sum = (statements: readonly Statement[]) =>
  statements.reduce((total, { figure }) => total + (figure.kind === 'present' ? figure.value : 0), 0);
const of = (statements: readonly Statement[], key: string) => statements.filter(({ subject }) => subject.key === key);

testSource(
  'jingmeng',
  async () => ({ ...(await open()), keys: [ALL, EXITED, { kind: 'cooperation' }], foreign: { kind: 'brands' } }),
  { probeCosts: { calls: 0, probes: 1 } },
);

describe('reading the platform', () => {
  const EVERYTHING: readonly SourceKey[] = [
    ALL,
    EXITED,
    vectorKey('JINGMENG_TRANSFERRED', '2020-YTD06'),
    vectorKey('JINGMENG_TRANSFERRED', '2021-YTD05', 'POVERTY_EXITED'),
    { kind: 'cooperation' },
  ];

  test('takes two calls for any batch, and a probe before the first', async () => {
    await using bench = await open();
    await bench.source.fetchMany(EVERYTHING, { deadline: deadlineIn(20_000) });
    expect(await bench.counters()).toEqual({ calls: 2, probes: 1 });
    await bench.source.fetchMany(EVERYTHING, { deadline: deadlineIn(20_000) });
    expect(await bench.counters()).toEqual({ calls: 4, probes: 1 });
  });

  test('takes no more after a move that leaves the pairings what they are', async () => {
    await using bench = await open();
    const before = sum((await ask(bench.source, ALL)).statements);
    await bench.move();
    expect(sum((await ask(bench.source, ALL)).statements)).toBe(before + 1);
    expect(await bench.counters()).toEqual({ calls: 4, probes: 1 });
  });

  test('is refused without the key', async () => {
    await using bench = await open({ apiKey: 'another-key' });
    await expect(ask(bench.source, ALL)).rejects.toMatchObject({ trouble: 'REFUSED' });
  });

  test('passes on how long the platform wants to be left alone', async () => {
    await using bench = await open();
    await bench.fault({ kind: 'rate429', retryAfter: 7 });
    await expect(ask(bench.source, ALL)).rejects.toMatchObject({ trouble: 'RATE_LIMITED', retryAfter: 7 });
  });

  test('keeps its own pace below the limit of the platform', async () => {
    await using bench = await open();
    await bench.order('rate-limit', { perSecond: 0.01, burst: 2 });
    await expect(ask(bench.source, ALL)).rejects.toMatchObject({ trouble: 'RATE_LIMITED' });
    await bench.order('rate-limit', { perSecond: 20, burst: 2 });
    const patient = new JingmengSource({ url: bench.url, apiKey: API_KEY, places, requestsPerSecond: 5 });
    expect((await ask(patient, ALL)).statements.length).toBe(31);
  });

  test('does not wait for a turn that comes after the deadline', async () => {
    await using bench = await open();
    const slow = new JingmengSource({ url: bench.url, apiKey: API_KEY, places, requestsPerSecond: 0.01 });
    await slow.probe(deadlineIn(20_000));
    await expect(slow.probe(deadlineIn(20_000))).rejects.toMatchObject({ trouble: 'TIMEOUT' });
    expect(await bench.counters()).toEqual({ calls: 0, probes: 1 });
  });

  test('does not take an answer without some of its pairings for the whole', async () => {
    await using bench = await open();
    await bench.fault({ kind: 'missingRows' });
    await expect(ask(bench.source, ALL)).rejects.toMatchObject({ trouble: 'MALFORMED' });
  });

  test('asks again for the pairings when they have changed', async () => {
    const meta = { version: 'two', pairingIds: ['JM02'] };
    const asked: unknown[] = [];
    await using platform = await serveGraphql(({ ids }) => {
      asked.push(ids);
      if (ids === undefined) return asked.length === 1 ? { meta: { version: 'one', pairingIds: ['JM01'] } } : { meta };
      return { meta, pairings: ids.map((id) => (id === 'JM02' ? pairing('two') : null)) };
    });
    const { universe } = await ask(sourceAt(platform.url), ALL);
    expect(universe).toEqual(['150421']);
    expect(asked).toEqual([undefined, ['JM01'], undefined, ['JM02']]);
  });

  test('says when the platform moves within every answer', async () => {
    const meta = { version: 'one', pairingIds: ['JM02'] };
    await using platform = await serveGraphql(({ ids }) =>
      ids === undefined ? { meta } : { meta, pairings: [pairing('two')] },
    );
    await expect(ask(sourceAt(platform.url), ALL)).rejects.toThrow(VersionMoved);
  });

  test('takes nothing of an answer with an error in it', async () => {
    await using platform = await serveJson(() => ({
      body: { data: { meta: null }, errors: [{ message: 'a field failed' }] },
    }));
    await expect(ask(sourceAt(platform.url), ALL)).rejects.toMatchObject({ trouble: 'REFUSED' });
  });
});

describe('a vector of progress', () => {
  test('adds up to what the platform reproduces, with a target to each pairing', async () => {
    await using bench = await open({ faultFree: true });
    const all = await ask(bench.source, ALL);
    const exited = await ask(bench.source, EXITED);
    expect([sum(all.statements), sum(exited.statements)]).toEqual([40_550, 31_800]);
    expect([sum(all.targets), sum(exited.targets)]).toEqual([50_000, 50_000]);
    expect(new Set(all.targets.map(({ period }) => period))).toEqual(new Set(['2021']));
  });

  test('covers the 31 banners that have a partner', async () => {
    await using bench = await open();
    const { universe, statements } = await ask(bench.source, ALL);
    expect(universe?.length).toBe(31);
    expect(universe?.filter((id) => gazetteer.levelOf(id) !== 'BANNER')).toEqual([]);
    expect(statements.length).toBe(31);
  });

  test('names banner and partner by id, the league telling which 扎旗, with a step for each short name', async () => {
    await using bench = await open();
    const { statements } = await ask(bench.source, ALL);
    const [jalaid] = of(statements, 'JM28');
    expect(jalaid).toMatchObject({
      subject: { type: 'Pairing', key: 'JM28' },
      region: '152223',
      partner: '110106',
      figure: { qualifier: 'EXACT', origin: 'SIMULATED' },
    });
    expect(jalaid?.trail.steps).toEqual([{ kind: 'ALIAS', before: '扎旗', after: '扎赉特旗', rule: 'ABBREVIATION' }]);
    expect(of(statements, 'JM05')[0]).toMatchObject({
      region: '150423',
      partner: 'zone-beijing-etda',
      trail: { steps: [] },
    });
  });

  test('has no row for a pairing that is over', async () => {
    await using bench = await open();
    expect(of((await ask(bench.source, ALL)).statements, 'JM04')).toEqual([]);
    const { statements } = await ask(bench.source, vectorKey('JINGMENG_TRANSFERRED', '2020-YTD09'));
    expect(of(statements, 'JM04').length).toBe(1);
  });

  test('keeps a count in person-times apart from persons', async () => {
    await using bench = await open();
    const { statements } = await ask(bench.source, vectorKey('JINGMENG_TRANSFERRED', '2020-YTD06'));
    const odd = statements.filter(({ unit }) => unit !== null);
    expect(odd).toMatchObject([
      { subject: { key: 'JM21' }, unit: 'PERSON_TIME', status: 'DEFINITION_DIFFERS', figure: { kind: 'present' } },
    ]);
  });

  test('has no number where none was reported', async () => {
    await using bench = await open();
    const { statements } = await ask(bench.source, vectorKey('JINGMENG_TRANSFERRED', '2021-YTD05'));
    const absent = statements.filter(({ figure }) => figure.kind === 'absent');
    expect(absent).toMatchObject([
      { subject: { key: 'JM31' }, figure: { absence: 'NOT_REPORTED' }, status: 'MISSING', trail: { quote: null } },
    ]);
  });

  test('is kept from January on only, and of two populations', async () => {
    await using bench = await open();
    const month = vectorKey('JINGMENG_TRANSFERRED', '2021-09');
    const { values } = await bench.source.fetchMany([month], { deadline: deadlineIn(20_000) });
    expect(values).toEqual([null]);
    const low = await ask(bench.source, vectorKey('JINGMENG_TRANSFERRED', '2021-YTD09', 'LOW_INCOME'));
    expect([low.statements, low.targets]).toEqual([[], []]);
  });
});

describe('the cooperation', () => {
  test('has 32 pairings, with the first and last day that the years and months of the platform allow', async () => {
    await using bench = await open();
    const { pairings } = await ask(bench.source, { kind: 'cooperation' });
    expect(pairings.length).toBe(32);
    const rightBanner = pairings.filter(({ region }) => region === '150423');
    expect(rightBanner).toMatchObject([
      { key: 'JM04', partner: '110118', confidence: 'INDIRECT', validFrom: null, validTo: '2020-12-31' },
      { key: 'JM05', partner: 'zone-beijing-etda', confidence: 'STATED', validFrom: '2021-01-01', validTo: null },
    ]);
  });

  test('has the framework agreement of the two sides, and simulated ones of pairs with a target', async () => {
    await using bench = await open();
    const { agreements, pairings } = await ask(bench.source, { kind: 'cooperation' });
    expect(agreements).toMatchObject([{ signedOn: '2021-07-26', simulated: false, commitments: [{}, {}, {}] }]);
    const [agreement] = pairings[0]?.agreements ?? [];
    expect(agreement).toMatchObject({
      simulated: true,
      commitments: [{ target: { period: '2021', region: '150125' } }],
    });
    expect(agreement?.commitments[0]?.target?.figure).toMatchObject({ origin: 'SIMULATED' });
  });
});

interface Variables {
  readonly ids?: readonly string[];
}

/** A platform that answers by the variables of each request. */
function serveGraphql(data: (variables: Variables) => object) {
  return serveJson((_, body) => ({
    body: { data: data((JSON.parse(body) as { readonly variables: Variables }).variables) },
  }));
}

function sourceAt(url: string): JingmengSource {
  return new JingmengSource({ url, apiKey: API_KEY, places, requestsPerSecond: 1000 });
}

function pairing(version: string): object {
  const names = { banner: '阿旗', league: '赤峰', district: '昌平区' };
  return { id: 'JM02', version, ...names, confidence: '模拟', since: null, until: null, progress: [], targets: [] };
}

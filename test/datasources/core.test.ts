import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlineIn } from '../../datasources/deadline.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import type { Statement } from '../../statistics/statement.ts';
import type { Population } from '../../statistics/vocabulary.ts';
import { loadInto } from '../../upstreams/core/load.ts';
import { rowsOf } from '../upstreams/core-client.ts';
import { type PostgresServer, postgresBinaries, startPostgres } from '../upstreams/postgres-server.ts';
import { ask, vectorKey } from './asking.ts';
import { testSource } from './contract-suite.ts';
import { coreBench } from './core-bench.ts';

const PROBE = { calls: 0, probes: 1 };

describe('over the embedded PostgreSQL', () => {
  testSource('core', () => coreBench(), { probeCosts: PROBE });
});

const binaries = postgresBinaries();
// The one line by which a run says that this part did not take place.
if (binaries === null) process.stdout.write('No PostgreSQL server found: core was not read from a real one.\n');

describe.skipIf(binaries === null)('over a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(binaries ?? '');
    const loader = new Client({ connectionString: server.url });
    await loader.connect();
    await loadInto(loader);
    await loader.end();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  testSource('core', () => coreBench({ databaseUrl: server.url }), { probeCosts: PROBE });
});

describe('reading the tables', () => {
  let bench: Awaited<ReturnType<typeof coreBench>>;
  beforeAll(async () => {
    bench = await coreBench();
  });
  afterAll(async () => {
    await bench.source.close();
    await bench[Symbol.asyncDispose]();
  });

  const read = async (metric: MetricCode, month: string, population?: Population) =>
    (await ask(bench.source, vectorKey(metric, month, population))).statements;
  const at = (statements: readonly Statement[], region: string) =>
    statements.filter((statement) => statement.region === region);
  const figuresIn = (statements: readonly Statement[]) =>
    statements.map(({ figure }) => (figure.kind === 'present' ? figure.value : figure.absence));

  /** Straight from the tables: what the rows of a month add up to, in the indicator's own unit. */
  const tell = async (indicator: string, month: string, where: string) => {
    const [row] = await rowsOf<{ total: string | null }>(
      bench.core,
      `select sum(value) as total from monthly_figure where indicator = '${indicator}' and month = '${month}'
        and population = '1' and superseded_at is null and ${where}`,
    );
    return Number(row?.total);
  };

  test('14 reporting units are 12 leagues: nothing is counted twice and nothing lost', async () => {
    const statements = await read('EMPLOYED_WORKERS', '2021-10');
    const leagues = statements.filter(({ region }) => region?.endsWith('00'));
    expect(leagues.length).toBe(12);
    expect(statements.length).toBe(12 + 103);
    expect(new Set(statements.map(({ region }) => region)).size).toBe(12 + 103);
    const sum = leagues.reduce((total, { figure }) => total + (figure.kind === 'present' ? figure.value : 0), 0);
    expect(sum).toBe(await tell('JY01', '2021-10', "grain = 'COUNTY'"));
    expect(sum).toBeLessThan(await tell('JY01', '2021-10', "grain = 'UNIT'"));
  });

  test('呼伦贝尔市 is its own unit and 满洲里市', async () => {
    const [hulunbuir] = at(await read('EMPLOYED_WORKERS', '2021-10'), '150700');
    const own = await tell('JY01', '2021-10', "unit_code = '150700'");
    const city = await tell('JY01', '2021-10', "unit_code = '150781' and grain = 'UNIT'");
    expect(city).toBeGreaterThan(0);
    expect(hulunbuir?.figure).toMatchObject({ value: own + city, bounds: { lower: own + city, upper: own + city } });
    expect(hulunbuir?.trail.steps).toContainEqual({
      kind: 'ROLL_UP',
      before: `${own} + 满洲里市 ${city}`,
      after: `${own + city}`,
      rule: expect.any(String),
    });
  });

  test('锡林郭勒盟 includes 二连浩特市 already', async () => {
    const [xilingol] = at(await read('EMPLOYED_WORKERS', '2021-10'), '152500');
    const own = await tell('JY01', '2021-10', "unit_code = '152500'");
    expect(own).toBe(await tell('JY01', '2021-10', "unit_code like '1525%' and grain = 'COUNTY'"));
    expect(xilingol?.figure).toMatchObject({ value: own });
    expect(xilingol?.trail.steps).toEqual([]);
  });

  test('what was restated is revised, and says why', async () => {
    const statements = await read('EMPLOYED_WORKERS', '2021-06');
    for (const region of ['150422', '150426', '150429', '150400']) {
      expect(at(statements, region)).toMatchObject([
        { status: 'REVISED', note: '迟报补录:三个旗县固化后补报', trail: { recordedAt: '2021-07-09T02:30:00.000Z' } },
      ]);
    }
    expect(at(statements, '150421')).toMatchObject([{ status: 'NORMAL', note: null }]);
  });

  test('as it was known on an earlier day, it is what it was then', async () => {
    const key = vectorKey('EMPLOYED_WORKERS', '2021-06');
    const known = async (asOf?: string) => {
      const options = { deadline: deadlineIn(20_000), ...(asOf === undefined ? {} : { asOf }) };
      const [vector] = (await bench.source.fetchMany([key], options)).values;
      if (vector === null || vector === undefined || !('statements' in vector)) throw new TypeError('no vector');
      return at(vector.statements, '150422')[0];
    };
    const [now, then, before] = [
      await known(),
      await known('2021-07-01T00:00:00+08:00'),
      await known('2021-06-01T00:00:00+08:00'),
    ];
    expect(before).toBeUndefined();
    expect(then).toMatchObject({ status: 'NORMAL' });
    const [late] = figuresIn(now === undefined ? [] : [now]);
    expect(figuresIn(then === undefined ? [] : [then])).toEqual([Math.floor(Number(late) * 0.82)]);
  });

  test('a blank is no figure, with the note that stands beside it; a missing row says nothing', async () => {
    const statements = await read('TRAINED_PERSONS', '2021-09');
    expect(at(statements, '152923')).toMatchObject([
      { figure: { absence: 'NOT_REPORTED' }, status: 'MISSING', note: '当月未开班,未填报' },
    ]);
    expect(at(await read('WORKSHOPS', '2021-10'), '152923')).toEqual([]);
  });

  test('万元 become 元 to the yuan, with the step', async () => {
    const statements = await read('REWARD_AMOUNT', '2021-05');
    const rows = await rowsOf<{ code: string; wan: string }>(
      bench.core,
      "select unit_code as code, value as wan from monthly_figure where indicator = 'JB01' and month = '2021-05' and grain = 'COUNTY'",
    );
    expect(rows.length).toBe(103);
    for (const { code, wan } of rows) {
      // The digits without the point are the yuan: 万元 have four decimals.
      expect(figuresIn(at(statements, code))).toEqual([Number(wan.replace('.', ''))]);
    }
    const [first] = statements;
    expect(first?.trail.steps).toMatchObject([{ kind: 'SCALE', rule: 'WAN_CNY → CNY' }]);
    expect(figuresIn(at(statements, '150700')).every(Number.isInteger)).toBe(true);
  });

  test('a slip of units stays what it is, and doubtful', async () => {
    const statements = await read('PUBLIC_POST_HOLDERS', '2021-07');
    expect(at(statements, '150430')).toMatchObject([
      { figure: { value: 0.2003 }, status: 'UNVALIDATED', note: expect.stringContaining('单位误填') },
    ]);
    expect(at(statements, '150400')).toMatchObject([{ status: 'NORMAL' }]);
  });

  test('every figure is simulated, exact, dated, and found again in its table', async () => {
    for (const statement of await read('WORKSHOP_WORKERS', '2021-02', 'POVERTY_EXITED')) {
      expect(statement).toMatchObject({
        figure: { kind: 'present', origin: 'SIMULATED', qualifier: 'EXACT' },
        asOf: { date: '2021-02-28', certain: true },
        trail: { locator: `monthly_figure CJ02 2021-02 ${statement.region}`, recordedAt: expect.stringMatching(/Z$/) },
      });
    }
  });

  test('a metric, a population or a period that core does not keep has no statements', async () => {
    const unkept = [
      vectorKey('JINGMENG_TRANSFERRED', '2021-09'),
      vectorKey('WORKSHOPS', '2021-09', 'POVERTY_EXITED'),
      vectorKey('WORKSHOPS', '2019-12'),
    ];
    const { values } = await bench.source.fetchMany(unkept, { deadline: deadlineIn(20_000) });
    const statements = values.flatMap((value) => (value !== null && 'statements' in value ? value.statements : []));
    expect(statements).toEqual([]);
  });

  test('records are as of the month in which the data last changed', async () => {
    const workshops = await ask(bench.source, { kind: 'programs', of: 'WORKSHOP' });
    expect(workshops.length).toBe(294);
    const periods = new Set(
      workshops
        .flatMap(({ workers, grants }) => [...workers, ...grants.map(({ amount }) => amount)])
        .map(({ period }) => period),
    );
    expect([...periods]).toEqual(['2021-10']);
  });

  test('records of another month are of that month', async () => {
    await using other = await coreBench();
    const client = new Client({ connectionString: other.core.url });
    await client.connect();
    // Late in the evening in Asia/Shanghai it is the month after.
    await client.query("update data_version set changed_at = '2021-11-30T17:00:00Z'");
    await client.end();
    const [scheme] = await ask(other.source, { kind: 'programs', of: 'PUBLIC_POST' });
    expect(scheme?.workers[0]?.period).toBe('2021-12');
    await other.source.close();
  });

  test('any batch is one call', async () => {
    const before = await bench.served();
    await bench.source.fetchMany(bench.keys, { deadline: deadlineIn(20_000) });
    const after = await bench.served();
    expect({ calls: after.calls - before.calls, probes: after.probes - before.probes }).toEqual({
      calls: 1,
      probes: 0,
    });
  });

  test('what the server refuses is not taken for a dead server', async () => {
    await bench.fault({ kind: 'error500', times: 1 });
    await expect(ask(bench.source, bench.keys[0])).rejects.toMatchObject({ trouble: 'SERVER_ERROR' });
    await bench.fault({ kind: 'truncate', times: 1 });
    await expect(ask(bench.source, bench.keys[0])).rejects.toMatchObject({ trouble: 'UNREACHABLE' });
    expect((await ask(bench.source, bench.keys[0])).statements.length).toBe(115);
  });
});

import { Client, Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadInto } from '../../upstreams/core/load.ts';
import { type RunningCore, startCore } from '../../upstreams/core/server.ts';
import { CACHE_DIR, DISAGREEMENTS, rowsOf } from './core-client.ts';
import { postgresBinaries, startPostgres } from './postgres-server.ts';
import { controlOf } from './upstream-client.ts';

const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
const PROBE = 'select version from data_version';
const VECTOR =
  "select unit_code, value from monthly_figure where indicator = $1 and month = $2 and population = $3 and grain = 'COUNTY' and superseded_at is null";

/** One call: version and a vector in one transaction. */
async function readVector(pool: Pool, month = '2021-10') {
  const client = await pool.connect();
  // Out of the pool, a client that is cut off tells nobody but its own listener.
  const listen = () => {};
  client.on('error', listen);
  try {
    await client.query(BEGIN);
    const version = await client.query<{ version: string }>(PROBE);
    const vector = await client.query(VECTOR, ['JY01', month, '2']);
    await client.query('COMMIT');
    client.off('error', listen).release();
    return { version: version.rows[0]?.version, rows: vector.rows.length };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function poolOf(core: RunningCore): Pool {
  const pool = new Pool({ connectionString: core.url, max: 4 });
  pool.on('error', () => {});
  return pool;
}

describe('behind the proxy', () => {
  let core: RunningCore;
  let pool: Pool;
  let control: ReturnType<typeof controlOf>;
  beforeAll(async () => {
    core = await startCore({ cacheDir: CACHE_DIR, control: true });
    control = controlOf(core.controlUrl ?? '');
    pool = poolOf(core);
  });
  afterEach(() => control.order('reset'));
  afterAll(async () => {
    await pool.end();
    await core.close();
  });

  test('a transaction is one call, a read of the version alone a probe', async () => {
    await Promise.all(Array.from({ length: 20 }, () => readVector(pool)));
    await pool.query(PROBE);
    await pool.query(PROBE);
    expect(await control.counters()).toEqual({ calls: 20, probes: 2 });
    await pool.query('select 1 from indicator');
    expect(await control.counters()).toEqual({ calls: 21, probes: 2 });
  });

  test('statements with parameters of several connections do not get mixed up', async () => {
    const asked = Array.from({ length: 40 }, (_, index) => index);
    const answers = await Promise.all(asked.map((index) => pool.query('select $1::int as asked', [index])));
    expect(answers.map(({ rows }) => rows[0].asked)).toEqual(asked);
  });

  test('a failing statement spoils neither its connection nor the others', async () => {
    await expect(pool.query('select * from nothing where x = $1', [1])).rejects.toThrow('does not exist');
    expect(await readVector(pool)).toMatchObject({ rows: 103 });
  });

  test.each([
    ['refuse', 'Connection terminated'],
    ['truncate', 'Connection terminated'],
    ['malformed', 'received invalid response'],
    ['error500', 'internal error'],
  ])('%s fails the call it meets and no other', async (kind, message) => {
    await control.fault({ kind, times: 1 });
    await expect(readVector(pool)).rejects.toThrow(message);
    expect(await readVector(pool)).toMatchObject({ rows: 103 });
    expect(await control.counters()).toMatchObject({ calls: 2 });
  });

  test('error500 answers statements with parameters too', async () => {
    await control.fault({ kind: 'error500', times: 1 });
    await expect(pool.query('select $1::int as asked', [1])).rejects.toMatchObject({ code: 'XX000' });
    expect((await pool.query('select $1::int as asked', [2])).rows).toEqual([{ asked: 2 }]);
  });

  test('missingRows leaves every second row', async () => {
    await control.fault({ kind: 'missingRows', times: 1 });
    const { rows } = await readVector(pool);
    expect([51, 52]).toContain(rows);
    expect(await readVector(pool)).toMatchObject({ rows: 103 });
  });

  test('a call that hangs does not stop the others', async () => {
    await control.fault({ kind: 'hang', times: 1 });
    const client = new Client({ connectionString: core.url });
    await client.connect();
    const hanging = client.query(BEGIN).catch((error: unknown) => error);
    const others = Array.from({ length: 4 }, () => readVector(pool));
    for (const answer of await Promise.all(others)) expect(answer.rows).toBe(103);
    await client.end();
    expect(await hanging).toBeInstanceOf(Error);
  });

  test('latency delays the answer and changes nothing else', async () => {
    await control.fault({ kind: 'latency', ms: 20, times: 1 });
    expect(await readVector(pool)).toMatchObject({ rows: 103 });
  });

  test('a client that goes in the middle of a transaction leaves the way free', async () => {
    const client = new Client({ connectionString: core.url });
    client.on('error', () => {});
    await client.connect();
    await client.query(BEGIN);
    const last = client.query(VECTOR, ['JY01', '2021-10', '2']).catch((error: unknown) => error);
    await client.end();
    await last;
    expect(await readVector(pool)).toMatchObject({ rows: 103 });
  });

  test('faults that this protocol does not have are refused', async () => {
    expect(await control.fault({ kind: 'rate429' })).toEqual({
      status: 400,
      body: { error: 'TypeError: core cannot do rate429' },
    });
  });

  test('a version move restates a datum and keeps what it was, uncounted', async () => {
    const before = await readVector(pool);
    const moved = await control.order('version');
    const after = await readVector(pool);
    expect(moved).toEqual({ status: 200, body: { version: after.version } });
    expect(after.version).not.toBe(before.version);
    const rows = await rowsOf<{ value: string; reason: string | null }>(
      core,
      `select value::int as value, reason from monthly_figure where indicator = 'JY01' and month = '2021-10' and population = '2'
        and unit_code = '150430' order by recorded_at`,
    );
    const [old, restated] = rows;
    expect(rows).toHaveLength(2);
    expect(Number(restated?.value) - Number(old?.value)).toBe(7);
    expect([old?.reason, restated?.reason]).toEqual([null, '核查更正']);
    expect(await control.counters()).toMatchObject({ calls: 3 });
  });

  test('a second server of the same cache does not see what the first has moved', async () => {
    await control.order('version');
    await using other = await startCore({ cacheDir: CACHE_DIR });
    const [version] = await rowsOf<{ version: string }>(other, PROBE);
    expect(version?.version).toMatch(/^[0-9a-f]{12}-1$/);
  });
});

const binaries = postgresBinaries();
// The one line by which a run says that this part did not take place.
if (binaries === null) process.stdout.write('No PostgreSQL server found: the proxy was not tried before a real one.\n');

test.skipIf(binaries === null)('the proxy stands before a real PostgreSQL as well', async () => {
  await using server = await startPostgres(binaries ?? '');
  const loader = new Client({ connectionString: server.url });
  await loader.connect();
  await loadInto(loader, { faultFree: true });
  await loader.end();
  await using core = await startCore({ cacheDir: CACHE_DIR, control: true, databaseUrl: server.url });
  const control = controlOf(core.controlUrl ?? '');
  const pool = poolOf(core);
  await Promise.all(Array.from({ length: 8 }, () => readVector(pool)));
  expect(await control.counters()).toEqual({ calls: 8, probes: 0 });
  expect(await rowsOf(core, DISAGREEMENTS)).toEqual([]);
  const before = await readVector(pool);
  await control.order('version');
  expect((await readVector(pool)).version).not.toBe(before.version);
  await control.fault({ kind: 'error500', times: 1 });
  await expect(readVector(pool)).rejects.toThrow('internal error');
  await pool.end();
});

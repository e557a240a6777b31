import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startBrands } from '../../upstreams/brands/server.ts';
import { postGraphql } from '../stack/graphql-client.ts';
import { controlOf } from '../upstreams/upstream-client.ts';
import { addressOf, startGateway, until, untilGone, upstreamsOf } from './gateway-process.ts';

const FIGURE = '{ observation(metric: WORKSHOPS, region: {code: "150000"}, period: "2021-10") { display origin } }';
const ANSWER = { observation: { display: '294个', origin: 'PUBLISHED' } };
const onLinux = describe.skipIf(process.platform !== 'linux');

describe('a gateway that starts', () => {
  test('says where it is, what it simulates, how long it took and what it holds; and answers', async () => {
    await using gateway = startGateway();
    const printed = await gateway.started;
    expect(printed).toMatch(/^蒙图 Mengtu {2}http:\/\/127\.0\.0\.1:\d+\/graphql$/m);
    expect(printed).toMatch(/simulated +directory, core, brands, jingmeng, dispatch, bulletin$/m);
    expect(printed).toMatch(/today +2021-10-31T04:00:00\.000Z$/m);
    expect(printed).toMatch(/started in \d+\.\d s, \d+ MB$/m);
    const url = await addressOf(gateway);
    const health = await fetch(`${url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`${url}/ready`);
    const { sources } = (await ready.json()) as { readonly sources: Readonly<Record<string, { healthy: boolean }>> };
    expect(ready.status).toBe(200);
    expect(Object.values(sources).map(({ healthy }) => healthy)).toEqual(Array(6).fill(true));
    expect((await postGraphql(url, FIGURE)).data).toEqual(ANSWER);
    // Bound to 127.0.0.1, so to no other address of the machine.
    await expect(fetch(`${url.replace('127.0.0.1', '127.0.0.2')}/health`)).rejects.toThrow();
  });

  test('stands beside another one, and outlives it', async () => {
    await using first = startGateway();
    await using second = startGateway();
    const [one, other] = await Promise.all([addressOf(first), addressOf(second)]);
    expect(one).not.toBe(other);
    const answers = await Promise.all([one, other].map((url) => postGraphql(url, FIGURE)));
    expect(answers.map(({ data }) => data)).toEqual([ANSWER, ANSWER]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, errors: '' });
    expect((await postGraphql(other, FIGURE)).data).toEqual(ANSWER);
  });
});

onLinux('a gateway that ends', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes what is in flight and takes its upstreams along',
    async (signal) => {
      await using brands = await startBrands({ control: true });
      await using gateway = startGateway({
        BRANDS_URL: brands.url,
        SOURCE_TIMEOUT_MS: '20000',
        REQUEST_TIMEOUT_MS: '20000',
      });
      const url = await addressOf(gateway);
      const upstreams = await upstreamsOf(gateway);
      expect(upstreams).toHaveLength(1);
      const { fault, order, counters } = controlOf(brands.url);
      await order('reset');
      await fault({ kind: 'latency', ms: 700 });
      const asked = postGraphql(url, '{ brands(first: 1) { nodes { name } } }');
      await until(async () => ((await counters()) as { readonly calls: number }).calls > 0);
      gateway.child.kill(signal);
      await until(() =>
        fetch(`${url}/health`).then(
          () => false,
          () => true,
        ),
      );
      const answer = await asked;
      expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
      expect(answer.data.brands.nodes).toHaveLength(1);
      expect(await gateway.ended).toEqual({ code: 0, errors: '' });
      await untilGone(upstreams);
    },
  );

  test.each(['SIGTERM', 'SIGINT'] as const)('on a second signal, a %s, ends at once', async (signal) => {
    await using brands = await startBrands({ control: true });
    await using gateway = startGateway({
      BRANDS_URL: brands.url,
      SOURCE_TIMEOUT_MS: '600000',
      REQUEST_TIMEOUT_MS: '600000',
    });
    const url = await addressOf(gateway);
    const upstreams = await upstreamsOf(gateway);
    const { fault, order, counters } = controlOf(brands.url);
    await order('reset');
    await fault({ kind: 'latency', ms: 60_000 });
    const asked = postGraphql(url, '{ brands(first: 1) { nodes { name } } }').then(
      () => 'answered',
      () => 'cut off',
    );
    await until(async () => ((await counters()) as { readonly calls: number }).calls > 0);
    gateway.child.kill('SIGTERM');
    await until(() =>
      fetch(`${url}/health`).then(
        () => false,
        () => true,
      ),
    );
    gateway.child.kill(signal);
    expect(await gateway.ended).toEqual({ code: 130, errors: '' });
    expect(await asked).toBe('cut off');
    await untilGone(upstreams);
  });

  test('tells of upstreams that ended before it, and does not wait for them', async () => {
    await using gateway = startGateway();
    await gateway.started;
    const upstreams = await upstreamsOf(gateway);
    expect(upstreams).toHaveLength(1);
    for (const pid of upstreams) process.kill(pid, 'SIGKILL');
    await untilGone(upstreams);
    gateway.child.kill('SIGTERM');
    const { code, errors } = await gateway.ended;
    expect(code).toBe(0);
    expect(errors).toMatch(/^Mengtu: the simulated upstreams ended by themselves with SIGKILL; directory, core, .+\n$/);
  });

  test('on SIGKILL, which it cannot hear, its upstreams end by themselves', async () => {
    await using gateway = startGateway();
    await gateway.started;
    const upstreams = await upstreamsOf(gateway);
    expect(upstreams).toHaveLength(1);
    gateway.child.kill('SIGKILL');
    await untilGone(upstreams);
  });
});

describe('a gateway that cannot start', () => {
  test('because its port is taken says so, and leaves nothing behind', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await using gateway = startGateway({ PORT: String(port) });
    const { code, errors } = await gateway.ended;
    server.close();
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`^Mengtu did not start: .*address already in use 127\\.0\\.0\\.1:${port}\\n$`));
  });

  test.each([
    ['PORT', { PORT: '80x' }, /^Mengtu did not start: PORT is “80x”: it takes a whole number from 0 to 65535\n$/],
    ['PORT', { PORT: '65536' }, /PORT is “65536”/],
    ['PORT', { PORT: '-1' }, /PORT is “-1”/],
    ['MENGTU_NOW', { MENGTU_NOW: 'yesterday' }, /^Mengtu did not start: MENGTU_NOW is “yesterday”: .+2021-10-31T.+\n$/],
    [
      'JINGMENG_URL',
      { JINGMENG_URL: 'http://127.0.0.1:9/' },
      /^Mengtu did not start: JINGMENG_URL needs JINGMENG_API_KEY.*\n$/,
    ],
    [
      'CORE_DATABASE_URL',
      { CORE_DATABASE_URL: 'user:secret@nowhere' },
      /^Mengtu did not start: CORE_DATABASE_URL takes an address like postgres:.+\n$/,
    ],
    ['SOURCE_TIMEOUT_MS', { SOURCE_TIMEOUT_MS: '3s' }, /SOURCE_TIMEOUT_MS is “3s”/],
  ] as const)('because of %s says which variable is wrong: %j', async (_, environment, reason) => {
    await using gateway = startGateway(environment);
    const { code, errors } = await gateway.ended;
    expect(errors).toMatch(reason);
    expect(errors).not.toContain('secret');
    expect(code).toBe(2);
  });
});

import { expect, test } from 'vitest';
import { cached } from '../../datasources/cached.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey } from '../../datasources/contract.ts';
import { deadlineIn } from '../../datasources/deadline.ts';

const REGIONS = { kind: 'regions' } as const;
const BRANDS = { kind: 'brands' } as const;

/** A source whose reads end when the test says so. */
function source() {
  const reads: { keys: readonly SourceKey[]; options: AskOptions; end(): void; fail(): void }[] = [];
  const client: DataSource = {
    name: 'core',
    fetchMany: (keys, options) =>
      new Promise<Batch<Answer>>((resolve, reject) => {
        const version = `v${reads.length}`;
        // An answer that tells which key it is of.
        const end = () => resolve({ version, values: keys.map((key) => [key] as unknown as Answer) });
        reads.push({ keys, options, end, fail: () => reject(new Error('failed')) });
      }),
    probe: async () => 'v',
    close: async () => {},
  };
  return { reads, asked: cached(client, { patience: 60_000 }) };
}

const later = () => ({ deadline: deadlineIn(60_000) });

test('the same keys in any order are read once, each asker getting its answers in its own order', async () => {
  const { reads, asked } = source();
  const one = asked.fetchMany([REGIONS, BRANDS], later());
  const other = asked.fetchMany([BRANDS, REGIONS], later());
  expect(reads).toHaveLength(1);
  reads[0]?.end();
  expect(await one).toEqual({ version: 'v0', values: [[REGIONS], [BRANDS]] });
  expect(await other).toEqual({ version: 'v0', values: [[BRANDS], [REGIONS]] });
});

test('other keys, another pin or another state of knowledge are read apart', () => {
  const { reads, asked } = source();
  void asked.fetchMany([REGIONS], later());
  void asked.fetchMany([BRANDS], later());
  void asked.fetchMany([REGIONS, BRANDS], later());
  void asked.fetchMany([REGIONS], { ...later(), pin: 'v1' });
  void asked.fetchMany([REGIONS], { ...later(), asOf: 'v1' });
  expect(reads).toHaveLength(5);
});

test('nothing is kept of a read that has ended, well or badly', async () => {
  const { reads, asked } = source();
  const first = asked.fetchMany([REGIONS], later());
  const again = first.then(() => asked.fetchMany([REGIONS], later()));
  reads[0]?.end();
  await first;
  await Promise.resolve();
  expect(reads).toHaveLength(2);
  reads[1]?.fail();
  await expect(again).rejects.toThrow('failed');
  void asked.fetchMany([REGIONS], later());
  expect(reads).toHaveLength(3);
});

test('whoever gives up leaves the read to the others, even the one that began it', async () => {
  const { reads, asked } = source();
  const controller = new AbortController();
  const hasty = asked.fetchMany([REGIONS], { deadline: { at: Date.now() + 60_000, signal: controller.signal } });
  const patient = asked.fetchMany([REGIONS], later());
  controller.abort();
  await expect(hasty).rejects.toMatchObject({ source: 'core', trouble: 'TIMEOUT' });
  expect(reads[0]?.options.deadline.signal.aborted).toBe(false);
  reads[0]?.end();
  expect(await patient).toEqual({ version: 'v0', values: [[REGIONS]] });
  expect(reads).toHaveLength(1);
});

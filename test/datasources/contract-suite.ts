import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Batch, type DataSource, keyText, type SourceKey } from '../../datasources/contract.ts';
import { type Deadline, deadlineIn } from '../../datasources/deadline.ts';
import { SourceFailure, type Trouble } from '../../datasources/failure.ts';

/** A source and the upstream behind it, which the suite spoils. */
export interface SourceBench extends AsyncDisposable {
  readonly source: DataSource;
  /** Keys that the source answers: two at least. */
  readonly keys: readonly [SourceKey, SourceKey, ...SourceKey[]];
  /** A key that it does not. */
  readonly foreign: SourceKey;
  /** What the upstream has served so far, data apart from versions. Every read is a call where it cannot tell them apart. */
  served(): Promise<{ readonly calls: number; readonly probes: number }>;
  /** From here on nobody answers. */
  kill(): Promise<void>;
  /** From here on the data cannot be read. */
  garble(): Promise<void>;
  /** Changes a datum, and the version with it. */
  move(): Promise<void>;
  /** From here on there is no answer, and no error either. Left out where the upstream has no such way to fail. */
  hang?(): Promise<void>;
}

export interface SuiteOptions {
  /** What the probe costs at the upstream. A folder's version is a digest of its files: no read once they are known. */
  readonly probeCosts: { readonly calls: number; readonly probes: number };
  /** STALE: the source keeps a last known copy, which answers, marked, when the upstream does not. */
  readonly outage?: 'FAILS' | 'STALE';
}

const SOON = 150;
const soon = () => deadlineIn(SOON);
const unhurried = () => deadlineIn(20_000);
const passed: Deadline = { at: 0, signal: AbortSignal.abort() };

/** What every DataSource keeps, whatever stands behind it: datasources/contract.ts as tests. */
export function testSource(name: string, open: () => Promise<SourceBench>, options: SuiteOptions): void {
  describe(`${name} as a DataSource`, () => {
    let bench: SourceBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(async () => {
      await bench.source.close();
      await bench[Symbol.asyncDispose]();
    });
    const fetch = (keys: readonly SourceKey[], deadline = unhurried()) => bench.source.fetchMany(keys, { deadline });

    test('bears its own name', () => {
      expect(bench.source.name).toBe(name);
    });

    test('answers as many values as keys, in the order of the keys', async () => {
      const { keys, foreign } = bench;
      const { values } = await fetch([...keys, foreign, keys[0]]);
      expect(values.length).toBe(keys.length + 2);
      const alone = await Promise.all(keys.map(async (key) => (await fetch([key])).values[0]));
      expect(values).toEqual([...alone, null, alone[0]]);
      for (const [index, key] of keys.entries()) expectAnswers(values[index], key);
    });

    test('answers null to a kind of key that it does not know', async () => {
      expect((await fetch([bench.foreign])).values).toEqual([null]);
    });

    test('answers no keys with no values and a version', async () => {
      const { version, values } = await fetch([]);
      expect(values).toEqual([]);
      expect(version).not.toBe('');
    });

    test('states one version, the same that the probe finds, until the data move', async () => {
      const first = await fetch(bench.keys);
      expect(await bench.source.probe(unhurried())).toBe(first.version);
      expect((await fetch(bench.keys)).version).toBe(first.version);
      await bench.move();
      const moved = await bench.source.probe(unhurried());
      expect(moved).not.toBe(first.version);
      expect((await fetch(bench.keys)).version).toBe(moved);
    });

    test('has a cheap probe', async () => {
      await fetch(bench.keys);
      const before = await bench.served();
      await bench.source.probe(unhurried());
      const after = await bench.served();
      expect({ calls: after.calls - before.calls, probes: after.probes - before.probes }).toEqual(options.probeCosts);
    });

    test('gives up when the deadline has passed', async () => {
      expect(await troubleOf(fetch(bench.keys, passed))).toBe(options.outage === 'STALE' ? 'STALE' : 'TIMEOUT');
      expect(await troubleOf(bench.source.probe(passed))).toBe('TIMEOUT');
    });

    test('gives up at the deadline when the upstream hangs', async ({ skip }) => {
      if (bench.hang === undefined) return skip('this upstream cannot hang');
      await bench.hang();
      expect(await troubleOf(fetch(bench.keys, soon()))).toBe(options.outage === 'STALE' ? 'STALE' : 'TIMEOUT');
      expect(await troubleOf(bench.source.probe(soon()))).toBe('TIMEOUT');
    });

    test('says that the upstream is dead', async () => {
      await bench.kill();
      expect(await troubleOf(fetch(bench.keys))).toBe(options.outage === 'STALE' ? 'STALE' : 'UNREACHABLE');
      expect(await troubleOf(bench.source.probe(unhurried()))).toBe('UNREACHABLE');
    });

    test('uses nothing of an answer that is malformed', async () => {
      await bench.garble();
      expect(await troubleOf(fetch(bench.keys))).toBe(options.outage === 'STALE' ? 'STALE' : 'MALFORMED');
    });
  });
}

/** An answer is about the key it was asked by: for a vector that can be checked. */
function expectAnswers(value: Answer | Error | null | undefined, key: SourceKey): void {
  expect(value).not.toBeNull();
  expect(value).not.toBeInstanceOf(Error);
  if (key.kind !== 'vector') return;
  expect(keyText({ kind: 'vector', ...(value as Extract<Answer, { readonly key: object }>).key })).toBe(keyText(key));
}

/** The trouble of a failure, be it of the whole batch or of a value; else whether the answer was stale or sound. */
async function troubleOf(asked: Promise<Batch<Answer> | string>): Promise<Trouble | 'STALE' | 'SOUND'> {
  try {
    const batch = await asked;
    if (typeof batch === 'string') return 'SOUND';
    const failure = batch.values.find((value) => value instanceof SourceFailure);
    if (failure instanceof SourceFailure) return failure.trouble;
    return batch.stale === true ? 'STALE' : 'SOUND';
  } catch (error) {
    if (error instanceof SourceFailure) return error.trouble;
    throw error;
  }
}

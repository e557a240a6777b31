import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { GraphAnswer } from '../stack/graphql-client.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { COUNTY_PAGE, type CountyRow, countiesOf, noticesOf, OWN_CELLS, OWN_ENTITIES, without } from './county-page.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ sourceTimeout: 2_000 });
});
// Also where a test fails before it has mended what it broke.
afterEach(() => stack.counters.reset());
afterAll(() => stack[Symbol.asyncDispose]());

type Controlled = 'directory' | 'core' | 'brands' | 'jingmeng';

const TRANSPORT = [
  { kind: 'refuse' },
  { kind: 'error500' },
  { kind: 'hang' },
  { kind: 'latency', ms: 60_000 },
  { kind: 'truncate' },
  { kind: 'malformed' },
];
const HTTP = [...TRANSPORT, { kind: 'rate429', retryAfter: 30 }, { kind: 'wrongShape' }, { kind: 'missingRows' }];

const cases = (faults: Readonly<Record<Controlled, readonly { readonly kind: string }[]>>) =>
  Object.entries(faults).flatMap(([source, list]) =>
    list.map((fault) => [source as Controlled, fault.kind, fault] as const),
  );

async function healthy(): Promise<readonly CountyRow[]> {
  const answer = await stack.ask(COUNTY_PAGE);
  expect({ status: answer.status, errors: answer.errors, notices: noticesOf(answer) }).toEqual({
    status: 200,
    errors: [],
    notices: [],
  });
  const counties = countiesOf(answer);
  expect(counties).toHaveLength(6);
  return counties;
}

/** In force from a new version on: what a source has once answered, it may answer again from memory. */
async function spoil(source: Controlled, fault: object): Promise<void> {
  await stack.counters.moveVersion(source);
  await stack.counters.fault(source, { ...fault });
}

const mend = (source: Controlled) => stack.counters.fault(source, { kind: 'none' });

describe.each(cases({ directory: [], core: TRANSPORT, brands: HTTP, jingmeng: HTTP }))('%s: %s', (source, _, fault) => {
  test('costs its own cells and fields, which say so, and is over with the fault', async () => {
    const before = await healthy();
    await spoil(source, fault);
    const answer = await stack.ask(COUNTY_PAGE);
    await mend(source);
    expect(answer.status).toBe(200);
    expect(countiesOf(answer)).toEqual(before.map((row) => without(source, row)));

    const entity = Object.hasOwn(OWN_ENTITIES, source) ? OWN_ENTITIES[source as keyof typeof OWN_ENTITIES] : null;
    const paths = entity === null ? [] : before.map((_, index) => ['regions', 'nodes', index, entity]);
    expect(answer.errors.map(({ path }) => path)).toEqual(paths);
    for (const { message, extensions } of answer.errors) {
      expect(extensions).toMatchObject({ code: 'SOURCE_DOWN', hint: expect.any(String) });
      expect(message).toBe(`${source} does not answer`);
    }
    expect(noticesOf(answer).map(({ code, source: of }) => ({ code, of }))).toEqual([
      { code: 'SOURCE_DOWN', of: source },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|key-of-the-tests|select |internal error|too many/i);

    const after = await healthy();
    // The new version may say something else of its own; the rest is as it was, and nothing is down.
    expect(after.map((row) => without(source, row))).toEqual(before.map((row) => without(source, row)));
    expect(JSON.stringify(after)).not.toContain('SOURCE_DOWN');
  });
});

describe.each(cases({ directory: HTTP, core: [], brands: [], jingmeng: [] }))('%s: %s', (source, _, fault) => {
  test('costs no cell: the last known copy answers, and the answer says that it is old', async () => {
    const before = await healthy();
    await spoil(source, fault);
    const answer = await stack.ask(COUNTY_PAGE);
    const health = await stack.ask('{ sources { name healthy } }');
    await mend(source);
    expect(countiesOf(answer)).toEqual(before);
    expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
    expect(noticesOf(answer)).toEqual([expect.objectContaining({ code: 'STALE', source })]);
    expect(health.data.sources).toContainEqual({ name: '行政区划目录', healthy: false });
    await healthy();
  });
});

describe('rows that core leaves out', () => {
  test('are not reported; the others are as they were', async () => {
    const before = await healthy();
    await stack.counters.fault('core', { kind: 'missingRows' });
    const answer = await stack.ask(COUNTY_PAGE);
    await mend('core');
    expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
    const cells = countiesOf(answer).flatMap((row, index) =>
      OWN_CELLS.core.map((alias) => ({ now: row[alias] as { value: number | null }, was: before[index]?.[alias] })),
    );
    const kept = cells.filter(({ now }) => now.value !== null);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(cells.length);
    for (const { now, was } of kept) expect(now).toEqual(was);
    expect(await healthy()).toEqual(before);
  });
});

describe('a little latency', () => {
  test.each(['directory', 'core', 'brands', 'jingmeng'] as const)('of %s changes nothing', async (source) => {
    const before = await healthy();
    await stack.counters.fault(source, { kind: 'latency', ms: 50 });
    const during = await healthy();
    await mend(source);
    expect(during).toEqual(before);
  });
});

describe('all of them at once', () => {
  test('leave the regions, the returns and what was published', async () => {
    const before = await healthy();
    const sources = ['directory', 'core', 'brands', 'jingmeng'] as const;
    await Promise.all(sources.map((source) => stack.counters.fault(source, { kind: 'refuse' })));
    const answer = await stack.ask(COUNTY_PAGE);
    const article = await stack.ask(
      '{ observation(metric: WORKSHOPS, region: {name: "内蒙古"}, period: "2021-10") { display origin } }',
    );
    await Promise.all(sources.map(mend));
    expect(countiesOf(answer)).toEqual(
      before.map((row) => sources.reduce((left, source) => without(source, left), row)),
    );
    expect(noticesOf(answer).map(({ source }) => source)).toEqual(expect.arrayContaining([...sources]));
    expect(article.data).toEqual({ observation: { display: '294个', origin: 'PUBLISHED' } });
    await healthy();
  });
});

describe('the version of a source moves between two requests', () => {
  const trace = { headers: { 'x-mengtu-trace': '1' } };

  test.each(['directory', 'core', 'brands', 'jingmeng'] as const)(
    '%s: the second answers the new one',
    async (source) => {
      await healthy();
      const first = await stack.ask(COUNTY_PAGE, trace);
      await stack.counters.moveVersion(source);
      const second = await stack.ask(COUNTY_PAGE, trace);
      const third = await stack.ask(COUNTY_PAGE, trace);
      const { snapshot } = second.extensions;
      expect(snapshot).not.toBe(first.extensions.snapshot);
      expect(second.headers.get('x-mengtu-snapshot')).toBe(snapshot);
      expect(third.extensions.snapshot).toBe(snapshot);
      expect(second.errors).toEqual([]);
      expect(countiesOf(third)).toEqual(countiesOf(second));
      // Asked under the old version, then once more under the new one; never a third time.
      expect(timesAsked(second, source)).toBe(2);
      for (const answer of [first, third]) expect(timesAsked(answer, source)).toBe(1);
    },
  );
});

function timesAsked({ extensions }: GraphAnswer, source: string): number {
  const { calls } = extensions.trace as { readonly calls: readonly { readonly source: string }[] };
  return calls.filter((call) => call.source === source).length;
}

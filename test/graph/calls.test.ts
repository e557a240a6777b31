import { afterAll, beforeAll, expect, test } from 'vitest';
import { SourceName } from '../../statistics/vocabulary.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { readCorpus } from './corpus.ts';
import { type Asked, costOf, exactly, TRACED, traceOf, WARM_UP } from './upstream-cost.ts';

const corpus = readCorpus();

let stack: Stack;
let firstRead: Asked;

// The queries of the corpus are asked of a gateway that has read every source before: then a directory and a registry
// that have not changed answer conditional requests with 304 (probes), and a folder's files are not read again.
beforeAll(async () => {
  stack = await startStack();
  firstRead = await costOf(stack, WARM_UP);
});
afterAll(() => stack[Symbol.asyncDispose]());

test('a first read takes the bodies: the pages of the registry, the ids of the pairings', () => {
  expect(firstRead.answer.errors).toEqual([]);
  expect(firstRead.cost).toEqual({
    directory: { calls: 1, probes: 0 },
    core: { calls: 1, probes: 0 },
    brands: { calls: 3, probes: 0 },
    // 32 pairings by at most 20, after a probe that tells which they are.
    jingmeng: { calls: 2, probes: 1 },
    // The version of a folder is a digest of its files: asked for it at the start, the gateway has read them all.
    dispatch: { calls: 0, probes: 0 },
    bulletin: { calls: 0, probes: 0 },
  });
});

test('the corpus is at least as large as was promised', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(28);
});

test.each(corpus)('$name asks each source once, and only those it needs', async ({ text, variables, upstream }) => {
  const { answer, cost } = await costOf(stack, text, { variables, ...TRACED });
  expect(answer.errors).toEqual([]);
  expect(cost).toEqual(exactly(upstream));
  // The trace tells of the same sources, of each once, and of no key twice.
  const calls = traceOf(answer);
  expect(calls.map(({ source }) => source).sort()).toEqual([...upstream.keys()].sort());
  for (const { keys, outcome, milliseconds, version } of calls) {
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect({ outcome, version }).toEqual({ outcome: 'OK', version: expect.any(String) });
    expect(milliseconds).toBeGreaterThanOrEqual(0);
  }
});

test('without the header there is no trace', async () => {
  const answer = await stack.ask(WARM_UP);
  expect(answer.extensions).not.toHaveProperty('trace');
});

const GROWING = `query Growing($first: Int!, $where: RegionFilter) {
  regions(first: $first, where: $where) {
    totalCount
    nodes {
      name
      employed: observation(metric: EMPLOYED_WORKERS, period: "2021-09") { value shareOf(level: LEAGUE) change { base { value } } provenance { document { title } } }
      transferred: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") { value target { rate } }
      pairings { partner { name } progress(period: "2021-YTD09") { value } }
      brands { nodes { name jobs { value } } }
      programs(first: 500) { nodes { name workers { value } } }
    }
  }
}`;

const BANNERS = { level: 'BANNER' } as const;
const ROWS = [
  { rows: 'no row', variables: { first: 0, where: BANNERS }, nodes: 0 },
  { rows: 'one row of a page', variables: { first: 1, where: BANNERS }, nodes: 1 },
  { rows: 'one county', variables: { first: 120, where: { within: [{ code: '152221' }] } }, nodes: 1 },
  {
    rows: 'the counties of a league',
    variables: { first: 120, where: { ...BANNERS, within: [{ code: '150400' }] } },
    nodes: 12,
  },
  { rows: 'all 103 counties', variables: { first: 120, where: BANNERS }, nodes: 103 },
];

test.each(ROWS)(
  '$rows and every other number of rows cost the same, asked by the same keys',
  async ({ variables, nodes }) => {
    const { answer, cost } = await costOf(stack, GROWING, { variables, ...TRACED });
    expect(answer.errors).toEqual([]);
    expect(answer.data.regions.nodes).toHaveLength(nodes);
    expect(cost).toEqual({
      directory: { calls: 0, probes: 1 },
      core: { calls: 1, probes: 0 },
      brands: { calls: 0, probes: 3 },
      jingmeng: { calls: 2, probes: 0 },
      dispatch: { calls: 0, probes: 0 },
      bulletin: { calls: 0, probes: 0 },
    });
    const keys = (wanted: SourceName) =>
      traceOf(answer)
        .filter(({ source }) => source === wanted)
        .flatMap((call) => call.keys.length);
    expect(Object.values(SourceName).map((source) => [source, keys(source)])).toEqual([
      ['bulletin', [6]],
      ['core', [9]],
      ['dispatch', [3]],
      ['jingmeng', [2]],
      ['brands', [1]],
      ['directory', [1]],
    ]);
  },
);

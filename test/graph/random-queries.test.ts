import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { MetricCode } from '../../schema/metric.enum.ts';
import { SourceName } from '../../statistics/vocabulary.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { Random } from './random.ts';
import { QueryWriter, type RandomQuery, type Values } from './random-query.ts';
import { TRACED, type TracedCall, traceOf, WARM_UP } from './upstream-cost.ts';

const SEED = 20_211_031;
const QUERIES = 300;
const DEPTH = 6;

/** Ids of every kind of node, figures among them. */
const NODES = `{
  regions(first: 2) { nodes { id observation(metric: WORKSHOPS) { id } rate: observation(metric: TRAINING_EMPLOYMENT_RATE) { id } } }
  brands(first: 2) { nodes { id jobs { id } } }
  programs(first: 1) { nodes { id workers { id } } }
  courses: programs(first: 1, kind: TRAINING) { nodes { id } }
  pairings { id agreements { id } progress(period: "2021-YTD09") { id } }
  policies { id standard { id } } offices { id } events { id } sources { id } metrics(codes: [WORKSHOPS]) { id }
  search(text: "车间") { ... on Document { id } }
}`;

const REGIONS = [
  { code: '150000' },
  { code: '150400' },
  { code: '152221' },
  { code: '110000' },
  { name: '赤峰' },
  { name: 'keyouqianqi' },
  { name: '宁城县' },
  { id: Buffer.from('Region:152201').toString('base64url') },
];

const METRICS: readonly string[] = Object.values(MetricCode);
const LIVE = ['EMPLOYED_WORKERS', 'JINGMENG_TRANSFERRED', 'TRAINING_EMPLOYMENT_RATE', 'WORKSHOPS', 'REWARD_AMOUNT'];

const VALUES: Values = {
  first: [0, 1, 2, 3],
  text: ['车间', '月嫂', '赤峰', '笤帚', '京蒙', 'workshop'],
  scope: ['笤帚', '国家级'],
  scale: [1, 10_000],
  RegionRef: REGIONS,
  RegionFilter: [{ level: 'BANNER' }, { within: [REGIONS[1]] }, { paired: true }, { text: '前旗', paired: false }, {}],
  Period: [
    '2021-09',
    '2021-Q3',
    '2021-H1',
    '2021',
    '2020',
    '2021-YTD09',
    '2021-YTD01',
    '2021-09-30',
    '2021-03-15',
    '1949-01',
    '2030',
  ],
  Date: ['2021-09-30', '2020-01-01'],
  // Few metrics are kept by live systems, and only one by the monthly returns: these come up half of the time.
  MetricCode: [
    ...METRICS,
    ...METRICS.flatMap(() => LIVE[0]),
    ...METRICS.flatMap((_, index) => LIVE[index % LIVE.length]),
  ],
  UnitCode: ['PERSON', 'COUNT'],
  // Most metrics are kept for all alone; another population refuses most queries.
  Population: ['ALL', 'ALL', 'ALL', 'POVERTY_EXITED'],
};

/** What one exchange with a source costs, once it has been read: pages and bodies are asked for on condition. */
const EXCHANGE: Readonly<Record<SourceName, { readonly calls: number; readonly probes: number }>> = {
  directory: { calls: 0, probes: 1 },
  core: { calls: 1, probes: 0 },
  jingmeng: { calls: 2, probes: 0 },
  brands: { calls: 0, probes: 3 },
  dispatch: { calls: 0, probes: 0 },
  bulletin: { calls: 0, probes: 0 },
};

let stack: Stack;
let schema: GraphQLSchema;
let values: Values;

beforeAll(async () => {
  [stack, schema] = await Promise.all([startStack(), buildGraph()]);
  await stack.ask(WARM_UP);
  const { data, errors } = await stack.ask(NODES);
  expect(errors).toEqual([]);
  values = { ...VALUES, id: [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id) };
});
afterAll(() => stack[Symbol.asyncDispose]());

async function ask({ text, variables }: RandomQuery) {
  const answer = await stack.ask(text, { variables, ...TRACED });
  const calls: readonly TracedCall[] = answer.extensions.trace === undefined ? [] : traceOf(answer);
  const internal = answer.errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
  const invalid = answer.errors.filter(({ extensions }) => String(extensions.code).startsWith('GRAPHQL_'));
  const asked = calls.map(({ source }) => source);
  const twice = asked.filter((source, index) => asked.indexOf(source) !== index);
  return { answer, asked, wrong: { internal, invalid, twice } };
}

test(`${QUERIES} queries at random find all that they read in memory, and ask each source at most once`, {
  timeout: 120_000,
}, async () => {
  await stack.counters.reset();
  const exchanges: SourceName[] = [];
  let answered = 0;
  for (let number = 0; number < QUERIES; number += 1) {
    const query = new QueryWriter(schema, new Random(SEED + number), values).write(DEPTH);
    const { answer, asked, wrong } = await ask(query);
    expect(wrong, `seed ${SEED + number}\n${query.text}\n${JSON.stringify(query.variables)}`).toEqual({
      internal: [],
      invalid: [],
      twice: [],
    });
    if (answer.data !== null) answered += 1;
    exchanges.push(...asked);
  }
  // Refused queries prove little: most have to be answered, and each source has to be asked often.
  expect(answered).toBeGreaterThan(QUERIES / 2);
  const [calls, probes] = await Promise.all([stack.counters.read(), stack.counters.readProbes()]);
  for (const source of Object.values(SourceName)) {
    const times = exchanges.filter((asked) => asked === source).length;
    expect(times, source).toBeGreaterThan(QUERIES / 10);
    expect({ calls: calls[source], probes: probes[source] }, source).toEqual({
      calls: times * EXCHANGE[source].calls,
      probes: times * EXCHANGE[source].probes,
    });
  }
});

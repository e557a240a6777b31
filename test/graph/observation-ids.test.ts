import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../stack/stack.ts';

let stack: Stack;
let snapshot: string;

beforeAll(async () => {
  stack = await startStack();
  const { data } = await stack.ask('{ observation(metric: WORKSHOPS, region: { code: "150000" }) { id } }');
  const id: string = data.observation.id;
  snapshot = Buffer.from(id, 'base64url')
    .toString()
    .replace(/^Observation:([^/]*)\/.*/, '$1');
});
afterAll(() => stack[Symbol.asyncDispose]());

const NODE = `query Node($id: ID!) { node(id: $id) { id ... on Observation {
  metric { code } display citation region { name } partner { name } subject { id } freshness { due }
  change { base { value } } shareOf(level: PROVINCE) per(metric: WORKSHOPS) { value } target { rate }
} } }`;

const nodeOf = (cell: string) => {
  const id = Buffer.from(`Observation:${snapshot}/${cell}`).toString('base64url');
  return stack.ask(NODE, { variables: { id } });
};

test.each([
  'WORKSHOPS|150000|2021-09|ALL||',
  'WORKSHOPS|150000|1949-01|ALL||',
  'JINGMENG_TRANSFERRED|152221|2021-YTD09|ALL|110000|',
])('the id of the cell %s finds it, with all that hangs on it', async (cell) => {
  const { data, errors } = await nodeOf(cell);
  expect(errors).toEqual([]);
  expect(data.node.metric.code).toBe(cell.split('|')[0]);
});

test.each([
  'WORKSHOPS|999999|2021-09|ALL||',
  'WORKSHOPS||2021-09|ALL||',
  'WORKSHOPS|150000|2021-09|LOW_INCOME||',
  'WORKSHOPS|150000|2021-13|ALL||',
  'JINGMENG_TRANSFERRED|150000|2021-YTD09|ALL|nowhere|',
  '__proto__|150000|2021-09|ALL||',
])('an id that somebody wrote of a cell that cannot be, %s, is of nothing', async (cell) => {
  const { data, errors } = await nodeOf(cell);
  expect({ data, errors }).toEqual({ data: { node: null }, errors: [] });
});

test('figures of records, and statements beside a cell, are found again by their ids', async () => {
  const { data, errors } = await stack.ask(`{
    brands(text: "笤帚") { nodes { jobs { id alternatives { id } } outputValue { id } } }
    policies(region: { name: "鄂伦春" }) { standard { id } rules { threshold { id } } }
    offices { stated { id } residents { id } }
    programs(kind: WORKSHOP, first: 1) { nodes { workers { id } } }
    region(ref: { name: "巴林左旗" }) { ... on Region { observation(metric: WORKSHOPS) { id alternatives { id } } } }
    reconcile(metric: WORKSHOPS, region: { code: "150000" }, period: "2021-09") { parts { id } }
  }`);
  expect(errors).toEqual([]);
  const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(ids.length).toBeGreaterThan(20);
  for (const id of new Set(ids)) {
    const again = await stack.ask('query Again($id: ID!) { node(id: $id) { id } }', { variables: { id } });
    expect({ asked: Buffer.from(id, 'base64url').toString(), data: again.data }).toMatchObject({
      data: { node: { id } },
    });
  }
});

import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { loneFields } from './ways.ts';

let stack: Stack;
let schema: GraphQLSchema;

beforeAll(async () => {
  [stack, schema] = await Promise.all([startStack(), buildGraph()]);
});
afterAll(() => stack[Symbol.asyncDispose]());

const GIVEN = {
  first: 40,
  ref: { code: '150000' },
  region: { code: '150000' },
  id: Buffer.from('Region:150000').toString('base64url'),
  text: '赤峰',
  metric: 'WORKSHOPS',
  period: '2021-YTD09',
};

test('every field, asked for alone by every way to its type, finds in memory what it reads', { timeout: 120_000 }, async () => {
  const fields = loneFields(schema, GIVEN);
  const unreached = new Set(fields.map(({ field }) => field));
  console.log(fields.length);
  for (const { field, query } of fields) {
    const { data, errors } = await stack.ask(query);
    if (errors.length) console.log(query, JSON.stringify(errors).slice(0, 300));
    if (JSON.stringify(data).includes('"lone":')) unreached.delete(field);
  }
  expect([...unreached]).toEqual([]);
});

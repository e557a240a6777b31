import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { LONE, loneQueries } from './ways.ts';

let stack: Stack;
let schema: GraphQLSchema;

beforeAll(async () => {
  [stack, schema] = await Promise.all([startStack(), buildGraph()]);
});
afterAll(() => stack[Symbol.asyncDispose]());

const GIVEN = {
  first: 20,
  ref: { code: '150000' },
  region: { code: '150000' },
  id: Buffer.from('Region:150000').toString('base64url'),
  text: '赤峰',
  metric: 'WORKSHOPS',
  period: '2021-YTD09',
};

/** Where programs of all kinds are listed, workshops come first. */
const KNOWN = {
  LeadingEnterprise: ['programs(kind: LEADING_ENTERPRISE)', 'nodes', '... on LeadingEnterprise'],
  PublicPostScheme: ['programs(kind: PUBLIC_POST)', 'nodes', '... on PublicPostScheme'],
  TrainingProgram: ['programs(kind: TRAINING)', 'nodes', '... on TrainingProgram'],
  FundingScheme: ['programs(kind: REWARD)', 'nodes', '... on FundingScheme'],
  Grant: ['programs(kind: WORKSHOP, first: 500)', 'nodes', '... on Workshop', 'rewards'],
  AmbiguousRegion: ['region(ref: { name: "左旗" })', '... on AmbiguousRegion'],
  UnknownRegion: ['region(ref: { name: "科尔心右前旗" })', '... on UnknownRegion'],
  TargetProgress: [
    'observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09", region: { code: "150000" })',
    'target',
  ],
  Step: ['observation(metric: TRAINED_PERSONS, period: "2021-Q3", region: { code: "150000" })', 'provenance', 'steps'],
};

test('every field, asked for alone by every way to its type, finds in memory what it reads', {
  timeout: 120_000,
}, async () => {
  const queries = loneQueries(schema, GIVEN, KNOWN);
  const unreached = new Set(queries.flatMap(({ fields }) => fields));
  const left = queries.values();
  const askOn = async () => {
    for (const { fields, text } of left) {
      const { data, errors } = await stack.ask(text);
      expect(errors, text).toEqual([]);
      if (JSON.stringify(data).includes(LONE)) for (const field of fields) unreached.delete(field);
    }
  };
  // The cooperation platform answers so many calls a second and no more: waiting for it goes on side by side.
  await Promise.all(Array.from({ length: 6 }, askOn));
  // A field of which there was no object to ask has not been tried.
  expect([...unreached]).toEqual([]);
});

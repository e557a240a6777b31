import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatError } from '../../src/format-error.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { onlyError } from './only-error.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const onRegion = (selection: string) => `{ region(ref: { code: "150000" }) { ... on Region { ${selection} } } }`;
const nested = (levels: number): string =>
  levels === 0 ? 'name' : `children { nodes { parent { ${nested(levels - 1)} } } }`;
const around = (open: string, close: string, times: number) => `${open.repeat(times)}${close.repeat(times)}`;

async function expectAlive(): Promise<void> {
  expect((await fetch(`${stack.url}/health`)).status).toBe(200);
}

describe('an answer that would not fit', () => {
  const bomb = Array.from(
    { length: 40 },
    (_, at) => `fragment F${at} on Region { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`,
  );
  const doubling = `${onRegion('...F0')} ${bomb.join(' ')} fragment F40 on Region { name }`;

  test.each([
    ['five levels', onRegion(nested(5))],
    ['six levels', onRegion(nested(6))],
    ['fragments that double', doubling],
  ])('%s', async (_, query) => {
    const { answer, calls } = await stack.cost(query);
    expect(answer.status).toBe(400);
    const { extensions } = onlyError(answer.errors);
    expect(extensions).toMatchObject({ code: 'COST_EXCEEDED', asked: expect.stringMatching(/\d fields/) });
    expect(calls).toEqual({ directory: 0, core: 0, brands: 0, jingmeng: 0, dispatch: 0, bulletin: 0 });
    await expectAlive();
  });

  test('all counties with six metrics and their provenance fit', async () => {
    const cell = 'observation(metric: WORKSHOPS) { display provenance { quote source { name } inputs { value } } }';
    const six = Array.from({ length: 6 }, (_, at) => `m${at}: ${cell}`).join(' ');
    const answer = await stack.ask(`{ regions(first: 120, where: { level: BANNER }) { nodes { name ${six} } } }`);
    expect(answer.errors).toEqual([]);
    expect(answer.data.regions.nodes).toHaveLength(103);
  });
});

describe('a request that nests too deep', () => {
  const json = { 'content-type': 'application/json' };
  const post = (body: string) => fetch(`${stack.url}/graphql`, { method: 'POST', headers: json, body });
  const query = (text: string) => JSON.stringify({ query: text });
  const get = (search: Readonly<Record<string, string>>) =>
    fetch(`${stack.url}/graphql?${new URLSearchParams(search)}`, { headers: json });
  const deep = around('{a', '}', 2_000);

  test.each([
    ['a document', () => post(query(deep))],
    ['a list in a document', () => post(query(`{ node(id: ${around('[', ']', 2_000)}) { id } }`))],
    ['a document that escapes its brackets', () => post(query(deep).replaceAll('{a', '\\u007ba'))],
    ['brackets that strings seem to close', () => post(query(`${'{a(x: "})")'.repeat(2_000)}${'}'.repeat(2_000)}`))],
    ['a document never closed', () => post(query('{a'.repeat(2_000)))],
    ['variables', () => post(`{"query": "{__typename}", "variables": {"x": ${around('[', ']', 20_000)}}}`)],
    ['a body', () => post(around('[', ']', 20_000))],
    ['a document in a URL', () => get({ query: deep })],
    ['variables in a URL', () => get({ query: '{__typename}', variables: `{"x": ${around('[', ']', 2_000)}}` })],
  ])('%s', async (_, send) => {
    const response = await send();
    const body = (await response.json()) as { errors: Parameters<typeof onlyError>[0] };
    expect(response.status).toBe(400);
    expect(onlyError(body.errors).extensions.code).toBe('DEPTH_EXCEEDED');
    await expectAlive();
  });

  test('brackets in a string nest nothing', async () => {
    const { errors } = await stack.ask(`{ search(text: "${'('.repeat(60)}${'{'.repeat(60)}") { __typename } }`);
    expect(errors.map(({ extensions }) => extensions.code)).not.toContain('DEPTH_EXCEEDED');
  });

  test('fragments in a long chain say nothing of the stack that they used up', async () => {
    const chain = Array.from({ length: 12_000 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} }`);
    const response = await post(query(`{ ...F0 } ${chain.join(' ')} fragment F12000 on Query { __typename }`));
    expect(await response.text()).not.toMatch(/call stack/i);
    await expectAlive();
  });
});

test('what a library says of a stack that ran out, under a code of its own, is not said on', () => {
  const originalError = new RangeError('Maximum call stack size exceeded');
  const error = new GraphQLError(originalError.message, {
    originalError,
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  });
  expect(formatError(error.toJSON(), error)).toEqual({
    message: 'the gateway failed',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
});

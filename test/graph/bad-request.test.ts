import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/error-code.ts';
import type { GraphError } from '../stack/graphql-client.ts';
import { type Stack, startStack } from '../stack/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = encodeURIComponent('{__typename}');

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

async function send(path: string, init: RequestInit): Promise<Refused & { readonly headers: Headers }> {
  const response = await fetch(`${stack.url}${path}`, init);
  const body = await response.text();
  const { errors } = JSON.parse(body) as { readonly errors: readonly GraphError[] };
  const [error] = errors;
  if (error === undefined || errors.length > 1) throw new Error(`not one error: ${body}`);
  expect(Object.keys(ERROR_CODES)).toContain(error.extensions.code);
  expect(error.extensions.hint).toMatch(/\S/);
  expect(body).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.[jt]s\b|SyntaxError|Unexpected token/);
  return { status: response.status, code: error.extensions.code, text: body, headers: response.headers };
}

const post = (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE) =>
  send('/graphql', { method: 'POST', headers, body });

describe('bodies', () => {
  test.each(['{"query": ', '', '{query: "{__typename}"}', '<query/>', '\u0000', '{"query": "{__typename}"}}'])(
    'malformed JSON: %j',
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400, code: 'MALFORMED_JSON' });
    },
  );

  test.each([
    '[]',
    '[{"query": "{__typename}"}]',
    '"{__typename}"',
    'null',
    '12',
    'true',
    '{}',
    '{"query": 5}',
    '{"query": null}',
    '{"query": ""}',
    '{"query": ["{__typename}"]}',
    '{"query": "{__typename}", "variables": "{}"}',
    '{"query": "{__typename}", "variables": [1]}',
    '{"query": "{__typename}", "operationName": 5}',
    '{"query": "{__typename}", "extensions": 5}',
    '{"__proto__": {"query": "{__typename}"}}',
  ])('JSON that is no request: %s', async (body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('an operation that the document does not hold', async () => {
    const refused = await post('{"query": "query a { __typename }", "operationName": "constructor"}');
    expect(refused).toMatchObject({ status: 400, code: 'OPERATION_RESOLUTION_FAILURE' });
  });

  test('a digest in place of a query', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const refused = await post(JSON.stringify({ extensions: { persistedQuery } }));
    expect(refused).toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
  });

  test('two megabytes are refused, and the client that sends them is told so', async () => {
    const refused = await post(JSON.stringify({ query: `{__typename} #${'x'.repeat(2 * 1024 * 1024)}` }));
    expect(refused).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(refused.headers.get('connection')).toBe('close');
  });

  test('a megabyte less a little is a query like any other', async () => {
    const { status, data } = await stack.ask(`{__typename} #${'x'.repeat(1024 * 1024 - 100)}`);
    expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query' } });
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/graphql-response+json'])(
    'the media type %s is JSON',
    async (type) => {
      const { status, data } = await stack.ask('{__typename}', { headers: { 'content-type': type } });
      expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query' } });
    },
  );
});

describe('requests that another site could make a browser send', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('POST as %s', async (type) => {
    expect(await post('{"query": "{__typename}"}', { 'content-type': type })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      text: expect.stringContaining('Cross-Site Request Forgery'),
    });
  });

  test('GET without a header that makes the browser ask first', async () => {
    const refused = await send(`/graphql?query=${QUERY}`, {});
    expect(refused).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(refused.text).toContain('Cross-Site Request Forgery');
  });

  test('GET with it is answered', async () => {
    const response = await fetch(`${stack.url}/graphql?query=${QUERY}`, { headers: JSON_TYPE });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  test('no answer says that other sites may read it', async () => {
    const response = await fetch(`${stack.url}/graphql?query=${QUERY}`, {
      headers: { ...JSON_TYPE, origin: 'https://example.org' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('methods, types and paths', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not a way to ask', async (method) => {
    const refused = await send('/graphql', { method });
    expect(refused).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(refused.headers.get('allow')).toBe('GET, POST');
  });

  test('POST is not a way to ask how it goes', async () => {
    const refused = await send('/health', { method: 'POST' });
    expect(refused).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
  });

  test('a media type that is not JSON', async () => {
    const refused = await post('{"query": "{__typename}"}', { 'content-type': 'application/xml' });
    expect(refused).toMatchObject({ status: 400, code: 'BAD_REQUEST', text: expect.stringContaining('Content-Type') });
  });

  test.each(['?query=', '', '?query=%E0%A4%A', `?query=${QUERY}&variables=%7B`, `?query=${QUERY}&variables=1`])(
    'GET /graphql%s',
    async (search) => {
      const refused = await send(`/graphql${search}`, { headers: JSON_TYPE });
      expect(refused.status).toBe(400);
    },
  );

  test.each([
    '/',
    '/nope',
    '/graphql/',
    '/GRAPHQL',
    '/constructor',
    '/__proto__',
    '/..%2f..%2fetc/passwd',
    '/health/x',
  ])('nothing is served at %s', async (path) => {
    expect(await send(path, {})).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  // fetch would not send these.
  test.each([
    ['//', 404],
    ['///evil.example/graphql', 404],
    ['*', 404],
    ['http://evil.example/graphql', 404],
    ['no-slash', 400],
  ])('the raw target %s', async (target, status) => {
    const { hostname, port } = new URL(stack.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    expect((await text(socket)).split('\r\n')[0]).toContain(` ${status} `);
  });
});

describe('what is on for analysts', () => {
  test('introspection', async () => {
    const { data } = await stack.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

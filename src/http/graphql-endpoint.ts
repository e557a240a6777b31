import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { GraphContext } from '../../resolvers/graph-context.ts';
import { type Handler, refuse } from './front.ts';
import { type Body, readBody } from './json-body.ts';
import { MAX_NESTING, nestsTooDeep, searchNestsTooDeep } from './nesting.ts';

const NO_BODY: Body = { kind: 'read', value: undefined };

/** Adapts node:http to Apollo Server's own HTTP semantics (CSRF prevention, status codes, content types). */
export function graphqlEndpoint(
  apollo: ApolloServer<GraphContext>,
  contextFor: (request: IncomingMessage) => GraphContext,
): Handler {
  return async (request, response, url) => {
    const body = request.method === 'POST' ? await readBody(request) : NO_BODY;
    if (body.kind === 'refused') {
      // The rest of the body is not worth reading.
      response.setHeader('connection', 'close');
      refuse(response, body.status, body.code, body.message, body.hint);
      return;
    }
    if (nestsTooDeep(body.value) || searchNestsTooDeep(url.searchParams)) {
      const message = `the request nests deeper than ${MAX_NESTING} brackets`;
      refuse(response, 400, 'DEPTH_EXCEEDED', message, 'ask for fewer levels, or in several queries');
      return;
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headersOf(request),
        search: url.search,
        body: body.value,
      },
      context: async () => contextFor(request),
    });
    await send(response, answer);
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === 'chunked') for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end(body.kind === 'complete' ? body.string : undefined);
}

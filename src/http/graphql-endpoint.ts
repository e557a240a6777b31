import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphContext } from '../../resolvers/graph-context.ts';
import { type Handler, refuse } from './front.ts';

/** A query of a page is some kilobytes; a megabyte is a mistake or an attack. */
const MAX_BODY_BYTES = 1024 * 1024;

class BodyTooLarge extends Error {}

/** Adapts node:http to Apollo Server's own HTTP semantics (CSRF prevention, status codes, content types). */
export function graphqlEndpoint(apollo: ApolloServer<GraphContext>, contextFor: (request: IncomingMessage) => GraphContext): Handler {
  return async (request, response, url) => {
    let body: unknown;
    try {
      body = request.method === 'POST' ? await readJson(request) : undefined;
    } catch (error) {
      return refuseBody(response, error);
    }
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: (request.method ?? 'GET').toUpperCase(), headers, search: url.search, body },
      context: async () => contextFor(request),
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind === 'complete') return void response.end(answer.body.string);
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  };
}

function refuseBody(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLarge) {
    // The rest of the body is not worth reading.
    response.setHeader('connection', 'close');
    return refuse(response, 413, 'PAYLOAD_TOO_LARGE', `the body is larger than ${MAX_BODY_BYTES} bytes`, 'send the figures you need only');
  }
  refuse(response, 400, 'MALFORMED_JSON', 'the body is not JSON', 'send {"query": "{ … }", "variables": { … }}');
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  const type = request.headers['content-type'] ?? '';
  const text = Buffer.concat(chunks).toString('utf8');
  // Anything but JSON is left to Apollo Server, whose CSRF prevention and media types decide about it.
  return type.includes('json') ? JSON.parse(text) : text;
}

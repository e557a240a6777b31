import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface StubAnswer {
  readonly etag?: string;
  readonly body: unknown;
}

/** A server that says what no simulator says. */
export async function serveJson(answer: (request: IncomingMessage, body: string) => StubAnswer) {
  const server = createServer(async (request, response) => {
    const { etag, body } = answer(request, await text(request));
    response.writeHead(200, { 'content-type': 'application/json', ...(etag === undefined ? {} : { etag }) });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}

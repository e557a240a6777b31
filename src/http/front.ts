import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ErrorCode } from '../../schema/error-code.ts';

/** One request, one answer. The path has matched; the query string is still on the URL. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

export interface Routes {
  readonly [path: string]: Readonly<Partial<Record<'GET' | 'POST' | 'HEAD' | 'OPTIONS', Handler>>>;
}

export interface Front {
  readonly url: string;
  /** Stops accepting, lets what is in flight finish, then closes; what outlasts `patience` milliseconds is cut. */
  close(patience?: number): Promise<void>;
}

/** The small HTTP front that stands before everything. */
export async function openFront(routes: Routes, options: { host: string; port: number }): Promise<Front> {
  const server = createServer((request, response) => {
    // When it is to close, a connection goes with its last answer and does not wait for the client's next request.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
    void answer(routes, request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.maxHeadersCount = 100;
  await listen(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: (patience = 10_000) => drain(server, patience),
  };
}

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const path = request.url ?? '/';
    // Behind an origin `//` is a path like any other; `*` and whole URLs, which only proxies are sent, are not.
    const url = path.startsWith('/') ? new URL(`http://gateway${path}`) : null;
    const methods = url === null ? undefined : routes[url.pathname];
    if (url === null || methods === undefined) {
      const served = Object.keys(routes).join(', ');
      return refuse(
        response,
        404,
        'NOT_FOUND',
        `nothing is served at ${url?.pathname ?? path}`,
        `try one of ${served}`,
      );
    }
    const method = request.method === 'HEAD' && methods.HEAD === undefined ? 'GET' : request.method;
    const handler = methods[method as keyof typeof methods];
    if (handler === undefined) {
      const allowed = Object.keys(methods).join(', ');
      response.setHeader('allow', allowed);
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', `${url.pathname} does not take this method`, `use ${allowed}`);
    }
    await handler(request, response, url);
  } catch {
    // Whatever went wrong inside stays inside.
    if (response.headersSent) response.destroy();
    else refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'the gateway failed');
  }
}

/** An error in the shape of GraphQL's, also where no GraphQL was reached. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
  hint?: string,
): void {
  const extensions = hint === undefined ? { code } : { code, hint };
  sendJson(response, status, { errors: [{ message, extensions }] });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.byteLength });
  response.end(bytes);
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function drain(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

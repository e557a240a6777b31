import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Control, isControlPath, type Purpose } from './control.ts';
import { deliver, type JsonAnswer } from './delivery.ts';

export interface JsonRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The fault `missingRows` is on: answer with every second row gone (`everySecond`). */
  readonly missingRows: boolean;
}

export interface UpstreamAnswer extends JsonAnswer {
  readonly purpose: Purpose;
}

export interface JsonServerOptions {
  readonly answer: (request: JsonRequest) => UpstreamAnswer | Promise<UpstreamAnswer>;
  readonly control: Control;
  /** Whether `/__control` is served; off in anything that is not a test or a demonstration. */
  readonly controllable: boolean;
}

/** A server of one upstream on a free port of 127.0.0.1. */
export interface RunningServer extends AsyncDisposable {
  /** Without a trailing slash: `http://127.0.0.1:41234`. */
  readonly url: string;
  /** Cuts open connections, those that hang included. */
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1_000_000;

/** Serves `answer` over HTTP, counting every request by its purpose and spoiling it by the fault in force. */
export async function startJsonServer(options: JsonServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    serve(options, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}

async function serve(options: JsonServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { answer, control, controllable } = options;
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://upstream');
  const body = await readBody(request);
  if (controllable && isControlPath(url.pathname)) {
    return deliver(response, await control.answer(method, url.pathname, body), { kind: 'none' });
  }
  const fault = control.faults.next();
  const missingRows = fault.kind === 'missingRows';
  const answered = await answer({ method, url, headers: request.headers, body, missingRows });
  control.count(answered.purpose);
  return deliver(response, answered, fault);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new RangeError(`Body longer than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The rows that the fault `missingRows` leaves. */
export function everySecond<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((_, index) => index % 2 === 0);
}

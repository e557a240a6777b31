import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** A JSON answer before any fault; a body of undefined is none (HEAD, 304). */
export interface JsonAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Sends the answer, spoilt as the fault demands. */
export async function deliver(response: ServerResponse, answer: JsonAnswer, fault: Fault): Promise<void> {
  switch (fault.kind) {
    case 'none':
    case 'missingRows':
      return send(response, answer);
    case 'latency':
      await pause(fault.ms, undefined, { ref: false });
      return send(response, answer);
    case 'refuse':
      // The listener has to stay for /__control, so the connection is cut before a byte is sent.
      response.socket?.destroy();
      return;
    case 'error500':
      return send(response, { status: 500, body: { error: 'Internal Server Error' } });
    case 'rate429':
      return send(response, tooManyRequests(fault.retryAfter));
    case 'hang':
      return;
    case 'truncate':
      return sendHalf(response, answer);
    case 'malformed':
      return sendText(response, answer, `${JSON.stringify(answer.body)}}`);
    case 'wrongShape':
      return send(response, { ...answer, body: withListsAsObjects(answer.body) });
  }
}

export function tooManyRequests(retryAfterSeconds: number): JsonAnswer {
  const headers = { 'retry-after': String(retryAfterSeconds) };
  return { status: 429, headers, body: { error: 'Too Many Requests' } };
}

function send(response: ServerResponse, answer: JsonAnswer): void {
  if (answer.body === undefined) response.writeHead(answer.status, answer.headers).end();
  else sendText(response, answer, JSON.stringify(answer.body));
}

function sendText(response: ServerResponse, { status, headers }: JsonAnswer, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text);
}

/** Promises the whole body and closes the connection after half of it. */
function sendHalf(response: ServerResponse, { status, headers, body }: JsonAnswer): void {
  const bytes = Buffer.from(JSON.stringify(body ?? null));
  response.writeHead(status, { 'content-type': 'application/json', ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
}

/** What PHP makes of a list with a gap in its keys: an object with "0", "1", … — well-formed, and not the contract. */
function withListsAsObjects(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withListsAsObjects(inner)]));
}

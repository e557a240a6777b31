import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../schema/error-code.ts';

/** A query of a page is some kilobytes; a megabyte is a mistake or an attack. */
const MAX_BODY_BYTES = 1024 * 1024;
const MAX_SKIPPED_BYTES = 16 * MAX_BODY_BYTES;

export type Body =
  | { readonly kind: 'read'; readonly value: unknown }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: ErrorCode;
      readonly message: string;
      readonly hint: string;
    };

/** The body as JSON where it says that it is; anything else is left as text to Apollo Server's CSRF and media type rules. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: its socket is the one that the refusal goes out by.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    // A client that is still sending does not read: the rest is let by, up to a point, so that it sees the refusal.
    else if (size > MAX_SKIPPED_BYTES) break;
  }
  if (size > MAX_BODY_BYTES) {
    const message = `the body is larger than ${MAX_BODY_BYTES} bytes`;
    return { kind: 'refused', status: 413, code: 'PAYLOAD_TOO_LARGE', message, hint: 'ask in several queries' };
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (!(request.headers['content-type'] ?? '').toLowerCase().includes('json')) return { kind: 'read', value: text };
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    const hint = 'send {"query": "{ … }", "variables": { … }}';
    return { kind: 'refused', status: 400, code: 'MALFORMED_JSON', message: 'the body is not JSON', hint };
  }
}

import { createHash } from 'node:crypto';
import type { JsonRequest, UpstreamAnswer } from './json-server.ts';

/** A version that moves exactly when the data do: 12 hex digits of their digest. */
export function versionOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);
}

/** Answers GET, HEAD and If-None-Match for a JSON resource at a version; HEAD and 304 are probes. */
export function answerVersioned(request: JsonRequest, version: string, body: () => unknown): UpstreamAnswer {
  const headers = { etag: `"${version}"` };
  switch (request.method) {
    case 'HEAD':
      return { status: 200, headers, purpose: 'probe' };
    case 'GET':
      return isKnown(request.headers['if-none-match'], version)
        ? { status: 304, headers, purpose: 'probe' }
        : { status: 200, headers, body: body(), purpose: 'call' };
    default:
      return { status: 405, headers: { allow: 'GET, HEAD' }, body: { error: 'Method Not Allowed' }, purpose: 'call' };
  }
}

/** RFC 9110 §13.1.2: `*`, or a list of entity tags compared weakly. */
function isKnown(ifNoneMatch: string | undefined, version: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${version}"`);
}

export function notFound(path: string): UpstreamAnswer {
  return { status: 404, body: { error: `Not Found: ${path}` }, purpose: 'call' };
}

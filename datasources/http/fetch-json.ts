import type { SourceName } from '../../statistics/vocabulary.ts';
import type { Deadline } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';

/** An upstream that sends more than this is broken or hostile. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

export interface JsonRequest {
  readonly source: SourceName;
  readonly url: URL;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly deadline: Deadline;
}

export interface JsonResponse {
  readonly status: number;
  readonly etag: string | null;
  /** Null for HEAD and 304. */
  readonly body: unknown;
}

/** One HTTP exchange in JSON. Every way to fail becomes a SourceFailure that names its trouble and nothing of the upstream's text. */
export async function fetchJson(request: JsonRequest): Promise<JsonResponse> {
  const { source, deadline } = request;
  try {
    const response = await fetch(request.url, {
      method: request.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      redirect: 'error',
      signal: deadline.signal,
    });
    const text = await readCapped(source, response);
    if (!response.ok && response.status !== 304) throw failureOf(source, response);
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      body: text === '' ? null : parse(source, text),
    };
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    throw new SourceFailure(source, deadline.signal.aborted ? 'TIMEOUT' : 'UNREACHABLE', { cause: error });
  }
}

function failureOf(source: SourceName, response: Response): SourceFailure {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (response.status === 429) {
    return new SourceFailure(source, 'RATE_LIMITED', Number.isFinite(seconds) ? { retryAfter: seconds } : {});
  }
  return new SourceFailure(source, response.status >= 500 ? 'SERVER_ERROR' : 'REFUSED');
}

async function readCapped(source: SourceName, response: Response): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new SourceFailure(source, 'TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(source: SourceName, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SourceFailure(source, 'MALFORMED', { cause: error });
  }
}

import type { SourceName } from '../statistics/vocabulary.ts';

/** The kinds of trouble an upstream can be in; the words are for people, never the upstream's own text. */
export type Trouble =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'REFUSED'
  | 'RATE_LIMITED'
  | 'SERVER_ERROR'
  | 'MALFORMED'
  | 'TOO_LARGE';

/** A source gave no usable answer. Costs its own cells only. */
export class SourceFailure extends Error {
  readonly source: SourceName;
  readonly trouble: Trouble;
  readonly retryAfter: number | null;

  constructor(source: SourceName, trouble: Trouble, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(`${source}: ${trouble}`, { cause: options.cause });
    this.name = 'SourceFailure';
    this.source = source;
    this.trouble = trouble;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** One answer was put together from two versions, or the pinned one is gone: the request has to start again. */
export class VersionMoved extends Error {
  readonly source: SourceName;

  constructor(source: SourceName) {
    super(`${source} has moved to another version`);
    this.name = 'VersionMoved';
    this.source = source;
  }
}

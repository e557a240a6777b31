export interface RateLimit {
  readonly perSecond: number;
  /** How many requests may come at once after a pause. */
  readonly burst: number;
}

/** Lets `burst` requests through at once and `perSecond` on average. `now` is a monotonic clock in milliseconds. */
export class TokenBucket {
  readonly #now: () => number;
  #limit: RateLimit;
  #tokens: number;
  #filledAt: number;

  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#limit = limit;
    this.#tokens = limit.burst;
    this.#filledAt = now();
  }

  /** Starts over, full, at another limit. */
  resize(limit: RateLimit): void {
    this.#limit = limit;
    this.#tokens = limit.burst;
    this.#filledAt = this.#now();
  }

  /** Takes a token and returns 0, or returns the whole seconds to wait for one. */
  take(): number {
    const { perSecond, burst } = this.#limit;
    const now = this.#now();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return Math.max(1, Math.ceil((1 - this.#tokens) / perSecond));
    this.#tokens -= 1;
    return 0;
  }
}

/** Reads `{ perSecond, burst }`, both above 0; throws a TypeError otherwise. */
export function parseRateLimit(json: unknown): RateLimit {
  const { perSecond, burst } = json as { readonly perSecond?: unknown; readonly burst?: unknown };
  if (typeof perSecond !== 'number' || typeof burst !== 'number' || !(perSecond > 0) || !(burst >= 1)) {
    throw new TypeError(
      `A rate limit is a perSecond above 0 and a burst of 1 or more, but got: ${JSON.stringify(json)}`,
    );
  }
  return { perSecond, burst };
}

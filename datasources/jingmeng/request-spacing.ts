import { setTimeout as pause } from 'node:timers/promises';
import { type Deadline, remaining } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';

/** Spreads requests evenly, so that the partner's rate limit is never met by our own doing. */
export class RequestSpacing {
  private readonly interval: number;
  private next = 0;

  constructor(perSecond: number) {
    this.interval = 1000 / perSecond;
  }

  /** Waits for the caller's turn; throws SourceFailure TIMEOUT at once where it comes after the deadline. */
  async turn(deadline: Deadline): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.next);
    if (deadline.signal.aborted || at - now > remaining(deadline)) throw new SourceFailure('jingmeng', 'TIMEOUT');
    this.next = at + this.interval;
    if (at > now) await pause(at - now);
  }
}

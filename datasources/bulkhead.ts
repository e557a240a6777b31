import type { SourceName } from '../statistics/vocabulary.ts';
import type { Deadline } from './deadline.ts';
import { SourceFailure } from './failure.ts';

/** Lets at most so many calls into a source at once; the others wait in the order of their arrival. */
export class Bulkhead {
  private readonly source: SourceName;
  private readonly places: number;
  private taken = 0;
  // A set keeps the order of arrival, and lets one that gives up leave from the middle.
  private readonly waiting = new Set<() => void>();

  constructor(source: SourceName, places: number) {
    this.source = source;
    this.places = places;
  }

  /** Throws SourceFailure TIMEOUT where no place is free by the deadline; `call` has then never begun. */
  async run<Value>(deadline: Deadline, call: () => Promise<Value>): Promise<Value> {
    await this.enter(deadline);
    try {
      return await call();
    } finally {
      this.leave();
    }
  }

  private async enter({ signal }: Deadline): Promise<void> {
    if (signal.aborted) throw new SourceFailure(this.source, 'TIMEOUT');
    if (this.taken < this.places) {
      this.taken += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        this.waiting.delete(go);
        reject(new SourceFailure(this.source, 'TIMEOUT'));
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(go);
    });
  }

  private leave(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.taken -= 1;
      return;
    }
    // The place is handed on, never free in between: nobody who comes now gets ahead of those who wait.
    this.waiting.delete(next);
    next();
  }
}

import { setMaxListeners } from 'node:events';

/** A point in time by which an answer is of use, with the signal that fires then. What is left is passed down. */
export interface Deadline {
  readonly at: number;
  readonly signal: AbortSignal;
}

export function deadlineIn(milliseconds: number, parent?: Deadline): Deadline {
  const own = Date.now() + milliseconds;
  const at = parent === undefined ? own : Math.min(own, parent.at);
  const controller = new AbortController();
  // Every call of a request listens on it: dozens are no leak.
  setMaxListeners(0, controller.signal);
  // Not AbortSignal.timeout within AbortSignal.any: Node 20 collects a timeout that only a combined signal refers to,
  // and it never fires. The parent's end is in `at` already.
  const fire = () => controller.abort(new DOMException('the deadline has passed', 'TimeoutError'));
  setTimeout(fire, Math.max(0, at - Date.now())).unref();
  return { at, signal: controller.signal };
}

export function remaining(deadline: Deadline): number {
  return Math.max(0, deadline.at - Date.now());
}

/** A point in time by which an answer is of use, with the signal that fires then. What is left is passed down. */
export interface Deadline {
  readonly at: number;
  readonly signal: AbortSignal;
}

export function deadlineIn(milliseconds: number, parent?: Deadline): Deadline {
  const own = Date.now() + milliseconds;
  const at = parent === undefined ? own : Math.min(own, parent.at);
  const timeout = AbortSignal.timeout(Math.max(0, at - Date.now()));
  return { at, signal: parent === undefined ? timeout : AbortSignal.any([timeout, parent.signal]) };
}

export function remaining(deadline: Deadline): number {
  return Math.max(0, deadline.at - Date.now());
}

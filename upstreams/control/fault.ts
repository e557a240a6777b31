/** Ways in which an upstream can be told to misbehave. */

const BARE_KINDS = [
  'none',
  'refuse',
  'error500',
  'hang',
  'truncate',
  'malformed',
  'wrongShape',
  'missingRows',
] as const;

export type Fault =
  | { readonly kind: (typeof BARE_KINDS)[number] }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'rate429'; readonly retryAfter: number };

/** A fault and how many requests it is to meet; null: every one until another order comes. */
export interface FaultOrder {
  readonly fault: Fault;
  readonly times: number | null;
}

const NO_FAULT: Fault = { kind: 'none' };
const DEFAULT_LATENCY_MS = 1000;
const DEFAULT_RETRY_AFTER_SECONDS = 1;

/** Reads `{ kind, ms?, retryAfter?, times? }`; throws a TypeError that names what is wrong. */
export function parseFaultOrder(json: unknown): FaultOrder {
  if (typeof json !== 'object' || json === null) throw new TypeError('A fault is an object with a kind');
  const order = json as Readonly<Record<string, unknown>>;
  return { fault: parseFault(order), times: order.times === undefined ? null : wholeNumber(order, 'times', 1) };
}

function parseFault(order: Readonly<Record<string, unknown>>): Fault {
  const { kind } = order;
  if (kind === 'latency') return { kind, ms: wholeNumber(order, 'ms', DEFAULT_LATENCY_MS) };
  if (kind === 'rate429') return { kind, retryAfter: wholeNumber(order, 'retryAfter', DEFAULT_RETRY_AFTER_SECONDS) };
  const bare = BARE_KINDS.find((known) => known === kind);
  if (bare === undefined) throw new TypeError(`Unknown fault kind: ${String(kind)}`);
  return { kind: bare };
}

function wholeNumber(order: Readonly<Record<string, unknown>>, key: string, omitted: number): number {
  const value = order[key] ?? omitted;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new TypeError(`${key} must be a whole number of 0 or more, but got: ${String(value)}`);
  }
  return value;
}

/** The fault in force. One switch stands before each upstream. */
export class FaultSwitch {
  #order: FaultOrder = { fault: NO_FAULT, times: null };

  set(order: FaultOrder): void {
    this.#order = order;
  }

  clear(): void {
    this.#order = { fault: NO_FAULT, times: null };
  }

  /** The fault that the request now at the door meets; uses up one of its times. */
  next(): Fault {
    const { fault, times } = this.#order;
    if (times === null) return fault;
    if (times === 0) return NO_FAULT;
    this.#order = { fault, times: times - 1 };
    return fault;
  }
}

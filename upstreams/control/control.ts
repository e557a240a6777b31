import { FaultSwitch, parseFaultOrder } from './fault.ts';

/** What a request was for: data, or only the version of the data. */
export type Purpose = 'call' | 'probe';

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** An order that one upstream alone understands, served as `POST /__control/<name>`. */
export type ControlOrder = (json: unknown) => unknown;

export interface ControlOptions {
  /** Changes a datum, moves the version with it and returns the new one. */
  readonly moveVersion: () => string | Promise<string>;
  readonly orders?: Readonly<Record<string, ControlOrder>>;
}

const PREFIX = '/__control/';

export function isControlPath(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** The counters and the fault switch of one upstream, and the orders that move them over HTTP. */
export class Control {
  readonly faults = new FaultSwitch();
  readonly #orders: Readonly<Record<string, ControlOrder>>;
  readonly #served = { call: 0, probe: 0 };

  constructor({ moveVersion, orders = {} }: ControlOptions) {
    this.#orders = {
      reset: () => this.#reset(),
      fault: (json) => this.faults.set(parseFaultOrder(json)),
      version: async () => ({ version: await moveVersion() }),
      ...orders,
    };
  }

  count(purpose: Purpose): void {
    this.#served[purpose] += 1;
  }

  /** Answers a request under `/__control/`; an order without a result is answered `{}`. Never throws. */
  async answer(method: string, path: string, body: string): Promise<ControlAnswer> {
    const name = path.slice(PREFIX.length);
    if (method === 'GET' && name === 'counters') {
      return { status: 200, body: { calls: this.#served.call, probes: this.#served.probe } };
    }
    const order = Object.hasOwn(this.#orders, name) ? this.#orders[name] : undefined;
    if (method !== 'POST' || order === undefined) return { status: 404, body: { error: `No such order: ${name}` } };
    try {
      return { status: 200, body: (await order(body === '' ? {} : JSON.parse(body))) ?? {} };
    } catch (error) {
      return { status: 400, body: { error: String(error) } };
    }
  }

  #reset(): void {
    this.faults.clear();
    this.#served.call = 0;
    this.#served.probe = 0;
  }
}

import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Control } from '../control/control.ts';
import { type Deferred, deferred } from './deferred.ts';
import { purposeOf } from './statement-purpose.ts';
import {
  errorResponse,
  GARBAGE,
  MessageReader,
  NO_ENCRYPTION,
  READY_WHEN_IDLE,
  sqlOf,
  startupRequest,
  transactionStatusOf,
  typeOf,
} from './wire-message.ts';

export interface Backend {
  readonly host: string;
  readonly port: number;
}

/** What happens to the client's messages until the next Query or Sync ends the exchange. */
type Exchange = 'NONE' | 'PASSED_ON' | 'SWALLOWED' | 'FAILED';

/** One client's connection and its own connection to the database: passes messages on, counts, and spoils answers. */
export class Session {
  readonly #client: Socket;
  readonly #database: Socket;
  readonly #control: Control;
  readonly #requests = new MessageReader({ untyped: true });
  readonly #answers = new MessageReader({ untyped: false });
  readonly #gone = deferred<void>();
  #work: Promise<void> = Promise.resolve();
  #ready: Deferred<void> = deferred();
  #transaction = 'I';
  #exchange: Exchange = 'NONE';
  #spoil: 'truncate' | 'missingRows' | null = null;
  #keepRow = false;

  constructor(client: Socket, { host, port }: Backend, control: Control) {
    this.#client = client;
    this.#database = connect({ host, port, noDelay: true });
    this.#control = control;
    client.setNoDelay(true);
    client.on('data', (chunk: Buffer) => this.#receive(chunk));
    client.on('error', () => client.destroy());
    client.on('close', () => this.#leave());
    this.#database.on('data', (chunk: Buffer) => this.#answer(chunk));
    this.#database.on('error', () => this.#database.destroy());
    this.#database.on('close', () => this.#lose());
  }

  close(): void {
    this.#client.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#requests.push(chunk);
    for (let message = this.#requests.next(); message !== null; message = this.#requests.next()) {
      const request = message;
      const startup = this.#requests.untyped ? startupRequest(request) : null;
      if (startup === 'START') this.#requests.typedFromNowOn();
      const take = startup === null ? () => this.#take(request) : () => this.#startUp(request, startup);
      this.#work = this.#work.then(take);
    }
  }

  async #startUp(message: Buffer, request: ReturnType<typeof startupRequest>): Promise<void> {
    if (request === 'ENCRYPTION') {
      this.#client.write(NO_ENCRYPTION);
      return;
    }
    this.#database.write(message);
  }

  async #take(message: Buffer): Promise<void> {
    const type = typeOf(message);
    if (this.#client.destroyed) return;
    if (type === 'X') return this.close();
    // An answer to the database's demand for a password: part of the start-up, not of an exchange.
    if (type === 'p') return void this.#database.write(message);
    if (this.#exchange === 'NONE') {
      this.#ready = deferred();
      this.#exchange = this.#transaction === 'I' ? await this.#open(sqlOf(message)) : 'PASSED_ON';
    }
    if (this.#exchange === 'PASSED_ON') this.#database.write(message);
    if (type === 'Q' || type === 'S') await this.#endExchange();
  }

  async #endExchange(): Promise<void> {
    if (this.#exchange === 'PASSED_ON') await this.#ready.promise;
    if (this.#exchange === 'FAILED') this.#client.write(READY_WHEN_IDLE);
    this.#exchange = 'NONE';
  }

  /** The first statement of a transaction, or one outside: here it counts, and here it meets the fault in force. */
  async #open(sql: string | null): Promise<Exchange> {
    const purpose = sql === null ? 'call' : purposeOf(sql);
    if (purpose !== null) {
      this.#control.count(purpose);
      const spoilt = await this.#meetFault();
      if (spoilt !== null) return spoilt;
    }
    return 'PASSED_ON';
  }

  /** Null: the statement goes to the database all the same. */
  async #meetFault(): Promise<Exchange | null> {
    const fault = this.#control.faults.next();
    switch (fault.kind) {
      case 'latency':
        await pause(fault.ms, undefined, { ref: false });
        return null;
      case 'truncate':
      case 'missingRows':
        this.#spoil = fault.kind;
        return null;
      case 'refuse':
        this.close();
        return 'SWALLOWED';
      case 'hang':
        await this.#gone.promise;
        return 'SWALLOWED';
      case 'malformed':
        this.#client.write(GARBAGE);
        return 'SWALLOWED';
      case 'error500':
        this.#client.write(errorResponse('XX000', 'internal error'));
        return 'FAILED';
      default:
        return null;
    }
  }

  #answer(chunk: Buffer): void {
    this.#client.cork();
    this.#answers.push(chunk);
    for (let message = this.#answers.next(); message !== null; message = this.#answers.next()) {
      if (this.#client.writable) this.#passBack(message);
      const status = transactionStatusOf(message);
      if (status !== null) this.#becomeReady(status);
    }
    this.#client.uncork();
  }

  #passBack(message: Buffer): void {
    const spoil = typeOf(message) === 'D' ? this.#spoil : null;
    if (spoil === 'truncate') {
      this.#client.end(message.subarray(0, message.length / 2), () => this.close());
      return;
    }
    if (spoil === 'missingRows') {
      this.#keepRow = !this.#keepRow;
      if (!this.#keepRow) return;
    }
    this.#client.write(message);
  }

  #becomeReady(transaction: string): void {
    this.#transaction = transaction;
    if (transaction === 'I') this.#spoil = null;
    this.#ready.resolve();
  }

  /** The database rolls back what the client has left open. */
  #leave(): void {
    this.#gone.resolve();
    this.#database.destroy();
  }

  /** The database hung up: nothing more will become ready. */
  #lose(): void {
    this.#ready.resolve();
    this.close();
  }
}

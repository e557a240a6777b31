// Messages of the PostgreSQL frontend/backend protocol 3.0: cut from a stream of bytes, and the few the proxy writes.

/** Start-up messages have no type byte. */
const LENGTH_BYTES = 4;
const TYPE_BYTES = 1;

/** Collects chunks and gives whole messages, type and length included. */
export class MessageReader {
  #rest: Buffer = Buffer.alloc(0);
  #untyped: boolean;

  /** A frontend's stream begins without type bytes; a backend's never does. */
  constructor({ untyped }: { readonly untyped: boolean }) {
    this.#untyped = untyped;
  }

  get untyped(): boolean {
    return this.#untyped;
  }

  /** The start-up phase is over: every further message has a type byte. */
  typedFromNowOn(): void {
    this.#untyped = false;
  }

  push(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
  }

  /** The next whole message, or null until more chunks come. */
  next(): Buffer | null {
    const head = this.#untyped ? 0 : TYPE_BYTES;
    if (this.#rest.length < head + LENGTH_BYTES) return null;
    const size = head + this.#rest.readUInt32BE(head);
    if (this.#rest.length < size) return null;
    const message = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    return message;
  }
}

export function typeOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/** What a start-up packet asks for, by its code. */
export function startupRequest(message: Buffer): 'START' | 'ENCRYPTION' | 'CANCEL' {
  const code = message.readUInt32BE(LENGTH_BYTES);
  if (code === 80_877_102) return 'CANCEL';
  return code === 80_877_103 || code === 80_877_104 ? 'ENCRYPTION' : 'START';
}

/** The SQL of a Query or a Parse; null for a message of another type. */
export function sqlOf(message: Buffer): string | null {
  const type = typeOf(message);
  if (type !== 'Q' && type !== 'P') return null;
  const strings = message
    .subarray(TYPE_BYTES + LENGTH_BYTES)
    .toString('utf8')
    .split('\0');
  return (type === 'Q' ? strings[0] : strings[1]) ?? null;
}

/** ReadyForQuery: `I` idle, `T` in a transaction, `E` in a failed one; null for a message of another type. */
export function transactionStatusOf(message: Buffer): string | null {
  return typeOf(message) === 'Z' ? String.fromCharCode(message[TYPE_BYTES + LENGTH_BYTES] ?? 0) : null;
}

function write(type: string, body: Buffer): Buffer {
  const message = Buffer.alloc(TYPE_BYTES + LENGTH_BYTES + body.length);
  message.write(type, 0, 'latin1');
  message.writeUInt32BE(LENGTH_BYTES + body.length, TYPE_BYTES);
  body.copy(message, TYPE_BYTES + LENGTH_BYTES);
  return message;
}

export const READY_WHEN_IDLE = write('Z', Buffer.from('I'));
/** The answer to a request for TLS or GSS encryption. */
export const NO_ENCRYPTION = Buffer.from('N');
/** A type that the protocol does not have, and a body that means nothing. */
export const GARBAGE = write('!', Buffer.from([0xde, 0xad, 0xbe, 0xef, 0x00, 0xff]));

export function errorResponse(sqlState: string, text: string): Buffer {
  return write('E', Buffer.from(`SERROR\0VERROR\0C${sqlState}\0M${text}\0\0`));
}

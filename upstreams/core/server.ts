import { type AddressInfo, createServer, type Socket } from 'node:net';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Client } from 'pg';
import { Control } from '../control/control.ts';
import { type Fault, parseFaultOrder } from '../control/fault.ts';
import { type RunningServer, startJsonServer } from '../control/json-server.ts';
import { notFound } from '../control/versioned-resource.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { restate } from './restate.ts';
import { type Backend, Session } from './session.ts';

export interface CoreOptions {
  /** Without the faults of FAULTS.md. Of no effect on a database of one's own. */
  readonly faultFree?: boolean | undefined;
  /** Where the prepared database is kept between starts; made where it is not there. */
  readonly cacheDir: string;
  /** Serve `/__control` on a port beside. */
  readonly control?: boolean | undefined;
  /** By default a free one. */
  readonly port?: number | undefined;
  /** A PostgreSQL server that `loadInto` has filled, to stand before instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
}

export interface RunningCore extends AsyncDisposable {
  /** `postgres://…`, on 127.0.0.1. */
  readonly url: string;
  readonly controlUrl: string | null;
  /** Cuts open connections, those that hang included. */
  close(): Promise<void>;
}

interface RunningBackend extends Backend {
  /** Of the database itself, not of the proxy. */
  readonly url: URL;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const UNSUPPORTED: readonly Fault['kind'][] = ['rate429', 'wrongShape'];

/** Starts the simulated 劳动就业核心业务子系统: a PostgreSQL server with counters and faults before it. */
export async function startCore(options: CoreOptions): Promise<RunningCore> {
  const { databaseUrl, port = 0, control: controllable = false } = options;
  const backend = databaseUrl === undefined ? await startEmbedded(options) : standBefore(new URL(databaseUrl));
  const control: Control = new Control({
    moveVersion: () => moveVersion(backend),
    orders: { fault: (json) => orderFault(control, json) },
  });
  const proxy = await listen(port, (client) => new Session(client, backend, control));
  const controlServer = controllable ? await serveControl(control) : null;
  const url = new URL(backend.url);
  url.host = `${HOST}:${proxy.port}`;
  const close = async () => {
    await controlServer?.close();
    await proxy.close();
    await backend.close();
  };
  return { url: url.href, controlUrl: controlServer?.url ?? null, close, [Symbol.asyncDispose]: close };
}

async function startEmbedded({ cacheDir, faultFree }: CoreOptions): Promise<RunningBackend> {
  const { db, close: closeDatabase } = await openPreparedDatabase(cacheDir, { faultFree });
  const socketServer = new PGLiteSocketServer({ db, host: HOST, port: 0, maxConnections: 100 });
  await socketServer.start();
  const url = new URL(`postgres://postgres@${socketServer.getServerConn()}/postgres`);
  const close = async () => {
    await socketServer.stop();
    await closeDatabase();
  };
  return { host: HOST, port: Number(url.port), url, close };
}

function standBefore(url: URL): RunningBackend {
  return { host: url.hostname, port: Number(url.port || 5432), url, close: async () => {} };
}

async function listen(port: number, open: (client: Socket) => Session) {
  const sessions = new Set<Session>();
  const server = createServer((client) => {
    const session = open(client);
    sessions.add(session);
    client.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, HOST, resolve));
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const session of sessions) session.close();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function serveControl(control: Control): Promise<RunningServer> {
  return startJsonServer({ control, controllable: true, answer: ({ url }) => notFound(url.pathname) });
}

/** Takes the orders that mean something on this protocol; throws a TypeError for the others. */
function orderFault(control: Control, json: unknown): void {
  const order = parseFaultOrder(json);
  if (UNSUPPORTED.includes(order.fault.kind)) throw new TypeError(`core cannot do ${order.fault.kind}`);
  control.faults.set(order);
}

/** Past the proxy, so that it is not counted. */
async function moveVersion({ url }: RunningBackend): Promise<string> {
  const client = new Client({ connectionString: url.href });
  try {
    await client.connect();
    await restate(client);
    const { rows } = await client.query<{ version: string }>('select version from data_version');
    return rows[0]?.version ?? '';
  } finally {
    await client.end();
  }
}

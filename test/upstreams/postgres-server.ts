import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of its own, with an empty database. */
export interface PostgresServer extends AsyncDisposable {
  readonly url: string;
}

const PG_CONFIG = 'pg_config';

/** The folder of initdb and postgres as `pg_config` names it; null where PostgreSQL is not installed. */
export function postgresBinaries(): string | null {
  try {
    const folder = execFileSync(PG_CONFIG, ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim();
    execFileSync(join(folder, 'postgres'), ['--version'], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'postgres-'));
  const owner = unprivileged();
  if (owner.uid !== undefined) await chown(directory, owner.uid, owner.gid);
  const options = { ...owner, cwd: directory, stdio: 'ignore' } as const;
  const data = join(directory, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], options);
  const exited = once(server, 'exit');
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url);
  const stop = async () => {
    // Fast shutdown: connections that are left are cut.
    server.kill('SIGINT');
    await exited;
    await rm(directory, { recursive: true, force: true });
  };
  return { url, [Symbol.asyncDispose]: stop };
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | { readonly uid?: never } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await pause(100);
    }
  }
  throw new Error('The PostgreSQL server did not start');
}

import { randomUUID } from 'node:crypto';
import { access, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { digestOf, type LoadOptions, loadInto, loadStatements } from './load.ts';

/** An embedded PostgreSQL with the tables filled. Closing it throws away whatever was written since. */
export interface EmbeddedDatabase {
  readonly db: PGlite;
  close(): Promise<void>;
}

// The default of 128 MB of buffers would be most of the process; minimal WAL because the load then writes the rows once.
const POSTGRESQL_CONF = ['shared_buffers = 8MB', 'work_mem = 2MB', 'wal_level = minimal', 'max_wal_senders = 0'];

// PGlite opens `postgres` alone, and the copy at every start costs by the file: without the templates, 400 of 1000.
const DROP_TEMPLATES = [
  'update pg_database set datistemplate = false',
  'drop database template0',
  'drop database template1',
];

/**
 * Opens a copy of the prepared data directory, which is made first where `cacheDir` has none for these data: PGlite
 * allows a directory one process, and a version moved by one run must not be found by the next.
 */
export async function openPreparedDatabase(cacheDir: string, options: LoadOptions): Promise<EmbeddedDatabase> {
  const digest = digestOf(loadStatements(options));
  await mkdir(cacheDir, { recursive: true });
  await sweep(cacheDir);
  const prepared = join(cacheDir, `core-${digest}-pglite-${await versionOfPglite()}`);
  if (!(await exists(prepared))) await prepare(cacheDir, prepared, options);
  const own = join(cacheDir, scratchName());
  await cp(prepared, own, { recursive: true });
  const db = await open(own);
  const close = async () => {
    await db.close();
    await rm(own, { recursive: true, force: true });
  };
  return { db, close };
}

function open(dataDir: string): Promise<PGlite> {
  return PGlite.create({ dataDir, relaxedDurability: true, postgresqlconf: POSTGRESQL_CONF });
}

/** Under another name until it is complete, so that nobody copies half of it. */
async function prepare(cacheDir: string, prepared: string, options: LoadOptions): Promise<void> {
  const scratch = join(cacheDir, scratchName());
  const db = await open(scratch);
  for (const statement of DROP_TEMPLATES) await db.query(statement);
  await loadInto(db, options);
  await db.exec('analyze');
  await db.close();
  try {
    await rename(scratch, prepared);
  } catch (error) {
    // Another process may have been faster; its directory is as good.
    await rm(scratch, { recursive: true, force: true });
    if (!(await exists(prepared))) throw error;
  }
}

/** A data directory is only good for the PostgreSQL that made it. */
async function versionOfPglite(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
  return String(version);
}

function scratchName(): string {
  return `core-scratch-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** Removes what processes that were killed have left behind. */
async function sweep(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    const pid = /^core-scratch-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(cacheDir, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

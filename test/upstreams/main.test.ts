import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startUpstreams } from '../../upstreams/start.ts';

interface Ready {
  readonly ready: boolean;
  readonly urls: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Inside the project, so that the packages left out of the bundle are found.
const BUNDLE = join(ROOT, '.cache', `upstreams-${process.pid}.js`);
let documents: string;

beforeAll(async () => {
  await build({
    entryPoints: [join(ROOT, 'upstreams/main.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // The database and the files have tests of their own; this one is about the process.
    external: ['./core/server.ts', './dispatch/writer.ts'],
    logLevel: 'error',
  });
  documents = await mkdtemp(join(tmpdir(), 'documents-'));
  await writeFile(join(documents, 'a-document.json'), '{}');
});
afterAll(() => Promise.all([rm(BUNDLE, { force: true }), rm(documents, { recursive: true, force: true })]));

function startProcess(...flags: readonly string[]) {
  const child = spawn(process.execPath, [BUNDLE, ...flags, '--bulletin-documents', documents], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, JINGMENG_API_KEY: 'a-key' },
  });
  const exited = once(child, 'exit');
  const ready = async () => {
    for await (const line of createInterface(child.stdout)) return JSON.parse(line) as Ready;
    throw new Error('The process ended before it was ready');
  };
  return { child, exited, ready };
}

describe('the process', () => {
  test('prints where the upstreams asked for listen, and ends when its input closes', async () => {
    const { child, exited, ready } = startProcess('--only', 'directory,jingmeng,bulletin', '--control');
    const { urls } = await ready();
    expect(Object.keys(urls).sort()).toEqual(['BULLETIN_DIR', 'DIRECTORY_URL', 'JINGMENG_API_KEY', 'JINGMENG_URL']);
    expect(urls.JINGMENG_API_KEY).toBe('a-key');
    expect((await fetch(`${urls.DIRECTORY_URL}/regions`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${urls.DIRECTORY_URL}/__control/counters`)).status).toBe(200);
    expect(await readdir(urls.BULLETIN_DIR ?? '')).toEqual(['a-document.json']);
    child.stdin.end();
    expect(await exited).toEqual([0, null]);
    await expect(readdir(urls.BULLETIN_DIR ?? '')).rejects.toThrow('ENOENT');
  });

  test('ends on SIGTERM, connections open or not', async () => {
    const { child, exited, ready } = startProcess('--only', 'directory', '--control');
    const { urls } = await ready();
    await fetch(`${urls.DIRECTORY_URL}/__control/fault`, { method: 'POST', body: '{"kind":"hang"}' });
    const hanging = fetch(`${urls.DIRECTORY_URL}/regions`).catch((error: unknown) => error);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(await hanging).toBeInstanceOf(TypeError);
  });

  test('an upstream that is not known is an error', async () => {
    const { exited } = startProcess('--only', 'weather');
    expect(await exited).toEqual([1, null]);
  });
});

test('a data directory of the caller stays', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'data-'));
  const upstreams = await startUpstreams({
    only: ['bulletin'],
    dataDir,
    bulletinDocuments: documents,
    jingmengApiKey: 'a-key',
  });
  expect(upstreams.urls).toEqual({ BULLETIN_DIR: join(dataDir, 'bulletin') });
  await upstreams.close();
  expect(await readdir(dataDir)).toEqual(['bulletin']);
  await rm(dataDir, { recursive: true });
});

test('if one fails to start, the others are closed', async () => {
  const start = startUpstreams({
    only: ['directory', 'bulletin'],
    bulletinDocuments: join(documents, 'missing'),
    jingmengApiKey: 'a-key',
  });
  await expect(start).rejects.toThrow('ENOENT');
});

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrands } from './brands/server.ts';
import { startDirectory } from './directory/server.ts';
import { startJingmeng } from './jingmeng/server.ts';

export const UPSTREAM_NAMES = ['directory', 'brands', 'jingmeng', 'core', 'dispatch', 'bulletin'] as const;
export type UpstreamName = (typeof UPSTREAM_NAMES)[number];

/** Where the started upstreams are found, under the names of the gateway's environment. */
interface UpstreamUrls {
  readonly DIRECTORY_URL?: string;
  readonly BRANDS_URL?: string;
  /** Without the path `/graphql`. */
  readonly JINGMENG_URL?: string;
  readonly JINGMENG_API_KEY?: string;
  readonly CORE_DATABASE_URL?: string;
  readonly CORE_CONTROL_URL?: string;
  readonly DISPATCH_DIR?: string;
  readonly BULLETIN_DIR?: string;
}

export interface UpstreamsOptions {
  readonly only?: readonly UpstreamName[] | undefined;
  /** Serve `/__control`. */
  readonly control?: boolean | undefined;
  readonly faultFree?: boolean | undefined;
  /** Where `core` keeps its database between starts. */
  readonly cacheDir?: string | undefined;
  /** Where the folders are written; by default a new one, removed at the end. */
  readonly dataDir?: string | undefined;
  readonly bulletinDocuments?: string | undefined;
  readonly jingmengApiKey: string;
}

export interface RunningUpstreams extends AsyncDisposable {
  readonly urls: UpstreamUrls;
  close(): Promise<void>;
}

interface Started {
  readonly urls: UpstreamUrls;
  readonly close?: () => Promise<void>;
}

// From `dist/` as from `upstreams/`, the project is one level up.
const BULLETIN_DOCUMENTS = fileURLToPath(new URL('../upstreams/bulletin/documents', import.meta.url));
const CACHE_DIR = fileURLToPath(new URL('../.cache', import.meta.url));

/** Starts the upstreams asked for, all by default, side by side; if one fails, the others are closed and it throws. */
export async function startUpstreams(options: UpstreamsOptions): Promise<RunningUpstreams> {
  const { only = UPSTREAM_NAMES } = options;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'upstreams-')));
  const removeOwnDir = async () => {
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const outcomes = await Promise.allSettled(only.map((name) => STARTERS[name](options, dataDir)));
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const close = async () => {
    await Promise.all(started.map((upstream) => upstream.close?.()));
    await removeOwnDir();
  };
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) {
    await close();
    throw failure.reason;
  }
  const urls: UpstreamUrls = Object.assign({}, ...started.map((upstream) => upstream.urls));
  return { urls, close, [Symbol.asyncDispose]: close };
}

const STARTERS: Readonly<Record<UpstreamName, (options: UpstreamsOptions, dataDir: string) => Promise<Started>>> = {
  async directory({ control = false }) {
    const { url, close } = await startDirectory({ control });
    return { urls: { DIRECTORY_URL: url }, close };
  },
  async brands({ control = false }) {
    const { url, close } = await startBrands({ control });
    return { urls: { BRANDS_URL: url }, close };
  },
  async jingmeng({ control = false, faultFree = false, jingmengApiKey: apiKey }) {
    const { url, close } = await startJingmeng({ apiKey, control, faultFree });
    return { urls: { JINGMENG_URL: url, JINGMENG_API_KEY: apiKey }, close };
  },
  async core({ control = false, faultFree = false, cacheDir = CACHE_DIR }) {
    // Loaded on demand: an embedded PostgreSQL is some hundred megabytes that the others do not need.
    const { startCore } = await import('./core/server.ts');
    const { url, controlUrl, close } = await startCore({ faultFree, cacheDir, control });
    const urls = { CORE_DATABASE_URL: url, ...(controlUrl ? { CORE_CONTROL_URL: controlUrl } : {}) };
    return { urls, close };
  },
  async dispatch({ faultFree = false }, dataDir) {
    const { writeDispatch } = await import('./dispatch/writer.ts');
    const directory = join(dataDir, 'dispatch');
    await writeDispatch({ directory, faultFree });
    return { urls: { DISPATCH_DIR: directory } };
  },
  // A copy, so that a test may change a publication.
  async bulletin({ bulletinDocuments = BULLETIN_DOCUMENTS }, dataDir) {
    const directory = join(dataDir, 'bulletin');
    await cp(bulletinDocuments, directory, { recursive: true });
    return { urls: { BULLETIN_DIR: directory } };
  },
};

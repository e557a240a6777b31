import { CoreSource } from '../../datasources/core/core.ts';
import { type CoreOptions, startCore } from '../../upstreams/core/server.ts';
import { CACHE_DIR } from '../upstreams/core-client.ts';
import { controlOf } from '../upstreams/upstream-client.ts';
import { vectorKey } from './asking.ts';
import type { SourceBench } from './contract-suite.ts';

/** The source over a simulator of its own: the embedded database, or the one that `databaseUrl` names. */
export async function coreBench(options: Pick<CoreOptions, 'databaseUrl' | 'faultFree'> = {}) {
  const core = await startCore({ cacheDir: CACHE_DIR, control: true, ...options });
  const { fault, order, counters } = controlOf(core.controlUrl ?? '');
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= core.close();
    return closed;
  };
  return {
    core,
    source: new CoreSource(core.url),
    keys: [
      vectorKey('WORKSHOPS', '2021-09'),
      vectorKey('EMPLOYED_WORKERS', '2021-10', 'POVERTY_EXITED'),
      { kind: 'programs', of: 'WORKSHOP' },
      { kind: 'programs', of: 'LOAN' },
    ],
    foreign: { kind: 'brands' },
    served: async () => (await counters()) as { readonly calls: number; readonly probes: number },
    kill: close,
    garble: async () => void (await fault({ kind: 'malformed' })),
    hang: async () => void (await fault({ kind: 'hang' })),
    move: async () => void (await order('version')),
    fault,
    [Symbol.asyncDispose]: close,
  } satisfies SourceBench & Readonly<Record<string, unknown>>;
}

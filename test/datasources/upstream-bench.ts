import type { RunningServer } from '../../upstreams/control/json-server.ts';
import { controlOf } from '../upstreams/upstream-client.ts';
import type { SourceBench } from './contract-suite.ts';

/** The part of a bench that every simulator over HTTP has in common; the server has to serve `/__control`. */
export function httpBench(
  server: RunningServer,
): Omit<SourceBench, 'source' | 'keys' | 'foreign'> & Required<Pick<SourceBench, 'hang'>> {
  const { fault, order, counters } = controlOf(server.url);
  return {
    served: async () => (await counters()) as { readonly calls: number; readonly probes: number },
    kill: () => server.close(),
    garble: async () => void (await fault({ kind: 'malformed' })),
    hang: async () => void (await fault({ kind: 'hang' })),
    move: async () => void (await order('version')),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

import { DirectorySource } from '../../datasources/directory/directory.ts';
import { startDirectory } from '../../upstreams/directory/server.ts';
import { testSource } from './contract-suite.ts';
import { httpBench } from './upstream-bench.ts';

testSource(
  'directory',
  async () => {
    const server = await startDirectory({ control: true });
    return {
      ...httpBench(server),
      source: new DirectorySource(server.url),
      keys: [{ kind: 'regions' }, { kind: 'regions' }],
      foreign: { kind: 'brands' },
    };
  },
  { probeCosts: { calls: 0, probes: 1 }, outage: 'STALE' },
);

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startUpstreams, UPSTREAM_NAMES, type UpstreamName } from './start.ts';

/**
 * Runs the simulated upstreams in one process: `node dist/upstreams.js --only directory,brands --control --fault-free
 * --cache-dir <dir> --data-dir <dir> --bulletin-documents <dir>`. Prints one line `{ ready, urls }` when all listen and
 * ends on SIGTERM, SIGINT or when its standard input closes, so that it never outlives the process that started it.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    control: { type: 'boolean', default: false },
    'fault-free': { type: 'boolean', default: false },
    'cache-dir': { type: 'string' },
    'data-dir': { type: 'string' },
    'bulletin-documents': { type: 'string' },
  },
});

const upstreams = await startUpstreams({
  control: values.control,
  faultFree: values['fault-free'],
  jingmengApiKey: process.env.JINGMENG_API_KEY ?? randomUUID(),
  only: values.only?.split(',').map(upstreamName),
  cacheDir: values['cache-dir'],
  dataDir: values['data-dir'],
  bulletinDocuments: values['bulletin-documents'],
});

let stopping = false;
const stop = async () => {
  // A signal to the whole process group comes together with the end of standard input.
  if (stopping) return;
  stopping = true;
  await upstreams.close();
  process.exit(0);
};
process.once('SIGTERM', stop).once('SIGINT', stop);
process.stdin.once('end', stop).once('error', stop).resume();
process.stdout.write(`${JSON.stringify({ ready: true, urls: upstreams.urls })}\n`);

function upstreamName(text: string): UpstreamName {
  const name = UPSTREAM_NAMES.find((known) => known === text);
  if (name === undefined) throw new RangeError(`Unknown upstream: ${text}; known are ${UPSTREAM_NAMES.join(', ')}`);
  return name;
}

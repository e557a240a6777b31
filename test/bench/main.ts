import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, post } from './load.ts';
import { QUERIES, type QueryName } from './queries.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const ROUNDS = 3;
const SLICE = 3_000;
const WARM_UP = 1_000;
const CONNECTIONS = 8;

type Contender = 'gateway' | 'peer';

interface Tally {
  readonly latencies: number[];
  milliseconds: number;
}

const say = (line = '') => process.stdout.write(`${line}\n`);

const startGateway = (cacheDir: string) => startServer(['bin/start.js'], { PORT: '0', CACHE_DIR: cacheDir });

async function dataOf(url: string, name: QueryName): Promise<string> {
  const answer = await post(url, Buffer.from(JSON.stringify({ query: QUERIES[name] })));
  const { data, errors } = JSON.parse(answer.toString()) as { data: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(`${url} answers ${name} with ${JSON.stringify(errors)}`);
  return JSON.stringify(data);
}

/** Turn by turn, so that whatever else the machine does meets both alike. */
async function compare(urls: Readonly<Record<Contender, string>>): Promise<void> {
  const tallies = new Map<string, Tally>();
  const turns = (Object.keys(QUERIES) as QueryName[]).flatMap((name) =>
    (['gateway', 'peer'] as const).map((contender) => ({ name, contender })),
  );
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, contender } of turns) {
      const milliseconds = round === 0 ? WARM_UP : SLICE;
      const done = await load({ url: urls[contender], query: QUERIES[name], connections: CONNECTIONS, milliseconds });
      if (round === 0) continue;
      const tally = tallies.get(`${name} ${contender}`) ?? { latencies: [], milliseconds: 0 };
      tally.latencies.push(...done.latencies);
      tally.milliseconds += done.milliseconds;
      tallies.set(`${name} ${contender}`, tally);
    }
  }
  say(row('', 'requests/s', 'p50 ms', 'p99 ms', 'to peer'));
  for (const { name, contender } of turns) {
    const rate = rateOf(tallies.get(`${name} ${contender}`));
    const sorted = [...(tallies.get(`${name} ${contender}`)?.latencies ?? [])].sort((left, right) => left - right);
    const ratio = `${(rate / rateOf(tallies.get(`${name} peer`))).toFixed(2)} ×`;
    say(row(`${name} ${contender}`, rate.toFixed(1), at(sorted, 0.5), at(sorted, 0.99), ratio));
  }
}

const rateOf = (tally: Tally | undefined) =>
  tally === undefined ? 0 : (tally.latencies.length / tally.milliseconds) * 1000;

const at = (sorted: readonly number[], part: number) =>
  (sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN).toFixed(1);

const row = (name: string, ...cells: readonly string[]) =>
  name.padEnd(16) + cells.map((cell) => cell.padStart(12)).join('');

function memoryOf(server: ServerProcess): string {
  const memory = server.memory();
  if (memory === null) return '';
  return `gateway ${memory.own.toFixed(0)} MB, simulators ${memory.children.toFixed(0)} MB`;
}

function sayStart(which: string, server: ServerProcess): void {
  say(`${which.padEnd(16)}${(server.startMilliseconds / 1000).toFixed(1)} s   ${memoryOf(server)}`);
}

async function main(directory: string): Promise<void> {
  const cacheDir = join(directory, 'cache');
  {
    await using first = await startGateway(cacheDir);
    sayStart('first start', first);
  }
  await using gateway = await startGateway(cacheDir);
  sayStart('later start', gateway);
  const figures = join(directory, 'figures.json');
  await writeFile(figures, await dataOf(gateway.url, 'LARGE'));
  await using peer = await startServer(['bin/run.js', 'test/bench/peer.ts', figures], {});
  for (const name of Object.keys(QUERIES) as QueryName[]) {
    if ((await dataOf(gateway.url, name)) !== (await dataOf(peer.url, name)))
      throw new Error(`the answers to ${name} differ`);
  }
  say();
  say(
    `${CONNECTIONS} connections; the peer is a plain Apollo Server with the figures in memory, the gateway asks its upstreams`,
  );
  await compare({ gateway: gateway.url, peer: peer.url });
  say();
  say(`${'after load'.padEnd(16)}${memoryOf(gateway)}`);
}

const directory = await mkdtemp(join(tmpdir(), 'mengtu-bench-'));
try {
  await main(directory);
} finally {
  await rm(directory, { recursive: true, force: true });
}

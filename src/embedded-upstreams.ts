import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { UPSTREAM_VARIABLES, type UpstreamAddresses, type UpstreamName } from './config.ts';

export interface EmbeddedUpstreams {
  readonly addresses: UpstreamAddresses;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly only: readonly UpstreamName[];
  readonly cacheDir: string;
}

/** Where the build puts the simulators, beside the gateway's own bundle. */
const PROGRAM = fileURLToPath(new URL('./upstreams.js', import.meta.url));

/**
 * Starts simulated upstreams in a process of their own, so that the gateway's memory is the gateway's. They end when
 * their standard input closes, so that none outlives a gateway that was killed.
 */
export async function startEmbedded({ only, cacheDir }: EmbeddedOptions): Promise<EmbeddedUpstreams> {
  const child = spawn(process.execPath, [PROGRAM, '--only', only.join(','), '--cache-dir', cacheDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C must not end the upstreams of a request that is still being answered.
    detached: true,
  });
  const urls = await readyLine(child);
  let closing = false;
  child.once('exit', (code, signal) => {
    if (closing) return;
    const how = signal ?? `code ${String(code)}`;
    process.stderr.write(
      `Mengtu: the simulated upstreams ended by themselves with ${how}; ${only.join(', ')} will be down until Mengtu is started again\n`,
    );
  });
  const entries = Object.entries(UPSTREAM_VARIABLES).flatMap(([name, variable]) => {
    const value = only.includes(name as UpstreamName) ? urls[variable] : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  const jingmengApiKey = urls.JINGMENG_API_KEY;
  return {
    addresses: { ...Object.fromEntries(entries), ...(jingmengApiKey === undefined ? {} : { jingmengApiKey }) },
    close: async () => {
      closing = true;
      // An end that has already been is not told again.
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    },
  };
}

/** The simulators say in one line of JSON that they listen, and where. */
async function readyLine(child: ChildProcess): Promise<Readonly<Record<string, string>>> {
  if (child.stdout === null) throw new Error('the simulated upstreams have no output');
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the simulated upstreams ended with code ${String(code)} before they were ready`);
  });
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      const said = JSON.parse(line) as { ready?: boolean; urls?: Record<string, string> };
      if (said.ready === true && said.urls !== undefined) return said.urls;
    }
    throw new Error('the simulated upstreams never said that they were ready');
  })();
  failed.catch(() => {});
  return Promise.race([ready, failed]);
}

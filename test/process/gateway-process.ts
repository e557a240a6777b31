import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

export interface GatewayProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it has printed up to the line that tells its start-up time. */
  readonly started: Promise<string>;
  /** When it, and whoever shares its streams, is gone. */
  readonly ended: Promise<Ended>;
}

/** `npm start` as a process of its own, with nothing in its environment but what is given. */
export function startGateway(environment: Readonly<Record<string, string>> = {}): GatewayProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['bin/start.js'], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors = text(child.stderr);
  const ended = once(child, 'close').then(async ([code]) => ({ code: code as number | null, errors: await errors }));
  const started = (async () => {
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.includes('started in')) return lines.join('\n');
    }
    throw new Error(`the gateway did not start: ${await errors}`);
  })();
  // Where a test is about a start that fails, nobody waits for this.
  started.catch(() => {});
  return {
    child,
    pid: child.pid ?? 0,
    started,
    ended,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The address that it printed. */
export async function addressOf({ started }: GatewayProcess): Promise<string> {
  const url = /http:\S+(?=\/graphql)/.exec(await started)?.[0];
  if (url === undefined) throw new Error('no address was printed');
  return url;
}

/** The simulators that a gateway has started: by Linux's list of processes. */
export async function upstreamsOf(gateway: GatewayProcess): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => ((await isUpstreamOf(pid, gateway.pid)) ? [Number(pid)] : [])),
  );
  return found.flat();
}

async function isUpstreamOf(pid: string, parent: number): Promise<boolean> {
  try {
    const [status, command] = await Promise.all(
      ['status', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
    );
    return new RegExp(`^PPid:\\s${parent}$`, 'm').test(status ?? '') && (command ?? '').includes('upstreams.js');
  } catch {
    return false;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits, as long as the test may take. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

export const untilGone = (pids: readonly number[]) => until(() => !pids.some(lives));

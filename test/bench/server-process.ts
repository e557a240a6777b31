import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server in a process of its own, from the moment it says its URL. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  /** From the spawn to the line that names the URL. */
  readonly startMilliseconds: number;
  /** Resident megabytes of the process, and of those it started; null where the system has no /proc. */
  memory(): { readonly own: number; readonly children: number } | null;
}

export async function startServer(
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await firstUrl(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  return {
    url,
    startMilliseconds: performance.now() - began,
    memory: () => memoryOf(child.pid ?? 0),
    [Symbol.asyncDispose]: stop,
  };
}

async function firstUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) {
      // What else it says is not of interest, but must not fill the pipe.
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('the server ended before it said its URL');
}

function memoryOf(pid: number): { own: number; children: number } | null {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return { own: resident(pid), children: children.reduce((sum, child) => sum + resident(Number(child)), 0) };
  } catch {
    return null;
  }
}

function resident(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

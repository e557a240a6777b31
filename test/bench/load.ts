import { Agent, request } from 'node:http';

export interface Load {
  /** Milliseconds of every answer. */
  readonly latencies: readonly number[];
  readonly milliseconds: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly query: string;
  readonly connections: number;
  readonly milliseconds: number;
}

/** As many connections as told, each of them sending the next query when the last one is answered. */
export async function load({ url, query, connections, milliseconds }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = Buffer.from(JSON.stringify({ query }));
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  const connection = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      await post(url, body, agent);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return { latencies, milliseconds: performance.now() - began };
}

/** The bytes of one answer. An answer that is no success would be quick, and no measurement. */
export function post(url: string, body: Buffer, agent?: Agent): Promise<Buffer> {
  const headers = { 'content-type': 'application/json', 'content-length': body.byteLength };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers, ...(agent === undefined ? {} : { agent }) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
        else reject(new Error(`${url} answered ${String(answer.statusCode)}`));
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

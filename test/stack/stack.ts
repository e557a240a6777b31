import { readConfig } from '../../src/config.ts';
import { openGateway } from '../../src/gateway.ts';
import { isComplete } from '../../src/sources.ts';
import { startUpstreams } from '../../upstreams/start.ts';
import { type Counted, Counters } from './counters.ts';
import { type AskedQuery, type GraphAnswer, postGraphql } from './graphql-client.ts';

const API_KEY = 'key-of-the-tests';

export interface StackOptions {
  readonly faultFree?: boolean;
  /** Milliseconds a source has to answer in. */
  readonly sourceTimeout?: number;
}

export interface Stack extends AsyncDisposable {
  readonly url: string;
  readonly counters: Counters;
  readonly urls: Readonly<Record<string, string>>;
  ask(query: string, options?: AskedQuery): Promise<GraphAnswer>;
  /** What one query cost, counted at the upstreams. */
  cost(query: string, options?: AskedQuery): Promise<{ readonly answer: GraphAnswer; readonly calls: Counted }>;
}

/** The six simulators and a gateway over them, all real servers on free ports. */
export async function startStack({ faultFree = false, sourceTimeout = 3_000 }: StackOptions = {}): Promise<Stack> {
  const upstreams = await startUpstreams({ control: true, faultFree, cacheDir: '.cache', jingmengApiKey: API_KEY });
  const urls = upstreams.urls as Readonly<Record<string, string>>;
  const config = readConfig({
    ...urls,
    PORT: '0',
    SOURCE_TIMEOUT_MS: String(sourceTimeout),
    MENGTU_NOW: '2021-10-31T12:00:00+08:00',
  });
  if (!isComplete(config.upstreams)) throw new Error('the simulators did not say where they are');
  const gateway = await openGateway(config, config.upstreams);
  const counters = new Counters(urls);
  const ask = (query: string, options?: AskedQuery) => postGraphql(gateway.url, query, options);
  const close = async () => {
    counters.close();
    await gateway.close();
    await upstreams.close();
  };
  return {
    url: gateway.url,
    counters,
    urls,
    ask,
    cost: async (query, options) => {
      await counters.reset();
      const answer = await ask(query, options);
      return { answer, calls: await counters.read() };
    },
    [Symbol.asyncDispose]: close,
  };
}

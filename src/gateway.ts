import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { deadlineIn } from '../datasources/deadline.ts';
import { type CallRecord, RequestLoaders } from '../datasources/request-loaders.ts';
import { VersionBook } from '../datasources/version-book.ts';
import { buildGraph } from '../resolvers/build-graph.ts';
import { openGate } from '../resolvers/gate.ts';
import type { GraphContext } from '../resolvers/graph-context.ts';
import { RequestScope } from '../resolvers/request-scope.ts';
import { OneOfVariablesRule } from '../schema/one-of-variables.rule.ts';
import type { Config } from './config.ts';
import { formatError } from './format-error.ts';
import { type Front, openFront } from './http/front.ts';
import { graphqlEndpoint } from './http/graphql-endpoint.ts';
import { healthRoutes, probeAll } from './http/health.ts';
import { planAndPrefetch } from './plugins/plan-and-prefetch.ts';
import { tell } from './plugins/tell.ts';
import { assembleSources, type CompleteAddresses } from './sources.ts';

export interface Gateway {
  readonly url: string;
  /** Finishes what is in flight, then lets go of the sources. */
  close(): Promise<void>;
}

/** Composes the whole gateway over upstreams that are already there. */
export async function openGateway(config: Config, addresses: CompleteAddresses): Promise<Gateway> {
  const sources = assembleSources(addresses, config);
  const book = new VersionBook();
  const apollo = new ApolloServer<GraphContext>({
    schema: await buildGraph(),
    formatError,
    introspection: true,
    persistedQueries: false,
    validationRules: [OneOfVariablesRule],
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [planAndPrefetch, tell, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  // The first request already pins every version, so that its snapshot is the federation's.
  await Promise.all([apollo.start(), probeAll(sources, book)]);

  const contextFor = (request: IncomingMessage): GraphContext => {
    const deadline = deadlineIn(config.requestTimeout);
    const calls: CallRecord[] = [];
    const freshLoaders = () => new RequestLoaders(sources, book, deadline, calls);
    return {
      scope: new RequestScope({ now: config.now(), gate: openGate, book, freshLoaders }),
      trace: request.headers['x-mengtu-trace'] === '1',
    };
  };

  const graphql = graphqlEndpoint(apollo, contextFor);
  const front: Front = await openFront(
    { '/graphql': { GET: graphql, POST: graphql }, ...healthRoutes(sources, book) },
    config,
  );
  return {
    url: front.url,
    close: async () => {
      await front.close();
      await apollo.stop();
      await Promise.all(Object.values(sources).map((source) => source.close()));
    },
  };
}

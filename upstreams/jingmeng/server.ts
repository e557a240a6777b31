import { execute, GraphQLError, validate } from 'graphql';
import { Control } from '../control/control.ts';
import { tooManyRequests } from '../control/delivery.ts';
import { type JsonRequest, type RunningServer, startJsonServer, type UpstreamAnswer } from '../control/json-server.ts';
import { notFound } from '../control/versioned-resource.ts';
import { asksOnlyForMeta, type GraphqlRequest, parseGraphqlRequest } from './graphql-request.ts';
import { type Edition, publish, resolveFrom } from './platform.ts';
import { SCHEMA } from './schema.ts';
import { parseRateLimit, type RateLimit, TokenBucket } from './token-bucket.ts';

export interface JingmengOptions {
  readonly apiKey: string;
  /** Serve `/__control`, with `POST /__control/rate-limit { perSecond, burst }` beside the common orders. */
  readonly control?: boolean;
  /** Leave out the faults that FAULTS.md lists. */
  readonly faultFree?: boolean;
  readonly rateLimit?: RateLimit;
}

const GENEROUS: RateLimit = { perSecond: 50, burst: 100 };

/** Starts the partner's 京蒙协作 platform: `POST /graphql` as in PROTOCOL.md. */
export function startJingmeng(options: JingmengOptions): Promise<RunningServer> {
  const { apiKey, control: controllable = false, faultFree = false, rateLimit = GENEROUS } = options;
  let amendments = 0;
  let edition = publish({ faultFree, amendments });
  const bucket = new TokenBucket(rateLimit);
  const control = new Control({
    moveVersion: () => {
      amendments += 1;
      edition = publish({ faultFree, amendments });
      return edition.version;
    },
    orders: { 'rate-limit': (json) => bucket.resize(parseRateLimit(json)) },
  });
  return startJsonServer({
    control,
    controllable,
    answer: async (request) => {
      const { pathname } = request.url;
      if (pathname !== '/graphql' || request.method !== 'POST') return notFound(pathname);
      if (request.headers['x-api-key'] !== apiKey) {
        return { status: 401, body: { error: 'X-Api-Key is missing or wrong' }, purpose: 'call' };
      }
      const wait = bucket.take();
      if (wait > 0) return { ...tooManyRequests(wait), purpose: 'call' };
      return answerGraphql(edition, request);
    },
  });
}

async function answerGraphql(edition: Edition, { body, missingRows }: JsonRequest): Promise<UpstreamAnswer> {
  let request: GraphqlRequest;
  try {
    request = parseGraphqlRequest(body);
  } catch (error) {
    return refused([error instanceof GraphQLError ? error : new GraphQLError('The body is not JSON')]);
  }
  const errors = validate(SCHEMA, request.document);
  if (errors.length > 0) return refused(errors);
  const result = await execute({
    schema: SCHEMA,
    document: request.document,
    rootValue: resolveFrom(edition, missingRows),
    variableValues: request.variables,
    operationName: request.operationName,
  });
  return { status: 200, body: result, purpose: asksOnlyForMeta(request) ? 'probe' : 'call' };
}

function refused(errors: readonly GraphQLError[]): UpstreamAnswer {
  return { status: 400, body: { errors }, purpose: 'call' };
}

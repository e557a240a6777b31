import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../schema/error-code.ts';
import { findMengtuError } from '../schema/mengtu-error.ts';

/** What would be right, where the error is graphql's or Apollo Server's own and says only what is wrong. */
const HINTS: Readonly<Partial<Record<string, string>>> = {
  BAD_REQUEST: 'POST {"query": "{ … }", "variables": { … }} with content-type: application/json',
  GRAPHQL_PARSE_FAILED: 'the text is read up to the place in `locations`',
  GRAPHQL_VALIDATION_FAILED: 'see the schema: introspection is on',
  OPERATION_RESOLUTION_FAILURE: 'name one operation of the document in operationName',
  PERSISTED_QUERY_NOT_SUPPORTED: 'send the whole text in query',
};

/** What a client sees of an error: our own as they are, graphql's own codes, and nothing at all of anything else. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const place = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  const known = findMengtuError(error);
  if (known !== undefined) {
    const { http, ...extensions } = known.extensions;
    return { message: formatted.message, ...place, extensions };
  }
  const code = formatted.extensions?.code;
  // graphql-js and Apollo Server wrap whatever is thrown while they read, with its message.
  if (ranOut(error)) return { message: 'the gateway failed', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR' || !Object.hasOwn(ERROR_CODES, code)) {
    return { message: 'the gateway failed', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  const hint = HINTS[code];
  return { message: formatted.message, ...place, extensions: { code, ...(hint === undefined ? {} : { hint }) } };
}

/** Whether it is, or wraps, a RangeError of the engine: a stack or a size that ran out is no word for a client. */
function ranOut(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof GraphQLError && error.originalError !== undefined && ranOut(error.originalError);
}

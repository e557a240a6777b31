import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../schema/error-code.ts';
import { findMengtuError } from '../schema/mengtu-error.ts';

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
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR' || !Object.hasOwn(ERROR_CODES, code)) {
    return { message: 'the gateway failed', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  return { message: formatted.message, ...place, extensions: { code } };
}

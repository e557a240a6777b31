import { expect } from 'vitest';
import { ERROR_CODES } from '../../schema/error-code.ts';
import type { GraphError } from '../stack/graphql-client.ts';

/** Stacks, paths, SQL, addresses and keys of the inside. */
const INTERNALS =
  /\bat .+:\d+:\d+|node_modules|\.[jt]s\b|\/tmp\/|select |postgres|127\.0\.0\.1|localhost|ECONN|ENOENT|key-of-the-tests/i;

/** The one error of an answer, with its code in the registry and a word on what would be right. */
export function onlyError(errors: readonly GraphError[]): GraphError {
  expect(errors).toHaveLength(1);
  const [error] = errors;
  if (error === undefined) throw new Error('no error');
  expect(Object.keys(ERROR_CODES)).toContain(error.extensions.code);
  expect(error.extensions.hint).toMatch(/\S/);
  expect(JSON.stringify(error)).not.toMatch(INTERNALS);
  expect(error.message.length).toBeLessThan(1_000);
  return error;
}

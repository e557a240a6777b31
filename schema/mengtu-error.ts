import { type ASTNode, GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-code.ts';

export interface ErrorDetail {
  /** What was asked, as it was asked. */
  readonly asked?: string;
  /** What would be right. */
  readonly hint?: string;
  readonly nodes?: ASTNode;
  readonly cause?: unknown;
}

/** An error meant for the client: a code of the registry, what was asked and what would be right. */
export class MengtuError extends GraphQLError {
  override readonly name = 'MengtuError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    const { asked, hint, nodes, cause } = detail;
    super(message, {
      nodes: nodes ?? null,
      extensions: {
        code,
        ...(asked === undefined ? {} : { asked }),
        ...(hint === undefined ? {} : { hint }),
        // Apollo Server takes the response's status from here and removes it from what the client sees.
        http: { status: ERROR_CODES[code].status },
      },
    });
    this.code = code;
    if (cause !== undefined) this.cause = cause;
  }
}

/**
 * The MengtuError that an error is, or wraps. graphql-js and Apollo Server wrap what scalars and resolvers throw, and
 * Apollo Server then puts GRAPHQL_VALIDATION_FAILED in the place of our code.
 */
export function findMengtuError(error: unknown): MengtuError | undefined {
  if (error instanceof MengtuError) return error;
  return error instanceof GraphQLError ? findMengtuError(error.originalError) : undefined;
}

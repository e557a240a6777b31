import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../schema/error-code.ts';
import { findMengtuError, MengtuError } from '../../schema/mengtu-error.ts';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];

describe('the registry of error codes', () => {
  it('has the statuses that clients rely on', () => {
    const statuses = Object.fromEntries(codes.map((code) => [code, ERROR_CODES[code].status]));
    expect(statuses).toMatchObject({
      SNAPSHOT_GONE: 410,
      VERSION_MOVED: 503,
      OPERATION_NOT_REGISTERED: 403,
      UNAUTHENTICATED: 401,
      FORBIDDEN: 403,
      RATE_LIMITED: 429,
      PAYLOAD_TOO_LARGE: 413,
      MALFORMED_JSON: 400,
      SOURCE_DOWN: 503,
      INTERNAL_SERVER_ERROR: 500,
    });
  });

  it.each(codes)('%s is explained in both languages', (code) => {
    expect(ERROR_CODES[code].zh).toMatch(/\p{Script=Han}/u);
    expect(ERROR_CODES[code].en).toMatch(/^[a-z]+ .+[^.]$/i);
  });
});

describe('MengtuError', () => {
  it('carries code, status, what was asked and what would be right, and no more', () => {
    const error = new MengtuError('REGION_UNKNOWN', '没有 159999。 There is no 159999.', {
      asked: '159999',
      hint: '150000',
      cause: new Error('select * from secrets'),
    });
    expect(error.toJSON()).toEqual({
      message: '没有 159999。 There is no 159999.',
      extensions: { code: 'REGION_UNKNOWN', asked: '159999', hint: '150000', http: { status: 400 } },
    });
    expect(error.cause).toEqual(new Error('select * from secrets'));
  });

  it('leaves out what it is not told', () => {
    expect(new MengtuError('RATE_LIMITED', '过多。 Too many.').extensions).toEqual({
      code: 'RATE_LIMITED',
      http: { status: 429 },
    });
  });

  it('is found under what wraps it, and nothing else is', () => {
    const error = new MengtuError('PERIOD_INVALID', '错。 Wrong.');
    const wrapped = new GraphQLError('outer', { originalError: new GraphQLError('inner', { originalError: error }) });
    expect(findMengtuError(error)).toBe(error);
    expect(findMengtuError(wrapped)).toBe(error);
    expect(findMengtuError(new GraphQLError('plain'))).toBeUndefined();
    expect(findMengtuError(new Error('plain'))).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeNodeId } from '../../resolvers/node-id.ts';
import type { ErrorCode } from '../../schema/error-code.ts';
import type { AskedQuery } from '../stack/graphql-client.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { onlyError } from './only-error.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const NO_CALLS = { directory: 0, core: 0, brands: 0, jingmeng: 0, dispatch: 0, bulletin: 0 };
const WITH_REGION = 'query($r: RegionRef!) { observation(region: $r, metric: WORKSHOPS) { value } }';
const WITH_PERIOD =
  'query($p: Period) { observation(region: {code: "150000"}, metric: WORKSHOPS, period: $p) { value } }';
const WITH_METRIC = 'query($m: MetricCode!) { observation(region: {code: "150000"}, metric: $m) { value } }';
const ofRegion = (ref: string) => `{ observation(region: ${ref}, metric: WORKSHOPS) { value } }`;
const atPeriod = (period: string) =>
  `{ observation(region: {code: "150000"}, metric: WORKSHOPS, period: "${period}") { value } }`;

interface Refusal {
  readonly query: string;
  readonly variables?: AskedQuery['variables'];
  readonly code: ErrorCode;
  /** What the error has to tell, in its message or in its hint. */
  readonly tells: RegExp;
  readonly asked?: string;
}

describe('wrong from the arguments alone: 400, one error, no upstream is asked', () => {
  const periods = ['2021-13', '2021-YTD00', '2021-YTD13', '21-09', '2021-Q5', '2021-H3', '2021-02-30', ' 2021-09', ''];
  const refusals: Readonly<Record<string, Refusal>> = {
    'a reference of two fields': {
      query: ofRegion('{name: "左旗", code: "150000"}'),
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /RegionRef.+exactly one/,
    },
    'a reference of no field': { query: ofRegion('{}'), code: 'GRAPHQL_VALIDATION_FAILED', tells: /exactly one/ },
    'a reference of a null field': {
      query: ofRegion('{code: null}'),
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /RegionRef\.code.+non-null/,
    },
    'a variable of two fields': {
      query: WITH_REGION,
      variables: { r: { name: '左旗', code: '150000' } },
      code: 'BAD_USER_INPUT',
      tells: /Exactly one key/,
      asked: '$r: RegionRef!',
    },
    'a variable of no field': {
      query: WITH_REGION,
      variables: { r: {} },
      code: 'BAD_USER_INPUT',
      tells: /Exactly one/,
    },
    'a variable of a null field': {
      query: WITH_REGION,
      variables: { r: { code: null } },
      code: 'BAD_USER_INPUT',
      tells: /non-null|null/,
    },
    'a null variable': {
      query: WITH_REGION,
      variables: { r: null },
      code: 'BAD_USER_INPUT',
      tells: /\$r.+not be null/,
    },
    'no variable': { query: WITH_REGION, variables: {}, code: 'BAD_USER_INPUT', tells: /\$r.+was not provided/ },
    'a field that the reference lacks': {
      query: WITH_REGION,
      variables: { r: { nam: '左旗' } },
      code: 'BAD_USER_INPUT',
      tells: /Did you mean "name"/,
    },
    'a code that is none': {
      query: ofRegion('{code: "15222"}'),
      code: 'REGION_UNKNOWN',
      tells: /152221/,
      asked: '"15222"',
    },
    'a period that is a number': {
      query: WITH_PERIOD,
      variables: { p: 2021 },
      code: 'PERIOD_INVALID',
      tells: /2021-YTD09/,
      asked: '2021',
    },
    'a day that does not exist': {
      query: 'query($d: Date) { pairings(on: $d) { id } }',
      variables: { d: '2021-02-30' },
      code: 'DATE_INVALID',
      tells: /2021-09-30/,
    },
    'a population that the metric is not kept for': {
      query: '{ observation(region: {code: "150000"}, metric: WORKSHOPS, population: RELOCATED) { value } }',
      code: 'DIMENSION_UNKNOWN',
      tells: /WORKSHOPS has ALL/,
      asked: 'WORKSHOPS, population: RELOCATED',
    },
    'a negative page': {
      query: '{ regions(first: -1) { totalCount } }',
      code: 'BAD_USER_INPUT',
      tells: /0 to 500/,
      asked: 'first: -1',
    },
    'a page too large': {
      query: '{ regions(first: 100000) { totalCount } }',
      code: 'BAD_USER_INPUT',
      tells: /0 to 500/,
    },
    'a negative page by variable': {
      query: 'query($f: Int!) { regions(first: $f) { totalCount } }',
      variables: { f: -1 },
      code: 'BAD_USER_INPUT',
      tells: /0 to 500/,
    },
    'a page deep inside': {
      query: '{ regions { nodes { children(first: 501) { totalCount } } } }',
      code: 'BAD_USER_INPUT',
      tells: /Region\.children.+501/,
    },
    'a page of more than 32 bits': {
      query: '{ regions(first: 1099511627776) { totalCount } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /32-bit/,
    },
    'a null where there is a default': {
      query:
        'query($p: Population) { observation(region: {code: "150000"}, metric: WORKSHOPS, population: $p) { value } }',
      variables: { p: null },
      code: 'BAD_USER_INPUT',
      tells: /population.+must not be null/,
    },
    'a number that is text': {
      query: 'query($f: Int!) { regions(first: $f) { totalCount } }',
      variables: { f: '20' },
      code: 'BAD_USER_INPUT',
      tells: /\$f.+Int/,
      asked: '$f: Int!',
    },
    'a condition that is text': {
      query: 'query($s: Boolean!) { metrics @skip(if: $s) { code } }',
      variables: { s: 'yes' },
      code: 'BAD_USER_INPUT',
      tells: /Boolean/,
    },
    'a scale of nothing': {
      query:
        '{ observation(region: {code: "150000"}, metric: WORKSHOPS) { per(metric: ENTERPRISES, scale: 0) { value } } }',
      code: 'BAD_USER_INPUT',
      tells: /scale/,
    },
    'an unknown field': {
      query: '{ regio { id } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /Did you mean "region" or "regions"/,
    },
    'an unknown metric': {
      query: '{ observation(region: {code: "150000"}, metric: WORKSHOP) { value } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /Did you mean the enum value "WORKSHOPS"/,
    },
    'an unknown metric by variable': {
      query: WITH_METRIC,
      variables: { m: 'WORKSHOP' },
      code: 'BAD_USER_INPUT',
      tells: /Did you mean the enum value "WORKSHOPS"/,
    },
    'a metric called __proto__': {
      query: WITH_METRIC,
      variables: { m: '__proto__' },
      code: 'BAD_USER_INPUT',
      tells: /does not exist in "MetricCode"/,
    },
    'a metric called constructor': {
      query: WITH_METRIC,
      variables: { m: 'constructor' },
      code: 'BAD_USER_INPUT',
      tells: /does not exist in "MetricCode"/,
    },
    'several operations, none named': {
      query: 'query a { __typename } query b { __typename }',
      code: 'OPERATION_RESOLUTION_FAILURE',
      tells: /operationName/,
    },
    'no operation': {
      query: 'fragment f on Query { __typename }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /fragment|Fragment/,
    },
    'a mutation': {
      query: 'mutation { forget }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /no mutation/,
      asked: 'mutation',
    },
    'a subscription': {
      query: 'subscription { regions { totalCount } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      tells: /no subscription/,
    },
    'text that is no query': { query: '{ regions', code: 'GRAPHQL_PARSE_FAILED', tells: /Syntax Error/ },
    'brackets twenty thousand deep': {
      query: `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`,
      code: 'DEPTH_EXCEEDED',
      tells: /./,
    },
    ...Object.fromEntries(
      periods.flatMap((period): [string, Refusal][] => {
        const told = { code: 'PERIOD_INVALID', tells: /2021-YTD09/, asked: JSON.stringify(period) } as const;
        return [
          [`the period “${period}”`, { query: atPeriod(period), ...told }],
          [`the period “${period}” by variable`, { query: WITH_PERIOD, variables: { p: period }, ...told }],
        ];
      }),
    ),
  };

  test.each(Object.entries(refusals))('%s', async (_, { query, variables, code, tells, asked }) => {
    const { answer, calls } = await stack.cost(query, variables === undefined ? {} : { variables });
    const error = onlyError(answer.errors);
    expect({ status: answer.status, code: error.extensions.code }).toEqual({ status: 400, code });
    expect(`${error.message} ${String(error.extensions.hint)}`).toMatch(tells);
    if (asked !== undefined) expect(error.extensions.asked).toBe(asked);
    expect(answer.data).toBeNull();
    expect(calls).toEqual(NO_CALLS);
  });
});

describe('what is wrong with one field leaves the others', () => {
  test('a unit that does not measure the metric', async () => {
    const { status, data, errors } = await stack.ask(
      '{ observation(region: {code: "150000"}, metric: WORKSHOPS) { value wrong: value(unit: WAN_CNY) } }',
    );
    expect({ status, data }).toEqual({ status: 200, data: { observation: { value: 294, wrong: null } } });
    const { code, asked, hint } = onlyError(errors).extensions;
    expect({ code, asked, hint }).toEqual({ code: 'UNIT_MISMATCH', asked: 'unit: WAN_CNY', hint: expect.any(String) });
  });

  test('an observation of a snapshot that never was', async () => {
    const id = encodeNodeId('Observation', 'long-ago/WORKSHOPS|150000|2021-10|ALL||');
    const { status, data, errors } = await stack.ask(`{ __typename node(id: "${id}") { id } }`);
    expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query', node: null } });
    expect(onlyError(errors).extensions).toMatchObject({ code: 'SNAPSHOT_GONE', asked: 'long-ago' });
  });
});

describe('cursors', () => {
  const cursorOf = async () =>
    (await stack.ask('{ regions(first: 2) { pageInfo { endCursor } } }')).data.regions.pageInfo.endCursor as string;

  test('one of the same list goes on', async () => {
    const { errors } = await stack.ask(`{ regions(first: 2, after: "${await cursorOf()}") { nodes { code } } }`);
    expect(errors).toEqual([]);
  });

  test.each([
    ['of another filter', (cursor: string) => `{ regions(where: {level: BANNER}, after: "${cursor}") { totalCount } }`],
    ['of another field', (cursor: string) => `{ metrics { code } brands(after: "${cursor}") { totalCount } }`],
    ['made up', () => '{ regions(after: "eHl6") { totalCount } }'],
    ['of 100 KB', () => `{ regions(after: "${'A'.repeat(100_000)}") { totalCount } }`],
    ['called __proto__', () => '{ regions(after: "__proto__") { totalCount } }'],
    ['empty', () => '{ regions(after: "") { totalCount } }'],
  ])('one %s is refused', async (_, query) => {
    const { status, data, errors } = await stack.ask(query(await cursorOf()));
    expect(onlyError(errors).extensions.code).toBe('CURSOR_INVALID');
    // The field is nullable or it is not; the rest of the answer stands where it is.
    expect(status).toBe(data === null ? 400 : 200);
    if (data !== null) expect(data.metrics.length).toBeGreaterThan(20);
  });
});

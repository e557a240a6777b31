import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeNodeId } from '../../resolvers/node-id.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { onlyError } from './only-error.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const WITH_REGION = 'query($r: RegionRef!) { observation(region: $r, metric: WORKSHOPS) { value } }';
const ofRegion = (ref: string) => `{ observation(region: ${ref}, metric: WORKSHOPS) { value } }`;

describe('names of regions', () => {
  test('an unknown code is an error where one region is needed', async () => {
    const { status, errors } = await stack.ask(ofRegion('{code: "999999"}'));
    expect(status).toBe(400);
    expect(onlyError(errors).extensions).toMatchObject({ code: 'REGION_UNKNOWN', asked: '999999' });
  });

  test('a misspelt name comes with what may have been meant', async () => {
    const { errors } = await stack.ask(ofRegion('{name: "科尔沁右前旗"}'));
    expect(onlyError(errors).extensions).toMatchObject({
      code: 'REGION_UNKNOWN',
      hint: expect.stringContaining('科尔沁右翼前旗 152221'),
    });
  });

  test('an ambiguous name comes with its candidates', async () => {
    const { status, errors } = await stack.ask(ofRegion('{name: "左旗"}'));
    expect(status).toBe(400);
    const { code, asked, hint } = onlyError(errors).extensions;
    expect({ code, asked }).toEqual({ code: 'REGION_AMBIGUOUS', asked: '左旗' });
    for (const candidate of ['土默特左旗 150121', '巴林左旗 150422', '阿拉善左旗 152921'])
      expect(hint).toContain(candidate);
  });

  test('both are members of the union where one asks who it is', async () => {
    const { status, data, errors } = await stack.ask(`{
      unknown: region(ref: {code: "999999"}) { __typename ... on UnknownRegion { message suggestions { id } } }
      ambiguous: region(ref: {name: "左旗"}) { __typename ... on AmbiguousRegion { message candidates { code } } }
      foreign: region(ref: {id: "${encodeNodeId('Brand', '宁城月嫂')}"}) { __typename }
    }`);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toMatchObject({
      unknown: { __typename: 'UnknownRegion', message: expect.stringContaining('999999') },
      ambiguous: { __typename: 'AmbiguousRegion', candidates: expect.arrayContaining([{ code: '150422' }]) },
      foreign: { __typename: 'UnknownRegion' },
    });
  });

  const odd = [
    '',
    '   ',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '\u202e左旗',
    '🙂',
    '\ufdfa',
    '%00',
    "'; --",
  ];
  test.each(odd.map((name) => [JSON.stringify(name), name] as const))('%s names no region', async (_, name) => {
    const { status, data, errors } = await stack.ask('query($n: String!) { region(ref: {name: $n}) { __typename } }', {
      variables: { n: name },
    });
    expect({ status, errors, data }).toEqual({
      status: 200,
      errors: [],
      data: { region: { __typename: 'UnknownRegion' } },
    });
  });

  test('full-width letters and spaces are the same name', async () => {
    const { data } = await stack.ask('{ region(ref: {name: "１５０ ０００"}) { ... on Region { code } } }');
    expect(data).toEqual({ region: { code: '150000' } });
  });

  test('a name of 100 KB, each of its characters another, is not said again whole', async () => {
    const name = Array.from({ length: 33_000 }, (_, index) => String.fromCodePoint(0x3400 + (index % 20_000))).join('');
    const { status, errors } = await stack.ask(WITH_REGION, { variables: { r: { name } } });
    expect(status).toBe(400);
    const { code, asked } = onlyError(errors).extensions;
    expect(code).toBe('REGION_UNKNOWN');
    expect(String(asked).length).toBeLessThan(100);
  });

  test('keys of Object.prototype are no variables and no fields', async () => {
    const query = 'query($constructor: RegionRef!) { region(ref: $constructor) { __typename } }';
    const missing = await stack.ask(query, { variables: {} });
    expect(onlyError(missing.errors).extensions.code).toBe('BAD_USER_INPUT');
    const given = await stack.ask(query, { variables: { constructor: { code: '150000' } } });
    expect(given.data).toEqual({ region: { __typename: 'Region' } });
    const inherited = await stack.ask(WITH_REGION, {
      variables: { r: JSON.parse('{"__proto__": {"code": "150000"}}') as unknown },
    });
    expect(onlyError(inherited.errors)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('fragments and aliases may be called as they like', async () => {
    const { data, errors } = await stack.ask(`{ __proto__: __typename ...constructor ...__proto__ }
      fragment constructor on Query { metrics(codes: [WORKSHOPS]) { code } }
      fragment __proto__ on Query { region(ref: {code: "150000"}) { __typename } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ metrics: [{ code: 'WORKSHOPS' }], region: { __typename: 'Region' } });
  });
});

describe('ids', () => {
  const types = ['Region', 'Brand', 'Program', 'Pairing', 'Agreement', 'Policy', 'ServiceOffice', 'Event', 'Document'];
  const keys = ['', 'x', '__proto__', 'constructor', '\u0000', '../../etc/passwd', '🙂'.repeat(500)];
  const strange = ['', '!!!', '%00', 'é', '__proto__', 'constructor', '🙂', 'A'.repeat(100_000)];
  const foreign = [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'Query',
    'Metric',
    'Source',
    'Observation',
  ];
  const cells = ['a/b', 'a/|||||', 'a/constructor|150000|2021|ALL||', 'a/WORKSHOPS|150000|2021-13|ALL||'];
  const ids = [
    ...strange,
    ...types.flatMap((type) => keys.map((key) => encodeNodeId(type, key))),
    ...foreign.map((type) => encodeNodeId(type, 'constructor')),
    ...cells.map((cell) => encodeNodeId('Observation', cell)),
  ];

  test('an id of nothing is null, whatever is in it', async () => {
    const declared = ids.map((_, index) => `$i${index}: ID!`).join(', ');
    const asked = ids.map((_, index) => `n${index}: node(id: $i${index}) { __typename id }`).join(' ');
    const variables = Object.fromEntries(ids.map((id, index) => [`i${index}`, id]));
    const { status, data, errors } = await stack.ask(`query(${declared}) { ${asked} }`, { variables });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(Object.values(data)).toEqual(ids.map(() => null));
  });
});

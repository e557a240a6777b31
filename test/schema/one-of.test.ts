import { buildASTSchema, graphql, isInputObjectType, parse, printSchema, specifiedRules, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { enforceOneOf, ONE_OF_INPUTS } from '../../schema/one-of.ts';
import { OneOfVariablesRule } from '../../schema/one-of-variables.rule.ts';
import { buildTypes } from './all-types.ts';

let schema: Awaited<ReturnType<typeof buildTypes>>;
beforeAll(async () => {
  schema = await buildTypes();
});

async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const { data, errors } = await graphql({ schema, source, variableValues });
  return { data, messages: errors?.map(({ message }) => message) };
}

const byVariable = 'query ($ref: RegionRef!) { region(ref: $ref) }';
const order = (field: string) => `{ stats(orderBy: [${field}]) }`;

describe('@oneOf inputs', () => {
  it('are exactly those of the list', () => {
    const printed = [...printSchema(schema).matchAll(/^input (\w+) @oneOf/gm)].map(([, name]) => name);
    expect(printed.sort()).toEqual([...ONE_OF_INPUTS].sort());
  });

  it.each(ONE_OF_INPUTS)('%s introspects as one', async (name) => {
    const { data } = await ask(`{ __type(name: "${name}") { isOneOf } }`);
    expect(data).toEqual({ __type: { isOneOf: true } });
  });

  it.each(ONE_OF_INPUTS)('%s refuses two keys, none and null, as a literal and as a variable', async (name) => {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new TypeError(`${name} is no input`);
    const [first, second] = Object.keys(type.getFields());
    const wrong = [{}, { [String(first)]: null }, { [String(first)]: 'x', [String(second)]: 'x' }];
    for (const value of wrong) {
      const literal = JSON.stringify(value).replaceAll(/"(\w+)":/g, '$1:');
      const field = {
        RegionRef: `region(ref: ${literal})`,
        At: `stats(orderBy: [], at: ${literal})`,
        StatsOrder: `stats(orderBy: [${literal}])`,
      };
      const variable = {
        RegionRef: 'query ($v: RegionRef!) { region(ref: $v) }',
        At: 'query ($v: At!) { stats(orderBy: [], at: $v) }',
        StatsOrder: 'query ($v: StatsOrder!) { stats(orderBy: [$v]) }',
      };
      const answers = [await ask(`{ ${field[name]} }`), await ask(variable[name], { v: value })];
      for (const { data, messages } of answers) {
        expect(data).toBeUndefined();
        expect(messages?.join('\n')).toMatch(/exactly one key|must be non-null/i);
      }
    }
  });

  it('accept one key, as a literal and as a variable', async () => {
    expect(await ask('{ region(ref: {code: "152221"}) }')).toEqual({ data: { region: '{"code":"152221"}' } });
    expect(await ask(byVariable, { ref: { name: '科右前旗' } })).toEqual({ data: { region: '{"name":"科右前旗"}' } });
    const { data } = await ask(order('{key: {by: YEAR}}'));
    expect(data).toEqual({ stats: '{"orderBy":[{"key":{"by":"YEAR","direction":"ASC"}}]}' });
  });

  it('want a non-null variable for their one key, wherever they stand', () => {
    const messages = (source: string) =>
      validate(schema, parse(source), [...specifiedRules, OneOfVariablesRule]).map(({ message }) => message);
    const required = (type: string) => `query ($v: ${type}) { region(ref: {name: $v}) }`;
    const optional = (type: string) => `query ($v: ${type}) { stats(orderBy: [], at: {snapshot: $v}) }`;
    const inFragment = (type: string) =>
      `query ($v: ${type}) { ...F } fragment F on Query { stats(orderBy: [{key: $v}]) }`;
    expect(messages(required('String!'))).toEqual([]);
    expect(messages(optional('ID!'))).toEqual([]);
    expect(messages(inFragment('KeyOrder!'))).toEqual([]);
    expect(messages(required('String'))).toEqual([
      '变量 $v 用于 RegionRef,须声明为非空。 Variable $v is used in RegionRef and must be declared non-null.',
    ]);
    expect(messages(inFragment('KeyOrder'))).toEqual([
      '变量 $v 用于 StatsOrder,须声明为非空。 Variable $v is used in StatsOrder and must be declared non-null.',
    ]);
    expect(messages(optional('ID'))).toEqual([
      'Variable "$v" is of type "ID" but must be non-nullable to be used for OneOf Input Object "At".',
    ]);
  });
});

describe('enforceOneOf', () => {
  it('refuses an input whose fields are required or have a default', () => {
    const build = (field: string) => buildASTSchema(parse(`input At { ${field} } type Query { now(at: At): String }`));
    expect(() => enforceOneOf(build('snapshot: ID!'))).toThrow('At.snapshot must be nullable and without default');
    expect(() => enforceOneOf(build('snapshot: ID = "1"'))).toThrow('At.snapshot must be nullable');
    expect(() => enforceOneOf(build('snapshot: ID'))).not.toThrow();
  });
});

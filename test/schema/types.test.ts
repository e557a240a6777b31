import { graphqlSync, isInterfaceType, isObjectType, parse, printSchema, printType, validateSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../statistics/metric-registry.ts';
import { buildTypes } from './all-types.ts';
import { undescribed } from './bilingual.ts';

let schema: Awaited<ReturnType<typeof buildTypes>>;
beforeAll(async () => {
  schema = await buildTypes();
});

const printed = (name: string) => {
  const type = schema.getType(name);
  return type === undefined ? '' : printType(type);
};

const fieldType = (type: string, field: string) => {
  const found = schema.getType(type);
  return isObjectType(found) || isInterfaceType(found) ? String(found.getFields()[field]?.type) : undefined;
};

describe('the types', () => {
  it('make a valid schema that prints and parses', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(() => parse(printSchema(schema))).not.toThrow();
  });

  it('are described in both languages', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('take the metric codes from the registry, with their definitions', () => {
    const codes = printed('MetricCode');
    for (const [code, { name, definition }] of Object.entries(METRICS)) {
      expect(codes).toContain(`  ${code}`);
      expect(codes).toContain(name.zh);
      expect(codes).toContain(definition.en);
    }
  });

  it('implement Node and Program', () => {
    for (const kind of ['Workshop', 'LeadingEnterprise', 'PublicPostScheme', 'TrainingProgram', 'FundingScheme']) {
      const type = schema.getType(kind);
      expect(isObjectType(type) && type.getInterfaces().map(String).sort()).toEqual(['Node', 'Program']);
    }
    expect(fieldType('Program', 'id')).toBe('ID!');
    expect(fieldType('FundingScheme', 'kind')).toBe('ProgramKind!');
  });

  it('say that a value may be absent and its period may not', () => {
    expect(fieldType('Observation', 'period')).toBe('Period!');
    expect(fieldType('Observation', 'origin')).toBe('Origin');
    expect(fieldType('Observation', 'bounds')).toBe('Bounds');
    expect(fieldType('Region', 'code')).toBe('RegionCode');
    expect(fieldType('Agreement', 'signedOn')).toBe('Date!');
  });

  it('carry the defaults of the inputs', () => {
    expect(printed('MeasureRef')).toContain('show: Show! = VALUE');
    expect(printed('MeasureOrder')).toContain('direction: Direction! = DESC');
    expect(printed('KeyOrder')).toContain('direction: Direction! = ASC');
    expect(printed('TopN')).toContain('others: Boolean! = false');
  });

  it('are told apart by the __typename of the source object, without a promise', () => {
    const source =
      '{ hits { __typename } unknown { __typename ... on UnknownRegion { message } } node { __typename id ... on Event { on } } }';
    const fields = {
      hits: [{ __typename: 'Region' }],
      unknown: { __typename: 'UnknownRegion', message: '没有' },
      node: { __typename: 'Event', id: 'x', on: '2021-07-26' },
    };
    // The probe's own resolvers are async.
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) delete field.resolve;
    expect(graphqlSync({ schema, source, rootValue: fields })).toEqual({ data: fields });
  });
});

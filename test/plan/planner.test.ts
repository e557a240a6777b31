import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { keyText } from '../../datasources/contract.ts';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { planOperation } from '../../resolvers/plan/planner.ts';

const NOW = new Date('2021-10-31T12:00:00+08:00');

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildGraph();
});

/** What a query would ask of the sources, as sorted text. */
function planned(query: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  const parts = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fragments = Object.fromEntries(parts.map((part) => [part.name.value, part]));
  const { needs } = planOperation({ schema, node: operation, fragments, variables }, NOW);
  return needs.map(({ source, key }) => `${source}/${keyText(key)}`).sort();
}

const onRegion = (selection: string) => `{ region(ref: { code: "150000" }) { ... on Region { ${selection} } } }`;

test('a cell is planned by the vectors it is made of, whatever its region', () => {
  expect(planned(onRegion('observation(metric: WORKSHOPS, period: "2021-09") { value }'))).toEqual([
    'bulletin/vector:WORKSHOPS:2021-09:ALL',
    'core/vector:WORKSHOPS:2021-09:ALL',
    'directory/regions',
  ]);
});

test('fragments, spread or inline, nested or through an interface, plan what their fields would', () => {
  const figures =
    'observation(metric: TRAINED_PERSONS, period: "2021-Q3") { value change(over: QUARTER) { base { value } } provenance { document { title } } }';
  const plain = planned(onRegion(`children { nodes { ${figures} } }`));
  expect(plain.length).toBeGreaterThan(6);
  const spread = `${onRegion('children { nodes { ...Outer } }')} fragment Outer on Region { ...Inner } fragment Inner on Region { ${figures} }`;
  expect(planned(spread)).toEqual(plain);
  expect(planned(onRegion(`children { nodes { ... { ... on Node { ... on Region { ${figures} } } } } }`))).toEqual(
    plain,
  );
  expect(planned(onRegion(`a: children { nodes { ${figures} } } b: children { nodes { ${figures} } }`))).toEqual(plain);
});

test('what a directive leaves out plans nothing', () => {
  const query = `query Directives($deep: Boolean!, $brief: Boolean = true) ${onRegion(`
    name
    pairings @include(if: $deep) { id }
    brands @skip(if: $brief) { totalCount }
    ... @include(if: $deep) { programs { totalCount } }
    ...Figures @skip(if: $brief)
    observation(metric: EMPLOYED_WORKERS) @include(if: false) { value }
  `)} fragment Figures on Region { policies { title } }`;
  expect(planned(query, { deep: false })).toEqual(['directory/regions']);
  expect(planned(query, { deep: true })).toEqual([
    'core/programs:LEADING_ENTERPRISE',
    'core/programs:LOAN',
    'core/programs:PUBLIC_POST',
    'core/programs:REWARD',
    'core/programs:TRAINING',
    'core/programs:WORKSHOP',
    'directory/regions',
    'jingmeng/cooperation',
  ]);
  expect(planned(query, { deep: false, brief: false })).toEqual([
    'brands/brands',
    'bulletin/publications',
    'directory/regions',
  ]);
});

test('an argument says the same as a literal, as a variable and by its default', () => {
  const literal = planned(onRegion('observation(metric: WORKSHOPS, period: "2021-06", population: ALL) { value }'));
  const variable = `query V($metric: MetricCode!, $period: Period = "2021-06") ${onRegion('observation(metric: $metric, period: $period) { value }')}`;
  expect(planned(variable, { metric: 'WORKSHOPS' })).toEqual(literal);
  expect(planned(variable, { metric: 'WORKSHOPS', period: '2021-05' })).not.toEqual(literal);
});

test('a metric that brands and counties have in common asks the registry for brands only', () => {
  const county = planned(onRegion('observation(metric: TRAINING_EMPLOYMENT_RATE, period: "2021-09") { value }'));
  expect(county.filter((need) => need.startsWith('brands/'))).toEqual([]);
  expect(county).toContain('core/vector:TRAINED_PERSONS:2021-09:ALL');
  expect(planned(onRegion('observation(metric: BRAND_JOBS) { value }'))).toContain(
    'brands/vector:BRAND_JOBS:2021-10:ALL',
  );
});

test('a figure in the record of an entity plans no vector, though it stands below one that has', () => {
  const outer = 'observation(metric: WORKSHOPS, period: "2021-09")';
  const inner =
    'brands { nodes { jobs { value change { absolute } shareOf(metric: EMPLOYED_WORKERS) per(metric: JINGMENG_TRANSFERRED) { value } } } }';
  const needs = planned(onRegion(`${outer} { region { ${inner} } }`));
  expect(needs).toEqual([
    'brands/brands',
    'bulletin/publications',
    'bulletin/vector:WORKSHOPS:2021-09:ALL',
    'core/vector:WORKSHOPS:2021-09:ALL',
    'directory/regions',
  ]);
});

test('of a node, only what its id says it can be is planned', () => {
  const node = (type: string) =>
    planned(
      `query N($id: ID!) { node(id: $id) { id
        ... on Region { brands { totalCount } } ... on Brand { home { name } }
        ... on Workshop { brand { name } } ... on Program { region { name } }
        ... on Pairing { agreements { id ... on Agreement { document { title } } } } ... on Node { ... on Policy { region { name } } } } }`,
      { id: Buffer.from(`${type}:x`).toString('base64url') },
    );
  expect(node('Metric')).toEqual([]);
  expect(node('Nothing')).toEqual([]);
  expect(node('Region')).toEqual(['brands/brands', 'directory/regions']);
  expect(node('Brand')).toEqual(['brands/brands', 'directory/regions']);
  expect(node('Program')).toEqual(
    expect.arrayContaining(['brands/brands', 'core/programs:WORKSHOP', 'directory/regions']),
  );
  expect(node('Pairing')).toEqual(['bulletin/publications', 'directory/regions', 'jingmeng/cooperation']);
  expect(node('Policy')).toEqual(['bulletin/publications', 'directory/regions']);
});

test('a change at the first year that there is has nothing to be planned from', () => {
  const period = 'observation(metric: WORKSHOPS, period: "1949-01")';
  expect(planned(onRegion(`${period} { change { absolute } }`))).toEqual(planned(onRegion(`${period} { value }`)));
});

const LEVELS = 30;

test('changes of changes are planned once a cell, not once a way to it', () => {
  const changes = `${'change { base { '.repeat(LEVELS)} value ${' } }'.repeat(LEVELS)}`;
  // Two ways a step: the like month by two vectors, the year as print names it by three. And the first two, and the regions.
  const needs = planned(onRegion(`observation(metric: WORKSHOPS, period: "2021-09") { ${changes} }`));
  expect(needs).toHaveLength(3 + 5 * LEVELS);
});

test('fragments of fragments, with more ways through them than anyone could walk, are refused and not walked', () => {
  const step = (level: number) =>
    `fragment F${level} on Region { a: parent { ...F${level + 1} } b: parent { ...F${level + 1} } }`;
  const fragments = Array.from({ length: LEVELS }, (_, level) => step(level)).join('\n');
  const last = `fragment F${LEVELS} on Region { observation(metric: WORKSHOPS, period: "2021-09") { value } }`;
  expect(() => planned(`${onRegion('...F0')} ${fragments} ${last}`)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'COST_EXCEEDED' }) }),
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { estimateFields, MAX_FIELDS } from '../../resolvers/plan/size.ts';
import { readCorpus } from '../graph/corpus.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraph();
});

function estimate(text: string, given: Readonly<Record<string, unknown>> = {}): number {
  const { definitions } = parse(text);
  const node = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (node === undefined) throw new Error('no operation');
  const parts = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(parts.map((part) => [part.name.value, part]));
  const variables = getVariableValues(schema, node.variableDefinitions ?? [], given).coerced ?? {};
  return estimateFields({ schema, node, fragments, variables });
}

const onRegion = (selection: string) => `{ region(ref: { code: "150000" }) { ... on Region { ${selection} } } }`;

describe('what is counted', () => {
  test.each([
    ['fields', '{ viewer { __typename } }', 2],
    ['each alias', '{ a: viewer { __typename } b: viewer { __typename } }', 4],
    ['a page by its first', '{ regions(first: 7) { nodes { name } } }', 1 + 7 * 2],
    ['a page by its default', '{ regions { nodes { name } } }', 1 + 20 * 2],
    ['a page no longer than its list', '{ regions(first: 500) { nodes { name } } }', 1 + 150 * 2],
    ['an empty page', '{ regions(first: 0) { nodes { name } } }', 1],
    ['a list with first', '{ offices(first: 7) { id } }', 1 + 7],
    ['children', onRegion('children { nodes { name } }'), 2 + 20 * 2],
    ['all of a level', onRegion('children(level: BANNER) { nodes { name } }'), 2 + 120 * 2],
    ['the larger of two types', '{ node(id: "x") { ... on Region { name code } ... on Brand { name } } }', 1 + 2],
    ['nothing skipped', '{ viewer { __typename } regions @skip(if: true) { nodes { name } } }', 2],
  ])('%s', (_, query, fields) => {
    expect(estimate(query)).toBe(fields);
  });

  test('a page by its variable', () => {
    const query = 'query ($n: Int! = 3) { regions(first: $n) { nodes { name } } }';
    expect([estimate(query), estimate(query, { n: 9 })]).toEqual([1 + 3 * 2, 1 + 9 * 2]);
  });

  test('a fragment is as large as what it stands for', () => {
    const spread = `${onRegion('...R children { nodes { ...R } }')} fragment R on Region { name pairings { ...P } } fragment P on Pairing { id }`;
    const inline = onRegion('name pairings { id } children { nodes { name pairings { id } } }');
    expect(estimate(spread)).toBe(estimate(inline));
  });
});

const nested = (levels: number): string =>
  levels === 0 ? 'name' : `children { nodes { parent { ${nested(levels - 1)} } } }`;

describe('the ceiling', () => {
  test.each([5, 6, 12])('is below %i levels of children of parents', (levels) => {
    expect(estimate(onRegion(nested(levels)))).toBeGreaterThan(MAX_FIELDS);
  });

  test('sixty fragments, each spreading the next below two aliases, are counted without walking them all', () => {
    const bomb = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Region { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`,
    );
    expect(estimate(`${onRegion('...F0')} ${bomb.join(' ')} fragment F60 on Region { name }`)).toBeGreaterThan(
      MAX_FIELDS,
    );
  });

  test('is above six metrics of every county with their provenance', () => {
    const metric = 'observation(metric: WORKSHOPS) { value provenance { quote source { name } inputs { value } } }';
    const six = Array.from({ length: 6 }, (_, at) => `m${at}: ${metric}`).join(' ');
    expect(estimate(`{ regions(first: 120, where: { level: BANNER }) { nodes { ${six} } } }`)).toBeLessThan(MAX_FIELDS);
  });

  test('is above the introspection that every tool sends', () => {
    expect(estimate(getIntrospectionQuery())).toBeLessThan(MAX_FIELDS);
  });

  test.each(readCorpus().map((query) => [query.name, query] as const))('is above the corpus: %s', (_, query) => {
    expect(estimate(query.text, query.variables)).toBeLessThan(MAX_FIELDS);
  });

  test.each(['article', 'analyst', 'tour'])('is above every operation of %s', (folder) => {
    const at = new URL(`../../operations/${folder}/`, import.meta.url);
    const files = readdirSync(at).filter((name) => name.endsWith('.graphql'));
    expect(files).not.toEqual([]);
    for (const file of files) expect(estimate(readFileSync(new URL(file, at), 'utf8')), file).toBeLessThan(MAX_FIELDS);
  });
});

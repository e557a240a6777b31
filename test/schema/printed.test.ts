import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { printGraph } from '../../resolvers/print-graph.ts';
import { ONE_OF_INPUTS } from '../../schema/one-of.ts';

const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

describe('schema/schema.graphql', () => {
  let printed: string;
  beforeAll(async () => {
    printed = await printGraph();
  });

  test('is what the code says: else run `npm run schema` and look at what has changed', () => {
    expect(committed).toBe(printed);
  });

  test('begins with how it is made', () => {
    expect(committed.split('\n')[0]).toMatch(/^# .*npm run schema/u);
  });

  test('is printed the same each time', async () => {
    expect(await printGraph()).toBe(printed);
  });

  test('reads back as the same schema, each way', async () => {
    const [built, read] = [await buildGraph(), buildSchema(committed)];
    expect(findBreakingChanges(built, read)).toEqual([]);
    expect(findBreakingChanges(read, built)).toEqual([]);
  });

  test('says which inputs take exactly one field', () => {
    const schema = buildSchema(committed);
    const marked = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type) && type.isOneOf);
    const known = ONE_OF_INPUTS.filter((name) => schema.getType(name) !== undefined);
    expect(marked.map(({ name }) => name)).toEqual([...known].sort());
    for (const name of known) expect(committed).toContain(`input ${name} @oneOf {`);
    expect(known.length).toBeGreaterThan(0);
  });
});

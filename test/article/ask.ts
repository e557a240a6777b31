import { expect } from 'vitest';
import type { GraphAnswer } from '../stack/graphql-client.ts';
import type { Stack } from '../stack/stack.ts';

/** The data of a query that must be answered whole. */
export type Ask = (query: string) => Promise<GraphAnswer['data']>;

/** What keeps the graph out of one trap. */
export type Behaviour = (ask: Ask) => Promise<void>;

export const asking =
  (stack: Stack): Ask =>
  async (query) => {
    const { data, errors } = await stack.ask(query);
    expect(errors).toEqual([]);
    return data;
  };

/** Fields of one region. */
export const inRegion = async (ask: Ask, code: string, fields: string): Promise<GraphAnswer['data']> => {
  const { region } = await ask(`{ region(ref: {code: "${code}"}) { ... on Region { ${fields} } } }`);
  return region;
};

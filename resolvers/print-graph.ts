import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraph } from './build-graph.ts';

const HEADER = '# 由 `npm run schema` 写成,不手改。 Written by `npm run schema`, never by hand.';

/** The schema as text, as `schema/schema.graphql` keeps it: sorted, so that a change shows as that change. */
export async function printGraph(): Promise<string> {
  return `${HEADER}\n\n${printSchema(lexicographicSortSchema(await buildGraph()))}\n`;
}

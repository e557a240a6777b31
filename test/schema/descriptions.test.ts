import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/build-graph.ts';
import { describedParts, undescribed } from './bilingual.ts';

describe('the manual in the schema', () => {
  it('describes every type, field, argument and enum value in Chinese and in English', async () => {
    const schema = await buildGraph();
    expect([...describedParts(schema)].length).toBeGreaterThan(300);
    expect(undescribed(schema)).toEqual([]);
  });
});

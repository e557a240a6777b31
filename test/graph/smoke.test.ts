import { expect, test } from 'vitest';
import { startStack } from '../stack/stack.ts';

test('a figure of the article comes with its wording and origin', async () => {
  await using stack = await startStack();
  const { answer, calls } = await stack.cost(
    '{ region(ref: {code: "150000"}) { ... on Region { observation(metric: WORKSHOPS) { display origin provenance { quote } } } } }',
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data.region.observation).toMatchObject({ display: '294个', origin: 'PUBLISHED' });
  expect(calls).toMatchObject({ core: 1, directory: expect.any(Number) });
});

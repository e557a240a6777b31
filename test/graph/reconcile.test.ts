import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../stack/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

test('294 workshops: one league has not reported, so nothing is proven, and the sentence names it', async () => {
  const { data, errors } = await stack.ask(await readFile('operations/analyst/workshops-by-league.graphql', 'utf8'));
  expect(errors).toEqual([]);
  const { published, rolledUp, verdict, coverage, explanation, parts, difference } = data.reconcile;
  expect(published).toMatchObject({ value: 294, origin: 'PUBLISHED' });
  expect(coverage).toMatchObject({ expected: 12, present: 11, missing: [{ name: '阿拉善盟' }], simulatedShare: 1 });
  const sum = parts.reduce((total: number, part: { value: number | null }) => total + (part.value ?? 0), 0);
  expect(rolledUp).toMatchObject({ value: sum, origin: 'SIMULATED' });
  expect(difference).toBe(294 - sum);
  expect(verdict).toBe('CANNOT_TELL');
  expect(explanation).toContain('阿拉善盟');
});

test('the cooperation of September: 40,550 by pairs is 4.1万 in print, within rounding', async () => {
  const { data } =
    await stack.ask(`{ reconcile(metric: JINGMENG_TRANSFERRED, region: {code: "150000"}, period: "2021-YTD09", down: BANNER) {
    verdict difference bounds { lower upper } rolledUp { value } coverage { expected present } explanation(lang: EN) } }`);
  expect(data.reconcile).toMatchObject({
    verdict: 'AGREES_WITHIN_ROUNDING',
    difference: 450,
    bounds: { lower: -50, upper: 950 },
    rolledUp: { value: 40_550 },
    coverage: { expected: 31, present: 31 },
    explanation: expect.stringContaining('31 of 31'),
  });
});

test('what may not be added over regions cannot be reconciled', async () => {
  const { errors } = await stack.ask(
    '{ reconcile(metric: BRAND_JOBS, region: {code: "150400"}, period: "2021-10") { verdict } }',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'METRIC_NOT_ADDITIVE' } }]);
});

test('a rank tells its place, its ties and who has no figure; absent is not last', async () => {
  const { data } =
    await stack.ask(`{ best: region(ref: {name: "敖汉旗"}) { ... on Region { observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") { value rank(within: {name: "赤峰"}) { position of ties missing percentile } } } }
    none: region(ref: {name: "海勃湾"}) { ... on Region { observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") { rank { position } } } }
    all: region(ref: {name: "赤峰"}) { ... on Region { children { nodes { observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") { value } } } } } }`);
  const values: (number | null)[] = data.all.children.nodes.map(
    (node: { observation: { value: number | null } }) => node.observation.value,
  );
  const { value, rank } = data.best.observation;
  const known = values.filter((other) => other !== null);
  expect(rank).toEqual({
    position: known.filter((other) => other > value).length + 1,
    of: known.length,
    ties: known.filter((other) => other === value).length - 1,
    missing: values.length - known.length,
    percentile: known.filter((other) => other <= value).length / known.length,
  });
  expect(data.none.observation.rank).toBeNull();
});

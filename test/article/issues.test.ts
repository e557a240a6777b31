import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../stack/stack.ts';
import { asking } from './ask.ts';
import { FACTS, ISSUES } from './facts.ts';
import { TRAPS_OF_FIGURES } from './traps-of-figures.ts';
import { TRAPS_OF_MEANING } from './traps-of-meaning.ts';

const BEHAVIOURS = { ...TRAPS_OF_FIGURES, ...TRAPS_OF_MEANING };

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

for (const { id, trap } of ISSUES) {
  test(`${id} ${trap}`, async () => {
    const behaviour = BEHAVIOURS[id];
    if (behaviour === undefined) throw new Error(`nothing is tested of ${id}`);
    await behaviour(asking(stack));
  });
}

test('each of the 20 traps is tested, and is a trap of known facts', () => {
  expect(ISSUES).toHaveLength(20);
  expect(Object.keys(BEHAVIOURS).sort()).toEqual(ISSUES.map(({ id }) => id).sort());
  const known = new Set(FACTS.map(({ id }) => id));
  expect(ISSUES.flatMap(({ facts }) => facts).filter((id) => !known.has(id))).toEqual([]);
});

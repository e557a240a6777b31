import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../stack/stack.ts';
import { retold, runTour, type Stop, stopsOf } from './tour.ts';

let stack: Stack;
let stops: ReadonlyMap<string, Stop>;

beforeAll(async () => {
  stack = await startStack();
  stops = await runTour(stack);
});

afterAll(() => stack[Symbol.asyncDispose]());

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const file = new URL(`../../${name}`, import.meta.url);

  test('shows every query of the tour', async () => {
    expect(stopsOf(await readFile(file, 'utf8'))).toEqual([...stops.keys()]);
  });

  test('shows what the graph answers; after a change of the answers: vitest run test/readme -u', async () => {
    await expect(retold(await readFile(file, 'utf8'), stops)).toMatchFileSnapshot(file.pathname);
  });
});

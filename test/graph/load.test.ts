import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../stack/stack.ts';
import { COUNTY_PAGE, countiesOf, noticesOf } from './county-page.ts';

const MANY = 60;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

describe(`${MANY} county pages at once`, () => {
  test('are all the page that is answered alone, and share the reads of the database', async () => {
    const alone = await stack.ask(COUNTY_PAGE);
    expect(countiesOf(alone).length).toBeGreaterThan(0);
    await stack.counters.reset();
    const pages = await Promise.all(Array.from({ length: MANY }, () => stack.ask(COUNTY_PAGE)));
    for (const page of pages) {
      expect(page.errors).toEqual([]);
      expect(noticesOf(page)).toEqual(noticesOf(alone));
      expect(page.data).toEqual(alone.data);
    }
    expect((await stack.counters.read()).core).toBeLessThan(MANY);
  });

  test('of as many different months have no source down either, though none can share a read', async () => {
    // Each reads other months of the database, so all of them stand in line for it.
    const months = Array.from({ length: MANY }, (_, index) => {
      const [first, second] = [1 + (index % 9), 1 + (Math.floor(index / 9) % 9)];
      return `one: observation(metric: WORKSHOPS, period: "2021-0${first}") { absence }
        other: observation(metric: ENTERPRISES, period: "2021-0${second}") { absence }`;
    });
    expect(new Set(months).size).toBe(MANY);
    // Four calls at once of a quarter of a second: the last ones start after longer than one source may take.
    await stack.counters.fault('core', { kind: 'latency', ms: 250 });
    const pages = await Promise.all(
      months.map((cells) => stack.ask(COUNTY_PAGE.replace('fullName', `fullName ${cells}`))),
    );
    for (const page of pages) {
      expect(page.errors).toEqual([]);
      expect(noticesOf(page).filter(({ code }) => code === 'SOURCE_DOWN')).toEqual([]);
      expect(JSON.stringify(page.data)).not.toContain('SOURCE_DOWN');
    }
  });
});

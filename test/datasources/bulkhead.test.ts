import { describe, expect, test } from 'vitest';
import { Bulkhead } from '../../datasources/bulkhead.ts';
import type { Deadline } from '../../datasources/deadline.ts';
import { deadlineIn } from '../../datasources/deadline.ts';

/** Calls that end when the test says so, with what has begun so far in order. */
class Calls {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, { succeed: () => void; fail: (error: Error) => void }>();

  readonly of = (name: string) => () => {
    this.begun.push(name);
    return new Promise<string>((resolve, reject) => {
      this.ends.set(name, { succeed: () => resolve(name), fail: reject });
    });
  };

  end(name: string): void {
    this.ends.get(name)?.succeed();
  }

  fail(name: string): void {
    this.ends.get(name)?.fail(new Error(`${name} failed`));
  }
}

/** A deadline that passes when the test says so. */
function passing(): { readonly deadline: Deadline; pass(): void } {
  const controller = new AbortController();
  return { deadline: { at: Date.now() + 60_000, signal: controller.signal }, pass: () => controller.abort() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const later = () => deadlineIn(60_000);

describe('a bulkhead', () => {
  test('lets in so many at once, and the others in the order of their arrival', async () => {
    const bulkhead = new Bulkhead('core', 2);
    const calls = new Calls();
    const names = ['a', 'b', 'c', 'd', 'e'];
    const answers = names.map((name) => bulkhead.run(later(), calls.of(name)));
    await settled();
    expect(calls.begun).toEqual(['a', 'b']);
    calls.end('b');
    await settled();
    expect(calls.begun).toEqual(['a', 'b', 'c']);
    calls.end('a');
    calls.end('c');
    await settled();
    expect(calls.begun).toEqual(names);
    calls.end('d');
    calls.end('e');
    expect(await Promise.all(answers)).toEqual(names);
  });

  test('lets nobody who comes when a place is left get ahead of those who wait', async () => {
    const bulkhead = new Bulkhead('core', 1);
    const calls = new Calls();
    const first = bulkhead.run(later(), calls.of('first'));
    void bulkhead.run(later(), calls.of('waiter'));
    await settled();
    calls.end('first');
    await first;
    void bulkhead.run(later(), calls.of('newcomer'));
    await settled();
    expect(calls.begun).toEqual(['first', 'waiter']);
  });

  test('sends away a waiter whose deadline passes, and does not give a place to it', async () => {
    const bulkhead = new Bulkhead('core', 1);
    const calls = new Calls();
    const { deadline, pass } = passing();
    void bulkhead.run(later(), calls.of('first'));
    const waiter = bulkhead.run(deadline, calls.of('impatient'));
    void bulkhead.run(later(), calls.of('patient'));
    pass();
    await expect(waiter).rejects.toMatchObject({ name: 'SourceFailure', source: 'core', trouble: 'TIMEOUT' });
    calls.end('first');
    await settled();
    expect(calls.begun).toEqual(['first', 'patient']);
  });

  test('does not begin a call whose deadline has passed, nor does that take a place', async () => {
    const bulkhead = new Bulkhead('core', 1);
    const calls = new Calls();
    const { deadline, pass } = passing();
    pass();
    await expect(bulkhead.run(deadline, calls.of('late'))).rejects.toMatchObject({ trouble: 'TIMEOUT' });
    void bulkhead.run(later(), calls.of('next'));
    await settled();
    expect(calls.begun).toEqual(['next']);
  });

  test('is not troubled by a deadline that passes once the call has begun', async () => {
    const bulkhead = new Bulkhead('core', 1);
    const calls = new Calls();
    const { deadline, pass } = passing();
    const first = bulkhead.run(later(), calls.of('first'));
    const second = bulkhead.run(deadline, calls.of('second'));
    await settled();
    calls.end('first');
    await first;
    await settled();
    pass();
    calls.end('second');
    expect(await second).toBe('second');
  });

  test('has the place of a call that failed free again', async () => {
    const bulkhead = new Bulkhead('core', 1);
    const calls = new Calls();
    const first = bulkhead.run(later(), calls.of('first'));
    void bulkhead.run(later(), calls.of('second'));
    await settled();
    calls.fail('first');
    await expect(first).rejects.toThrow('first failed');
    await settled();
    expect(calls.begun).toEqual(['first', 'second']);
  });

  test('never has more under way than it has places, and serves everybody', async () => {
    const bulkhead = new Bulkhead('core', 4);
    let under = 0;
    let most = 0;
    const call = async () => {
      under += 1;
      most = Math.max(most, under);
      await settled();
      under -= 1;
    };
    const all = Array.from({ length: 100 }, async (_, index) => {
      if (index % 3 === 0) await settled();
      await bulkhead.run(later(), call);
    });
    await Promise.all(all);
    expect({ most, under }).toEqual({ most: 4, under: 0 });
  });
});

import { once } from 'node:events';
import { setImmediate as tick } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deadlineIn } from '../../datasources/deadline.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('a deadline within another fires by itself, whatever is collected before', async () => {
  const request = deadlineIn(600_000);
  const { signal } = deadlineIn(200, request);
  const fired = once(signal, 'abort');
  for (let round = 0; round < 5; round += 1) {
    collectGarbage();
    await tick();
  }
  // The timer does not keep a process alive; this one does.
  const alive = setInterval(() => {}, 1_000);
  await fired;
  clearInterval(alive);
  expect(request.signal.aborted).toBe(false);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('a deadline is never later than the one that it is within', () => {
  const request = deadlineIn(1_000);
  expect(deadlineIn(60_000, request).at).toBe(request.at);
  expect(deadlineIn(10, request).at).toBeLessThan(request.at);
});

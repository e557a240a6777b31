import { describe, expect, test } from 'vitest';
import { Control } from '../../upstreams/control/control.ts';
import { everySecond, startJsonServer } from '../../upstreams/control/json-server.ts';
import { answerVersioned } from '../../upstreams/control/versioned-resource.ts';
import { controlOf, getJson } from './upstream-client.ts';

interface Rows {
  readonly rows: readonly { readonly name: string }[];
}

const ROWS = ['东河区', '昆都仑区', '青山区'].map((name) => ({ name }));

async function startRows({ controllable = true } = {}) {
  let version = 1;
  const control = new Control({
    moveVersion: () => {
      version += 1;
      return String(version);
    },
  });
  return startJsonServer({
    control,
    controllable,
    answer: (request) =>
      answerVersioned(request, String(version), () => ({ rows: request.missingRows ? everySecond(ROWS) : ROWS })),
  });
}

describe('faults', () => {
  test('a fault lasts for its times, then the upstream is well again', async () => {
    await using server = await startRows();
    const control = controlOf(server.url);
    await control.fault({ kind: 'error500', times: 2 });
    const statuses = [];
    for (let request = 0; request < 3; request += 1) statuses.push((await fetch(server.url)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('without times it lasts until none is ordered', async () => {
    await using server = await startRows();
    const control = controlOf(server.url);
    await control.fault({ kind: 'error500' });
    expect((await fetch(server.url)).status).toBe(500);
    expect((await fetch(server.url)).status).toBe(500);
    await control.fault({ kind: 'none' });
    expect((await fetch(server.url)).status).toBe(200);
  });

  test('rate429 says when to come again', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'rate429', retryAfter: 7 });
    const response = await fetch(server.url);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  test('refuse cuts the connection before an answer', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'refuse' });
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });

  test('truncate sends headers and half a body', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'truncate' });
    const response = await fetch(server.url);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('malformed is no JSON', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'malformed' });
    await expect(getJson(server.url)).rejects.toThrow(SyntaxError);
  });

  test('wrongShape is JSON, with objects for lists', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'wrongShape' });
    expect(await getJson(server.url)).toEqual({ rows: { 0: ROWS[0], 1: ROWS[1], 2: ROWS[2] } });
  });

  test('missingRows leaves every second row out', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'missingRows' });
    expect((await getJson<Rows>(server.url)).rows).toEqual([ROWS[0], ROWS[2]]);
  });

  test('hang never answers, and closing the server ends it', async () => {
    const server = await startRows();
    await controlOf(server.url).fault({ kind: 'hang' });
    const hanging = fetch(server.url).catch((error: unknown) => error);
    await expect.poll(() => controlOf(server.url).counters()).toEqual({ calls: 1, probes: 0 });
    await server.close();
    expect(await hanging).toBeInstanceOf(TypeError);
  });

  test('latency delays the answer and leaves it whole', async () => {
    await using server = await startRows();
    await controlOf(server.url).fault({ kind: 'latency', ms: 5 });
    expect((await getJson<Rows>(server.url)).rows).toEqual(ROWS);
  });

  test.each([
    [{ kind: 'flood' }, 'TypeError: Unknown fault kind: flood'],
    [{ kind: 'latency', ms: -1 }, 'TypeError: ms must be a whole number of 0 or more, but got: -1'],
    [{ kind: 'hang', times: 'often' }, 'TypeError: times must be a whole number of 0 or more, but got: often'],
  ])('an order that makes no sense is refused: %j', async (fault, error) => {
    await using server = await startRows();
    expect(await controlOf(server.url).fault(fault)).toEqual({ status: 400, body: { error } });
    expect((await fetch(server.url)).status).toBe(200);
  });
});

describe('counters', () => {
  test('HEAD and 304 are probes, the rest are calls, control is neither', async () => {
    await using server = await startRows();
    const control = controlOf(server.url);
    await fetch(server.url);
    await fetch(server.url, { method: 'HEAD' });
    await fetch(server.url, { headers: { 'if-none-match': '"1"' } });
    await fetch(server.url, { headers: { 'if-none-match': '"0"' } });
    expect(await control.counters()).toEqual({ calls: 2, probes: 2 });
    await control.order('reset');
    expect(await control.counters()).toEqual({ calls: 0, probes: 0 });
  });

  test('reset also clears the fault', async () => {
    await using server = await startRows();
    const control = controlOf(server.url);
    await control.fault({ kind: 'error500' });
    await control.order('reset');
    expect((await fetch(server.url)).status).toBe(200);
  });

  test('a moved version is no longer answered 304', async () => {
    await using server = await startRows();
    const ask = async () => (await fetch(server.url, { headers: { 'if-none-match': 'W/"0", W/"1"' } })).status;
    expect(await ask()).toBe(304);
    expect((await controlOf(server.url).order('version')).body).toEqual({ version: '2' });
    expect(await ask()).toBe(200);
  });
});

test('control is off unless asked for', async () => {
  await using server = await startRows({ controllable: false });
  await fetch(`${server.url}/__control/fault`, { method: 'POST', body: '{"kind":"error500"}' });
  expect((await fetch(server.url)).status).toBe(200);
});

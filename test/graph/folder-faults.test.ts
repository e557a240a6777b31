import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Gateway, openGateway } from '../../src/gateway.ts';
import { isComplete } from '../../src/sources.ts';
import { startJingmeng } from '../../upstreams/jingmeng/server.ts';
import { type GraphAnswer, postGraphql } from '../stack/graphql-client.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { COUNTY_PAGE, countiesOf, noticesOf, without } from './county-page.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

/** A gateway of its own over the upstreams of the stack, some of them replaced. */
function gatewayOver(replaced: Readonly<Record<string, string>>): Promise<Gateway> {
  const config = readConfig({ ...stack.urls, ...replaced, PORT: '0', MENGTU_NOW: '2021-10-31T12:00:00+08:00' });
  if (!isComplete(config.upstreams)) throw new Error('an upstream has no address');
  return openGateway(config, config.upstreams);
}

describe('a partner that is gone', () => {
  test('costs its own cells of a page of counties with six metrics', async () => {
    const apiKey = 'key-of-the-partner';
    const jingmeng = await startJingmeng({ apiKey });
    const gateway = await gatewayOver({ JINGMENG_URL: jingmeng.url, JINGMENG_API_KEY: apiKey });
    const before = await postGraphql(gateway.url, COUNTY_PAGE);
    await jingmeng.close();
    const answer = await postGraphql(gateway.url, COUNTY_PAGE);
    const ready = await fetch(`${gateway.url}/ready`);
    const readiness: unknown = await ready.json();
    await gateway.close();
    expect(before.errors).toEqual([]);
    expect(answer.status).toBe(200);
    expect(countiesOf(answer)).toEqual(countiesOf(before).map((row) => without('jingmeng', row)));
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['SOURCE_DOWN']));
    expect(JSON.stringify(answer)).not.toContain(apiKey);
    // The gateway itself can answer; it says of whom it cannot.
    expect(ready.status).toBe(200);
    expect(readiness).toMatchObject({ sources: { jingmeng: { healthy: false }, core: { healthy: true } } });
  });

  test('refuses a key that is not its own: no more is said than that it does not answer', async () => {
    const gateway = await gatewayOver({ JINGMENG_API_KEY: 'key-of-somebody-else' });
    const answer = await postGraphql(gateway.url, COUNTY_PAGE);
    await gateway.close();
    expect(noticesOf(answer)).toEqual([expect.objectContaining({ code: 'SOURCE_DOWN', source: 'jingmeng' })]);
    expect(JSON.stringify(answer)).not.toContain('key-of-somebody-else');
  });
});

describe('folders', () => {
  let home: string;
  let folders: { readonly DISPATCH_DIR: string; readonly BULLETIN_DIR: string };
  let gateway: Gateway;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'folders-'));
    folders = { DISPATCH_DIR: join(home, 'dispatch'), BULLETIN_DIR: join(home, 'bulletin') };
    for (const [name, path] of Object.entries(folders)) await cp(stack.urls[name] ?? '', path, { recursive: true });
    gateway = await gatewayOver(folders);
  });
  afterEach(async () => {
    await gateway.close();
    await rm(home, { recursive: true });
  });

  const ask = (query: string) => postGraphql(gateway.url, query);
  const page = async () => {
    const answer = await ask(COUNTY_PAGE);
    expect(answer).toMatchObject({ status: 200, errors: [] });
    return answer;
  };
  const returned = (period: string) =>
    `{ observation(region: {code: "152221"}, metric: EMPLOYED_WORKERS, population: POVERTY_EXITED, period: "${period}") {
      value absence alternatives { value provenance { source { name(lang: EN) } } } } }`;
  const sources = ({ data }: GraphAnswer) => JSON.stringify(data.observation.alternatives);

  /** Spoils one file of a folder and gives back how to put it right. */
  async function spoil(
    folder: string,
    name: RegExp,
    change: (content: Buffer) => Buffer,
  ): Promise<() => Promise<void>> {
    const file = (await readdir(folder)).find((known) => name.test(known));
    if (file === undefined) throw new Error(`no file like ${name}`);
    const path = join(folder, file);
    const content = await readFile(path);
    await writeFile(path, change(content));
    return () => writeFile(path, content);
  }
  const half = (content: Buffer) => content.subarray(0, content.length / 2);
  const asUtf16 = (content: Buffer) => Buffer.from(content.toString('utf8'), 'utf16le');

  test('dispatch is not there: its own cells, until it is', async () => {
    const before = countiesOf(await page());
    await rename(folders.DISPATCH_DIR, `${folders.DISPATCH_DIR}-away`);
    const answer = await page();
    await rename(`${folders.DISPATCH_DIR}-away`, folders.DISPATCH_DIR);
    expect(countiesOf(answer)).toEqual(before.map((row) => without('dispatch', row)));
    expect(noticesOf(answer)).toEqual([expect.objectContaining({ code: 'SOURCE_DOWN', source: 'dispatch' })]);
    expect(JSON.stringify(answer)).not.toContain(home);
    expect(countiesOf(await page())).toEqual(before);
  });

  test.each([
    ['cut off', half],
    ['empty', () => Buffer.alloc(0)],
    ['in another encoding', asUtf16],
    ['no sheet at all', () => Buffer.from('%PDF-1.4')],
  ])('a return %s costs its month, and no other', async (_, change) => {
    const before = await ask(returned('2021-03'));
    const other = await ask(returned('2021-09'));
    const putRight = await spoil(folders.DISPATCH_DIR, /^2021-03 /, change);
    const spoilt = await ask(returned('2021-03'));
    expect(before.data.observation).toMatchObject({ value: expect.any(Number), absence: null });
    expect(spoilt.errors).toEqual([]);
    expect(spoilt.data.observation).toMatchObject({ value: null, absence: 'SOURCE_DOWN' });
    expect(sources(other)).toContain('Dispatch');
    expect((await ask(returned('2021-09'))).data).toEqual(other.data);
    await putRight();
    expect((await ask(returned('2021-03'))).data).toEqual(before.data);
  });

  const PUBLISHED = `{
    observation(metric: WORKSHOPS, region: {code: "150000"}, period: "2021-10") { display origin absence }
    regions(first: 1, where: {level: BANNER}) { nodes { name observation(metric: WORKSHOPS, period: "2021-10") { value } } }
    policies { title }
  }`;

  test.each([
    ['cut off', half],
    ['empty', () => Buffer.alloc(0)],
    ['in another encoding', asUtf16],
    ['JSON of another shape', () => Buffer.from('[]')],
  ])('a publication %s: what was published says so, the counted figures stand', async (_, change) => {
    const before = await ask(PUBLISHED);
    const putRight = await spoil(folders.BULLETIN_DIR, /^article/, change);
    const spoilt = await ask(PUBLISHED);
    expect(before.errors).toEqual([]);
    expect(before.data.observation).toMatchObject({ display: '294个', origin: 'PUBLISHED' });
    expect(spoilt.status).toBe(200);
    expect(spoilt.data.regions).toEqual(before.data.regions);
    expect(spoilt.data.policies).toBeNull();
    expect(spoilt.data.observation.origin).not.toBe('PUBLISHED');
    expect(spoilt.errors.map(({ extensions }) => extensions.code)).toEqual(['SOURCE_DOWN']);
    expect(noticesOf(spoilt)).toContainEqual(expect.objectContaining({ code: 'SOURCE_DOWN', source: 'bulletin' }));
    await putRight();
    expect((await ask(PUBLISHED)).data).toEqual(before.data);
  });
});

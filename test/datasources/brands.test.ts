import { beforeAll, describe, expect, test } from 'vitest';
import { BrandsSource } from '../../datasources/brands/brands.ts';
import { VersionMoved } from '../../datasources/failure.ts';
import { unmappedNames } from '../../datasources/place-name.ts';
import type { BrandRecord } from '../../datasources/records.ts';
import { Gazetteer } from '../../statistics/gazetteer.ts';
import { startBrands } from '../../upstreams/brands/server.ts';
import { controlOf } from '../upstreams/upstream-client.ts';
import { ask, vectorKey } from './asking.ts';
import { testSource } from './contract-suite.ts';
import { serveJson } from './json-stub.ts';
import { readPlaces } from './places.ts';
import { httpBench } from './upstream-bench.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readPlaces();
});
const places = () => gazetteer;

async function open() {
  const server = await startBrands({ control: true, latencyMs: 0 });
  const source = new BrandsSource({ url: server.url, places });
  return { ...httpBench(server), ...controlOf(server.url), source };
}

const NANNY = {
  name: '宁诚月嫂',
  pinyin: 'ning cheng yue sao',
  aliases: [],
  place: '宁城县',
  placeIs: 'HOME',
  tier: null,
  tierNote: null,
  sector: '家政服务',
  trademark: null,
  markets: [],
  products: [],
  figures: [],
  listedIn: null,
  simulated: false,
  simulatedFields: [],
};

/** A registry of one brand. */
function registryOf(brand: object) {
  const body = { version: 'one', page: 1, pages: 1, total: 1, items: [brand] };
  return serveJson(() => ({ etag: '"one"', body }));
}

testSource(
  'brands',
  async () => ({
    ...(await open()),
    keys: [{ kind: 'brands' }, vectorKey('BRAND_JOBS', '2021-10')],
    foreign: { kind: 'publications' },
  }),
  { probeCosts: { calls: 0, probes: 1 } },
);

describe('reading the registry', () => {
  test('takes a call a page, and none while it has not changed', async () => {
    await using bench = await open();
    await ask(bench.source, { kind: 'brands' });
    expect(await bench.counters()).toEqual({ calls: 3, probes: 0 });
    await ask(bench.source, { kind: 'brands' });
    expect(await bench.counters()).toEqual({ calls: 3, probes: 3 });
  });

  test('reads all pages anew after a move', async () => {
    await using bench = await open();
    const key = vectorKey('BRAND_JOBS', '2021-10');
    const before = (await ask(bench.source, key)).statements;
    await bench.move();
    const after = (await ask(bench.source, key)).statements;
    expect(after.length).toBe(before.length);
    expect(after.filter((statement, index) => statement.trail.quote !== before[index]?.trail.quote).length).toBe(1);
  });

  test('does not take a page with rows missing for the whole', async () => {
    await using bench = await open();
    await bench.fault({ kind: 'missingRows' });
    await expect(ask(bench.source, { kind: 'brands' })).rejects.toMatchObject({ trouble: 'MALFORMED' });
  });

  test('reads twice a registry that moves between two pages, and then says so', async () => {
    let served = 0;
    await using registry = await serveJson(() => {
      served += 1;
      const version = `edition-${served}`;
      return { etag: `"${version}"`, body: { version, page: 1, pages: 2, total: 0, items: [] } };
    });
    await expect(ask(new BrandsSource({ url: registry.url, places }), { kind: 'brands' })).rejects.toThrow(
      VersionMoved,
    );
    expect(served).toBe(4);
  });

  test('says which place it cannot find, and leaves the brand without a home', async () => {
    const unmapped: unknown[] = [];
    const listen = (message: unknown) => unmapped.push(message);
    unmappedNames.subscribe(listen);
    await using registry = await registryOf({ ...NANNY, place: '宁县' });
    const [brand] = await ask(new BrandsSource({ url: registry.url, places }), { kind: 'brands' });
    unmappedNames.unsubscribe(listen);
    expect(brand?.home).toBeNull();
    expect(unmapped).toEqual([{ source: 'brands', name: '宁县' }]);
  });

  test('recovers when a page has failed', async () => {
    await using bench = await open();
    await bench.fault({ kind: 'error500', times: 1 });
    await expect(ask(bench.source, { kind: 'brands' })).rejects.toMatchObject({ trouble: 'SERVER_ERROR' });
    expect((await ask(bench.source, { kind: 'brands' })).length).toBe(26);
  });
});

describe('a brand', () => {
  const brandsWith = async (gazetteerOf = places): Promise<readonly BrandRecord[]> => {
    await using server = await startBrands({ latencyMs: 0 });
    // Awaited here: the server closes at the end of this block.
    return await ask(new BrandsSource({ url: server.url, places: gazetteerOf }), { kind: 'brands' });
  };
  const find = (brands: readonly BrandRecord[], name: string) => brands.find((brand) => brand.name === name);

  test('has its home by code, or its destination by name, never both', async () => {
    const brands = await brandsWith();
    expect(find(brands, '宁诚月嫂')).toMatchObject({ home: '150429', destination: null });
    expect(find(brands, '兴安家政')).toMatchObject({ home: '152200', destination: null });
    expect(find(brands, '望京保安')).toMatchObject({ home: null, destination: '北京市朝阳区望京' });
    expect(brands.filter(({ home, destination }) => (home === null) === (destination === null))).toEqual([]);
  });

  test('is found under the character of its home as under the homophone', async () => {
    expect(find(await brandsWith(), '宁诚月嫂')?.aliases).toEqual([{ text: '宁城月嫂', kind: 'HOMOPHONE' }]);
  });

  test.each([
    ['宁诚月嫂', '宁城月嫂'],
    ['宁城月嫂', '宁诚月嫂'],
  ])('called %s is found as %s though only the place tells', async (name, homophone) => {
    await using registry = await registryOf({ ...NANNY, name });
    const [brand] = await ask(new BrandsSource({ url: registry.url, places }), { kind: 'brands' });
    expect(brand?.aliases).toEqual([{ text: homophone, kind: 'HOMOPHONE' }]);
  });

  test('has no homophone where the directory knows none of its home', async () => {
    const without = new Gazetteer(gazetteer.regions.map((region) => ({ ...region, aliases: [] })));
    const stated = await brandsWith(() => without);
    expect(stated.filter(({ aliases }) => aliases.length > 0).map(({ name }) => name)).toEqual(['宁诚月嫂']);
  });

  test('has no tier that nobody states', async () => {
    const brands = await brandsWith();
    expect(find(brands, '突泉焊工')).toMatchObject({
      tier: null,
      tierNote: '优秀劳务品牌(级别未载)',
      simulated: false,
    });
    expect(find(brands, '武川莜面师傅')).toMatchObject({ tier: 'NATIONAL', simulated: true });
  });

  test('keeps each wording of one figure, with what it leaves possible', async () => {
    const brooms = find(await brandsWith(), '巴林左旗笤帚工');
    const jobs = brooms?.figures.filter(({ metric }) => metric === 'BRAND_JOBS');
    expect(jobs?.map(({ figure }) => figure)).toMatchObject([
      { value: 80_000, qualifier: 'AT_LEAST', bounds: { lower: 80_000, upper: null }, origin: 'REPORTED' },
      { value: 80_000, qualifier: 'ROUNDED', bounds: { lower: 75_000, upper: 85_000 }, origin: 'REPORTED' },
      { value: 80_000, qualifier: 'ROUNDED', bounds: { lower: 75_000, upper: 85_000 }, origin: 'REPORTED' },
    ]);
    expect(jobs?.[0]).toMatchObject({
      subject: { type: 'Brand', key: '巴林左旗笤帚工' },
      region: '150422',
      trail: {
        source: 'brands',
        quote: expect.stringContaining('8万人以上'),
        locator: expect.stringMatching(/^¶\d+$/),
      },
    });
  });

  test('that is simulated has simulated figures', async () => {
    const brands = await brandsWith();
    const origins = (simulated: boolean) =>
      brands
        .filter((brand) => brand.simulated === simulated)
        .flatMap(({ figures }) =>
          figures.map(({ figure }) => (figure.kind === 'present' ? figure.origin : figure.absence)),
        );
    expect(new Set(origins(true))).toEqual(new Set(['SIMULATED']));
    expect(new Set(origins(false))).toEqual(new Set(['REPORTED']));
  });

  test('takes part in the vector of its metric, an ALIAS step saying how its place was printed', async () => {
    await using server = await startBrands({ latencyMs: 0 });
    const { statements } = await ask(new BrandsSource({ url: server.url, places }), vectorKey('BRAND_JOBS', '2021-10'));
    const drummers = statements.find(({ subject }) => subject.key === '莫旗鼓乐手');
    expect(drummers?.region).toBe('150722');
    expect(drummers?.trail.steps).toContainEqual({
      kind: 'ALIAS',
      before: '莫旗',
      after: '莫力达瓦达斡尔族自治旗',
      rule: 'ABBREVIATION',
    });
  });
});

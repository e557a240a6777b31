import { describe, expect, test } from 'vitest';
import { brandsAt, type RegisteredBrand } from '../../upstreams/brands/brand.ts';
import { startBrands } from '../../upstreams/brands/server.ts';
import { controlOf, getJson } from './upstream-client.ts';

interface Page {
  readonly version: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly items: readonly RegisteredBrand[];
}

const BRANDS = brandsAt(0);
const published = BRANDS.filter(({ simulated }) => !simulated);
const simulated = BRANDS.filter((brand) => brand.simulated);

describe('the registry', () => {
  test('holds the seven named brands, none with a tier and nothing made up', () => {
    expect(published.map(({ name }) => name)).toEqual([
      '宁诚月嫂',
      '兴安家政',
      '巴林左旗笤帚工',
      '敖汉架线工',
      '突泉焊工',
      '望京保安',
      '丰镇月饼制作工',
    ]);
    expect(published.filter(({ tier, simulatedFields }) => tier !== null || simulatedFields.length > 0)).toEqual([]);
  });

  test('holds as many as the published counts add up to, without letting the tiers be inferred', () => {
    expect(BRANDS.length).toBe(7 + 19);
    const tiered = (tier: string) => simulated.filter((brand) => brand.tier === tier);
    expect(tiered('国家级').length).toBeLessThan(7);
    expect(tiered('自治区级').length).toBeLessThan(19);
    expect(tiered('国家级').length + tiered('自治区级').length).not.toBe(19);
  });

  test('names every filled field of a simulated record as simulated', () => {
    const unmarked = simulated.filter(({ tier, simulatedFields }) =>
      ['name', 'place', 'sector', 'figures', ...(tier === null ? [] : ['tier'])].some(
        (field) => !simulatedFields.includes(field),
      ),
    );
    expect(unmarked).toEqual([]);
  });

  test('prints figures under ids of their own', () => {
    const ids = BRANDS.flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('望京保安 is named after where its people go', () => {
    expect(published.filter(({ placeIs }) => placeIs === 'DESTINATION').map(({ name }) => name)).toEqual(['望京保安']);
  });
});

describe('over the wire', () => {
  test('pages follow one another without loss, under one version', async () => {
    await using brands = await startBrands({ control: true, latencyMs: 0 });
    const pages = [1, 2, 3].map((page) => getJson<Page>(`${brands.url}/brands?page=${page}&size=10`));
    const [first, second, third] = await Promise.all(pages);
    expect([first?.pages, first?.total]).toEqual([3, 26]);
    expect([first, second, third].flatMap((page) => page?.items ?? [])).toEqual(BRANDS);
    expect(new Set([first?.version, second?.version, third?.version]).size).toBe(1);
    expect(await controlOf(brands.url).counters()).toEqual({ calls: 3, probes: 0 });
  });

  test('a page beyond the last is empty; no page 0 and no size above 50', async () => {
    await using brands = await startBrands({ latencyMs: 0 });
    expect((await getJson<Page>(`${brands.url}/brands?page=4`)).items).toEqual([]);
    expect((await fetch(`${brands.url}/brands?page=0`)).status).toBe(400);
    expect((await fetch(`${brands.url}/brands?size=51`)).status).toBe(400);
  });

  test('the probe tells the version of every page', async () => {
    await using brands = await startBrands({ control: true, latencyMs: 0 });
    const probe = await fetch(`${brands.url}/brands`, { method: 'HEAD' });
    const etag = probe.headers.get('etag') ?? '';
    const page = await fetch(`${brands.url}/brands?page=2`, { headers: { 'if-none-match': etag } });
    expect(page.status).toBe(304);
    expect(await controlOf(brands.url).counters()).toEqual({ calls: 0, probes: 2 });
  });

  test('moving the version adds a person to a simulated brand', async () => {
    await using brands = await startBrands({ control: true, latencyMs: 0 });
    const before = await getJson<Page>(`${brands.url}/brands?size=50`);
    await controlOf(brands.url).order('version');
    const after = await getJson<Page>(`${brands.url}/brands?size=50`);
    expect(after.version).not.toBe(before.version);
    const changed = after.items.filter((brand, index) => JSON.stringify(brand) !== JSON.stringify(before.items[index]));
    expect(changed.map(({ simulated, figures }) => [simulated, figures[0]?.text])).toEqual([[true, '1861人']]);
  });
});

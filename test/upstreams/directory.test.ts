import { describe, expect, test } from 'vitest';
import { type DirectoryRegion, regionsAt } from '../../upstreams/directory/region.ts';
import { startDirectory } from '../../upstreams/directory/server.ts';
import { controlOf, getJson } from './upstream-client.ts';

interface Directory {
  readonly version: string;
  readonly regions: readonly DirectoryRegion[];
}

const REGIONS = regionsAt(0);
const current = REGIONS.filter(({ validTo }) => validTo === null);
const retired = REGIONS.filter(({ validTo }) => validTo !== null);
const byId = new Map(REGIONS.map((region) => [region.id, region]));

function regionsCalled(text: string): readonly string[] {
  const carries = ({ names, aliases }: DirectoryRegion) =>
    names.zh === text || aliases.some((alias) => alias.text === text);
  return current.filter(carries).map(({ names }) => names.zh);
}

function count<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe('the regions', () => {
  test('are the autonomous region with its leagues and banners, and Beijing with its districts', () => {
    const levels = count(current.map(({ id, level }) => `${level} ${id.startsWith('15') ? '内蒙古' : '北京'}`));
    expect(Object.fromEntries(levels)).toEqual({
      'PROVINCE 内蒙古': 1,
      'LEAGUE 内蒙古': 12,
      'BANNER 内蒙古': 103,
      'PROVINCE 北京': 1,
      'DISTRICT 北京': 17,
    });
  });

  test('the banners are of five types', () => {
    const types = count(current.filter(({ level }) => level === 'BANNER').map(({ type }) => type));
    expect(Object.fromEntries(types)).toEqual({ 市辖区: 23, 县级市: 11, 县: 17, 旗: 49, 自治旗: 3 });
  });

  test('have an id of their own and a parent in the directory', () => {
    expect(byId.size).toBe(REGIONS.length);
    const orphans = REGIONS.filter(({ parent }) => parent !== null && !byId.has(parent));
    expect(orphans).toEqual([]);
    expect(current.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual(['150000', '110000']);
  });

  test('the zone has no code', () => {
    expect(current.filter(({ code }) => code === null).map(({ id }) => id)).toEqual(['zone-beijing-etda']);
    expect(regionsCalled('亦庄')).toEqual(['北京经济技术开发区']);
  });

  test('each banner has a tile of its own', () => {
    const tiles = current.flatMap(({ tile }) => (tile === null ? [] : [`${tile.column},${tile.row}`]));
    expect(new Set(tiles).size).toBe(103);
  });

  test('a retired code names its successors, and they carry it', () => {
    expect(retired.length).toBe(70);
    for (const { id, successors } of retired) {
      expect(successors.length).toBeGreaterThan(0);
      for (const successor of successors) {
        const codes = byId.get(successor)?.aliases.filter(({ kind }) => kind === 'FORMER_CODE');
        expect(codes?.map(({ text }) => text)).toContain(id);
      }
    }
  });
});

describe('the aliases', () => {
  test('nine Chinese short forms are ambiguous, each with all its candidates', () => {
    const ambiguous = current.flatMap(({ aliases }) =>
      aliases.filter((alias) => alias.lang === 'ZH' && alias.ambiguous).map(({ text }) => text),
    );
    expect(Object.fromEntries(count(ambiguous))).toEqual({
      左旗: 5,
      右旗: 5,
      前旗: 4,
      中旗: 4,
      后旗: 4,
      阿旗: 3,
      扎旗: 2,
      鄂旗: 3,
      乌市: 3,
    });
  });

  test('are marked ambiguous exactly where another current region carries the same text', () => {
    const wrong = current.flatMap(({ aliases }) =>
      aliases.filter(({ text, ambiguous }) => ambiguous !== regionsCalled(text).length > 1),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['科右前旗', '科尔沁右翼前旗'],
    ['keyouqianqi', '科尔沁右翼前旗'],
    ['keqyyqq', '科尔沁右翼前旗'],
    ['balinzuoqi', '巴林左旗'],
    ['宁诚', '宁城县'],
    ['哲里木盟', '通辽市'],
    ['通辽市', '通辽市'],
    ['赤峰市', '赤峰市'],
    ['152401', '红山区'],
    ['海拉尔市', '海拉尔区'],
    ['全区', '内蒙古自治区'],
    ['中国笤帚苗之乡', '巴林左旗'],
    ['朝阳', '朝阳区'],
  ])('%s is %s alone', (text, name) => {
    expect(regionsCalled(text)).toEqual([name]);
  });

  test('a name spells as many syllables as it has characters', () => {
    const odd = REGIONS.filter(({ names }) => names.pinyin.split(' ').length !== names.zh.length);
    expect(odd).toEqual([]);
  });
});

describe('over the wire', () => {
  test('the version is the ETag, and the probe needs no body', async () => {
    await using directory = await startDirectory({ control: true });
    const response = await fetch(`${directory.url}/regions`);
    const { version, regions } = (await response.json()) as Directory;
    expect(regions).toEqual(REGIONS);
    const probe = await fetch(`${directory.url}/regions`, { method: 'HEAD' });
    expect([response.headers.get('etag'), probe.headers.get('etag')]).toEqual([`"${version}"`, `"${version}"`]);
    const again = await fetch(`${directory.url}/regions`, { headers: { 'if-none-match': `"${version}"` } });
    expect(again.status).toBe(304);
    expect(await controlOf(directory.url).counters()).toEqual({ calls: 1, probes: 2 });
  });

  test('moving the version changes a region', async () => {
    await using directory = await startDirectory({ control: true });
    const before = await getJson<Directory>(`${directory.url}/regions`);
    await controlOf(directory.url).order('version');
    const after = await getJson<Directory>(`${directory.url}/regions`);
    expect(after.version).not.toBe(before.version);
    const changed = after.regions.filter(
      (region, index) => JSON.stringify(region) !== JSON.stringify(before.regions[index]),
    );
    expect(changed.map(({ id }) => id)).toEqual(['150200']);
  });

  test('another path is not found', async () => {
    await using directory = await startDirectory();
    expect((await fetch(`${directory.url}/region`)).status).toBe(404);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldName, Gazetteer, gazetteerOf } from '../../statistics/gazetteer.ts';
import type { AliasKind } from '../../statistics/region.ts';
import { readPlaces } from '../datasources/places.ts';
import { region } from './world.ts';

let places: Gazetteer;
beforeAll(async () => {
  places = await readPlaces();
});

const REGION = '150000';

/** The id that a name stands for, all that it may stand for, or none. */
function meant(name: string, within?: string): string | readonly string[] | null {
  const found = places.find(name, within);
  if (found.kind === 'none') return null;
  return found.kind === 'one' ? found.region.id : found.candidates.map(({ id }) => id);
}

describe('one region by every kind of name', () => {
  test.each([
    ['科尔沁右翼前旗', 'NAME'],
    ['152221', 'CODE'],
    ['科右前旗', 'ABBREVIATION'],
    ['科优前旗', 'VARIANT'],
    ['keyouqianqi', 'PINYIN'],
    ['Ke er qin you yi qian qi', 'PINYIN'],
    ['kyqq', 'INITIALS'],
    ['Horqin Right Front Banner', 'NAME'],
    ['horqin right-front banner', 'NAME'],
    ['１５２２２１', 'CODE'],
    ['ｋｅｙｏｕｑｉａｎｑｉ', 'PINYIN'],
    ['  科右 前旗 ', 'ABBREVIATION'],
    ['科右\u3000前旗\n', 'ABBREVIATION'],
    ['科尔沁·右翼·前旗', 'NAME'],
  ])('%s', (name, by) => {
    expect(places.find(name)).toMatchObject({ kind: 'one', region: { id: '152221' }, by });
  });

  test('a former code and a former name find the successor', () => {
    expect(meant('152725')).toBe('150624');
    expect(meant('通辽县')).toBe('150502');
    expect(places.byCode('152725')?.id).toBe('150624');
    // The city of today, not the one of 1999 that is a district now.
    expect(meant('通辽市')).toBe('150500');
    expect(places.byCode('152301')?.id).toBe('150502');
  });

  test('a code finds its region, and text that is no code none', () => {
    expect(places.byCode('150624')?.names.zh).toBe('鄂托克旗');
    expect(places.byCode('999999')).toBeUndefined();
    expect(places.byCode('左旗')).toBeUndefined();
  });

  test('a name in use for a region alone wins over a short form that others share', () => {
    for (const region of places.regions.filter(({ validTo }) => validTo === null)) {
      expect([region.names.zh, meant(region.names.zh)]).toEqual([region.names.zh, region.id]);
      if (region.code !== null) expect(meant(region.code)).toBe(region.id);
    }
  });

  test('an official name wins over another region that is called so; an honorific names nobody', () => {
    const alias = (text: string, kind: AliasKind) =>
      ({ text, kind, lang: 'ZH', confidence: 'STATED', ambiguous: false, validTo: null }) as const;
    const first = region('150100', 'LEAGUE', null);
    const aliases = [alias('地150100', 'COLLOQUIAL'), alias('塞外明珠', 'HONORIFIC')];
    const two = new Gazetteer([first, { ...region('150200', 'LEAGUE', null), aliases }]);
    expect(two.find('地150100')).toMatchObject({ kind: 'one', region: { id: '150100' }, by: 'NAME' });
    expect(two.find('塞外明珠')).toMatchObject({ kind: 'none' });
  });

  test('every code that was ever in use finds one region of today', () => {
    const retired = places.regions.filter(({ validTo }) => validTo !== null);
    expect(retired.length).toBeGreaterThan(60);
    for (const { id, successors } of retired) {
      expect([id, places.byCode(id)?.id]).toEqual([id, successors[0]]);
      expect([id, meant(id)]).toEqual([id, successors[0]]);
      expect(places.byCode(id)?.validTo).toBeNull();
    }
  });
});

describe('a short form that several regions share', () => {
  test.each([
    ['左旗', ['150121', '150422', '150726', '152523', '152921']],
    ['右旗', ['150221', '150423', '150727', '152524', '152922']],
    ['前旗', ['150623', '150823', '150926', '152221']],
    ['中旗', ['150521', '150824', '150927', '152222']],
    ['后旗', ['150522', '150825', '150826', '150928']],
    ['阿旗', ['150421', '150721', '152522']],
    ['扎旗', ['150526', '152223']],
    ['鄂旗', ['150624', '150723', '150724']],
    ['乌市', ['150300', '150900', '152201']],
  ])('%s is answered with its candidates, each of which its parent tells from the others', (name, candidates) => {
    expect(meant(name)).toEqual(candidates);
    for (const id of candidates) {
      const parent = places.parentOf(id) ?? '';
      const there = candidates.filter((other) => places.isWithin(other, parent));
      expect(meant(name, parent)).toEqual(there.length === 1 ? id : there);
    }
  });

  test('is marked ambiguous wherever it is written, and nothing else is', () => {
    for (const { id, aliases, validTo } of places.regions) {
      if (validTo !== null) continue;
      for (const { text, ambiguous, kind } of aliases) {
        if (kind === 'HONORIFIC') continue;
        expect([id, text, ambiguous]).toEqual([id, text, typeof meant(text) !== 'string']);
      }
    }
  });

  test('is none of a parent that has none of them', () => {
    expect(meant('左旗', '150600')).toBeNull();
    expect(meant('zuoqi', '150400')).toBe('150422');
    expect(meant('左旗', REGION)).toEqual(meant('左旗'));
  });
});

describe('a name that begins another', () => {
  test.each([
    ['科尔沁区', '150502'],
    ['科尔沁', '150502'],
    ['科尔沁左翼中旗', '150521'],
    ['科尔沁左翼后旗', '150522'],
    ['鄂托克旗', '150624'],
    ['鄂托克', '150624'],
    ['鄂托克前旗', '150623'],
    ['杭锦旗', '150625'],
    ['杭锦后旗', '150826'],
    ['赤峰', '150400'],
    ['呼市', '150100'],
    ['内蒙古', REGION],
  ])('%s', (name, id) => {
    expect(meant(name)).toBe(id);
  });

  test.each(['科', '鄂托', '科尔沁左', '杭', '1506', '15062', 'hangj'])('%s alone finds nothing', (name) => {
    expect(meant(name)).toBeNull();
  });

  test('never matches by its beginning', () => {
    const names = () => places.regions.filter(({ validTo }) => validTo === null).map(({ names: { zh } }) => zh);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, cut) => {
        const all = names();
        const name = all[which % all.length] ?? '';
        const start = name.slice(0, 1 + (cut % name.length));
        const found = places.find(start);
        if (found.kind !== 'one') return;
        const { region } = found;
        const own = [region.names.zh, region.code, ...region.aliases.map(({ text }) => text)];
        expect(own.map((text) => foldName(text ?? ''))).toContain(foldName(start));
      }),
    );
  });
});

describe('a name that nobody has', () => {
  const suggested = (name: string, within?: string) => {
    const found = places.find(name, within);
    return found.kind === 'none' ? found.suggestions.map(({ id }) => id) : found;
  };

  test.each([
    ['科尔沁右前旗', '152221'],
    ['鄂托克后旗', '150623'],
    ['Horqin Right Frnt Banner', '152221'],
    ['keyouqianq', '152221'],
    ['宁诚县', '150429'],
  ])('%s is answered with what it may be', (name, id) => {
    expect(suggested(name)).toContain(id);
  });

  test('is answered with five at most, and with none where nothing is like it', () => {
    expect(suggested('旗')).toHaveLength(5);
    expect(suggested('🦙')).toEqual([]);
    expect(suggested('')).toEqual([]);
  });

  test('of any length and kind is answered the same each time, and never by throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 0, maxLength: 2000 })), (name) => {
        const found = places.find(name);
        expect(found).toEqual(places.find(name));
        if (found.kind === 'none') expect(found.suggestions.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 50 },
    );
  });

  test('above a hundred characters is like no other', () => {
    const padded = (length: number) => '科尔沁右翼前旗'.repeat(20).slice(0, length);
    expect(suggested(padded(100))).not.toEqual([]);
    expect(suggested(padded(101))).toEqual([]);
  });

  test('is compared with the others only where somebody looks', () => {
    const found = places.find('科尔沁右前旗');
    expect(Object.getOwnPropertyDescriptor(found, 'suggestions')?.get).toBeTypeOf('function');
  });

  test('is no property of an object either', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) expect(meant(name)).toBeNull();
  });
});

describe('the tree', () => {
  test('has 12 leagues and 103 banners, in code order, without those that are retired', () => {
    expect(places.childrenOf(REGION).length).toBe(12);
    const banners = places.within(REGION, 'BANNER');
    expect(banners.length).toBe(103);
    expect([...banners].sort()).toEqual(banners);
    expect(banners.every((id) => places.get(id)?.validTo === null)).toBe(true);
    expect(places.get('152725')).toMatchObject({ validTo: '2001-02-26' });
  });

  test('knows who lies within whom', () => {
    expect(places.ancestorsOf('150429')).toEqual(['150400', REGION]);
    expect(places.ancestorsOf(REGION)).toEqual([]);
    expect(places.isWithin('150429', REGION)).toBe(true);
    expect(places.isWithin('150429', '150429')).toBe(true);
    expect(places.isWithin('150400', '150429')).toBe(false);
    expect(places.within('150400')).toEqual(['150400', ...places.childrenOf('150400')]);
    expect(places.within('150400', 'LEAGUE')).toEqual(['150400']);
    expect(places.levelOf('nowhere')).toBeUndefined();
    expect(places.childrenOf('nowhere')).toEqual([]);
  });

  test('is made once a copy of the directory', () => {
    const copy = [...places.regions];
    expect(gazetteerOf(copy)).toBe(gazetteerOf(copy));
    expect(gazetteerOf([...copy])).not.toBe(gazetteerOf(copy));
    expect(gazetteerOf([...copy].reverse()).regions).toEqual(places.regions);
  });
});

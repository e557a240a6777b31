import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, apportionAbove } from '../../upstreams/generator/apportion.ts';
import { type Carrier, carriers } from '../../upstreams/generator/carriers.ts';
import { monthlySeries } from '../../upstreams/generator/figures.ts';
import { INDICATORS } from '../../upstreams/generator/indicators.ts';
import { MONTHS } from '../../upstreams/generator/months.ts';
import { randomFor } from '../../upstreams/generator/random.ts';
import { COUNTIES, LEAGUES, positionOf } from '../../upstreams/generator/regions.ts';
import { schemes } from '../../upstreams/generator/schemes.ts';

const series = monthlySeries();
const byCell = new Map(series.map((item) => [`${item.indicator}:${item.population}:${item.month}`, item.values]));
const valuesOf = (indicator: string, population: string, month: string) => {
  const values = byCell.get(`${indicator}:${population}:${month}`);
  if (values === undefined) throw new RangeError(`No series ${indicator} ${population} ${month}`);
  return values;
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('apportionment', () => {
  const weights = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 120 });

  test('gives away exactly the total, nobody more than one from the quota', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), weights, (total, weighted) => {
        const shares = apportion(total, weighted);
        expect(sum(shares)).toBe(total);
        const mass = sum(weighted);
        for (const [place, share] of shares.entries()) {
          expect(Number.isInteger(share) && share >= 0).toBe(true);
          expect(Math.abs(share - (total * (weighted[place] ?? 0)) / mass)).toBeLessThan(1 + 1e-6);
        }
      }),
    );
  });

  test('keeps the least of each, and refuses a total that does not reach for it', () => {
    expect(apportionAbove(10, [1, 0, 1], [2, 3, 0])).toEqual([5, 3, 2]);
    expect(() => apportionAbove(4, [1, 1], [3, 2])).toThrow('4 does not reach');
    expect(() => apportion(1, [0, 0])).toThrow('Nobody to apportion 1 to');
  });
});

describe('regions', () => {
  test('are 12 leagues and 103 counties, 31 and 26 of them listed as poor', () => {
    expect(LEAGUES).toHaveLength(12);
    expect(COUNTIES).toHaveLength(103);
    expect(COUNTIES.filter(({ poverty }) => poverty === 'NATIONAL')).toHaveLength(31);
    expect(COUNTIES.filter(({ poverty }) => poverty === 'REGION')).toHaveLength(26);
  });

  test('have short names that differ in the region, and local ones that differ in the league', () => {
    expect(new Set(COUNTIES.map(({ short }) => short)).size).toBe(103);
    const printed = COUNTIES.map(({ league, local, short }) => `${league} ${local ?? short}`);
    expect(new Set(printed).size).toBe(103);
  });

  test('a code of no county is an error', () => {
    expect(() => positionOf('152399')).toThrow('No county has the code 152399');
  });
});

describe('monthly figures', () => {
  test.each([
    ['JY01', '2', '2021-10', 205_800],
    ['JY01', '2', '2020-12', 197_600],
    ['CJ01', '1', '2021-10', 294],
    ['CJ02', '1', '2021-10', 8729],
    ['CJ02', '2', '2021-10', 3241],
    ['LT01', '1', '2021-10', 645],
    ['LT02', '1', '2021-10', 72_679],
    ['LT02', '2', '2021-10', 13_646],
    ['GY01', '1', '2021-10', 85_000],
  ])('%s of population %s at %s add up to the published %i', (indicator, population, month, published) => {
    expect(sum(valuesOf(indicator, population, month))).toBe(published);
  });

  test('are there for every county, month, indicator and population, whole and not negative', () => {
    const populations = INDICATORS.reduce((count, indicator) => count + indicator.populations.length, 0);
    expect(series).toHaveLength(MONTHS.length * populations);
    for (const { values } of series) {
      expect(values).toHaveLength(103);
      expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
    }
  });

  test('of a part never exceed those of 全部, nor workers by programme all who are employed', () => {
    const excess = series.flatMap(({ indicator, population, month, values }) => {
      const bound = [valuesOf(indicator, '1', month)];
      if (['CJ02', 'LT02', 'GY01'].includes(indicator)) bound.push(valuesOf('JY01', population, month));
      const over = COUNTIES.filter((_, place) => bound.some((limit) => (values[place] ?? 0) > (limit[place] ?? 0)));
      return over.map(({ name }) => `${indicator} ${population} ${month} ${name}`);
    });
    expect(excess).toEqual([]);
  });

  test('have payments exactly where they have recipients', () => {
    for (const month of MONTHS) {
      for (const [amount, persons] of [
        ['JB01', 'JB02'],
        ['DK01', 'DK02'],
      ] as const) {
        const paid = valuesOf(amount, '1', month).map((yuan) => yuan > 0);
        expect(paid).toEqual(valuesOf(persons, '1', month).map((count) => count > 0));
      }
    }
  });

  test('move by less than a tenth from month to month where they are stocks of employment', () => {
    const jumps = MONTHS.slice(1).flatMap((month, index) => {
      const before = valuesOf('JY01', '1', MONTHS[index] ?? '');
      return valuesOf('JY01', '1', month).filter((value, place) => Math.abs(value / (before[place] ?? 0) - 1) > 0.1);
    });
    expect(jumps).toEqual([]);
  });

  test.each(['CJ02', 'PX01', 'JB02', 'DK02'])('%s has counts of 1 to 4, which disclosure control will hide', (code) => {
    const small = valuesOf(code, '2', '2021-10').filter((value) => value >= 1 && value <= 4);
    expect(small.length).toBeGreaterThan(5);
  });

  test('are the same when drawn again, and depend on the key alone', () => {
    expect(monthlySeries()).toEqual(series);
    expect(randomFor('a', 1)()).toBe(randomFor('a', 1)());
    expect(randomFor('a', 1)()).not.toBe(randomFor('a', 2)());
  });
});

describe('carriers', () => {
  const records = carriers();
  const totals = (kind: Carrier['kind'], of: (record: Carrier) => number) =>
    COUNTIES.map(({ code }) => sum(records.filter((record) => record.kind === kind && record.county === code).map(of)));

  test.each([
    ['帮扶车间', 'CJ01', 'CJ02'],
    ['龙头企业', 'LT01', 'LT02'],
  ] as const)('%s add up to %s and %s in every county', (kind, count, workers) => {
    expect(totals(kind, () => 1)).toEqual(valuesOf(count, '1', '2021-10'));
    expect(totals(kind, (record) => record.workers)).toEqual(valuesOf(workers, '1', '2021-10'));
    expect(totals(kind, (record) => record.exited)).toEqual(valuesOf(workers, '2', '2021-10'));
  });

  test('of 巴林左旗 include the broom workshops as published, and more', () => {
    const workshops = records.filter(({ kind, county }) => kind === '帮扶车间' && county === '150422');
    const brooms = workshops.filter(({ brandName }) => brandName === '巴林左旗笤帚工');
    expect([workshops.length, sum(workshops.map(({ workers }) => workers))]).toEqual([46, 1180]);
    expect([brooms.length, sum(brooms.map(({ workers }) => workers))]).toEqual([43, 1103]);
    expect(workshops.filter(({ passedInspection }) => passedInspection === true)).toHaveLength(37);
    const grants = workshops.flatMap((workshop) => workshop.grants);
    const yuan = (kind: string) => sum(grants.filter((grant) => grant.kind === kind).map((grant) => grant.yuan));
    expect([yuan('奖补'), yuan('贷款')]).toEqual([4_607_000, 750_000]);
  });

  test('have ids and names of their own and were recognised from 2018 to 2021', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(939);
    expect(new Set(records.map(({ name }) => name)).size).toBe(939);
    const years = new Set(records.map(({ recognisedOn }) => recognisedOn.slice(0, 4)));
    expect([...years].sort()).toEqual(['2018', '2019', '2020', '2021']);
  });
});

test('schemes have as many 公益性岗位 holders as the monthly figures', () => {
  const posts = schemes(series).flatMap((scheme) => (scheme.kind === '公益性岗位' ? [scheme] : []));
  expect(sum(posts.map(({ holders }) => holders))).toBe(85_000);
  expect(sum(posts.map(({ holdersExited }) => holdersExited))).toBe(sum(valuesOf('GY01', '2', '2021-10')));
  expect(posts.filter((post) => post.posts < post.holders || post.holdersExited > post.holders)).toEqual([]);
});

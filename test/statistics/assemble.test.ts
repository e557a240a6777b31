import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admits } from '../../statistics/bounds.ts';
import { type Cell, cellKeyOf, cellText } from '../../statistics/cell.ts';
import { sum } from '../../statistics/decimal.ts';
import type { Statement } from '../../statistics/statement.ts';
import { rankStatements } from '../../statistics/statements-of.ts';
import { Origin } from '../../statistics/vocabulary.ts';
import { rounded } from './arbitrary.ts';
import { printed } from './printed.ts';
import { assemblerOf, BANNERS, exact, figureIn, keyOf, LEAGUES, REGION, says, valueIn } from './world.ts';

const LEAGUE = '150400';
const EMPLOYED = { metric: 'EMPLOYED_WORKERS' } as const;
const sources = (cell: Cell) => [cell, ...cell.alternatives].map(({ trail }) => trail.source);
const kinds = (cell: Cell) => cell.trail.steps.map(({ kind }) => kind);
const everywhere = (value: number, said: Parameters<typeof says>[2] = {}) =>
  BANNERS.map((banner) => says(banner, value, said));

describe('several sources of one cell', () => {
  const statements = [
    says(REGION, 71, { ...EMPLOYED, by: 'dispatch' }),
    says(REGION, printed('70人以上'), { ...EMPLOYED, by: 'bulletin', quote: '70人以上' }),
    says(REGION, printed('73人'), { ...EMPLOYED, by: 'bulletin', quote: '73人' }),
    says(REGION, 72, { ...EMPLOYED, by: 'core' }),
  ];

  test('answer in order of precedence; the others are alternatives', () => {
    const cell = assemblerOf(statements).cell(keyOf(REGION, EMPLOYED));
    expect(valueIn(cell)).toBe(73);
    expect(sources(cell)).toEqual(['bulletin', 'bulletin', 'core', 'dispatch']);
    expect(cell.alternatives.map(valueIn)).toEqual([70, 72, 71]);
  });

  test('give way to the next where the first has no figure or no answer', () => {
    const blank = says(REGION, 'NOT_REPORTED', { ...EMPLOYED, by: 'core' });
    const second = statements.slice(0, 1);
    expect(valueIn(assemblerOf([blank, ...second]).cell(keyOf(REGION, EMPLOYED)))).toBe(71);
    const down = assemblerOf(second, { down: ['core', 'bulletin'] }).cell(keyOf(REGION, EMPLOYED));
    expect(valueIn(down)).toBe(71);
    expect(down.alternatives).toEqual([]);
  });

  test('are never mixed in one roll-up', () => {
    const [first, ...others] = BANNERS;
    const mixed = [
      says(first ?? '', 5, EMPLOYED),
      ...others.map((banner) => says(banner, 7, { ...EMPLOYED, by: 'dispatch' })),
    ];
    const cell = assemblerOf(mixed).cell(keyOf(REGION, EMPLOYED));
    expect([valueIn(cell), cell.alternatives.map(valueIn)]).toEqual([5, [35]]);
    expect(cell.figure).toMatchObject({ qualifier: 'AT_LEAST' });
  });

  test('are ranked: with a figure before without, by precedence, the narrower before the wider, as printed where equal', () => {
    const says1 = (figure: Parameters<typeof says>[1], quote: string, by: 'bulletin' | 'brands' = 'bulletin') =>
      says(REGION, figure, { by, quote });
    const ranked = rankStatements([
      says1('NOT_REPORTED', 'none'),
      says1(printed('170多人'), 'open'),
      says1(170, 'registry', 'brands'),
      says1(printed('1.7万人'), 'rounded'),
      says1(170, 'exact'),
      says1(170, 'exact again'),
    ]);
    expect(ranked.map(({ trail }) => trail.quote)).toEqual([
      'exact',
      'exact again',
      'rounded',
      'open',
      'registry',
      'none',
    ]);
  });
});

describe('over regions', () => {
  test('a region is the sum of its leagues, a league that of its banners', () => {
    const assembler = assemblerOf(BANNERS.map((banner, index) => says(banner, 10 ** index)));
    expect(valueIn(assembler.cell(keyOf(LEAGUE)))).toBe(111);
    const cell = assembler.cell(keyOf(REGION));
    expect(cell).toMatchObject({ figure: exact(111_111, 'ROLLED_UP'), asOf: { date: '2021-09-30' } });
    expect(kinds(cell)).toEqual(['ROLL_UP']);
    expect(cell.inputs.map(({ region }) => region)).toEqual(Object.keys(LEAGUES));
  });

  test('a total of the region itself comes before the sum of its parts', () => {
    const assembler = assemblerOf([says(LEAGUE, 50), ...everywhere(10)]);
    expect(valueIn(assembler.cell(keyOf(LEAGUE)))).toBe(50);
    // … and is what the region is made of.
    expect(valueIn(assembler.cell(keyOf(REGION)))).toBe(50 + 30);
  });

  test('without a part it is a lower bound, and says how many are missing', () => {
    const cell = assemblerOf(everywhere(10).slice(1)).cell(keyOf(REGION));
    expect(cell.figure).toMatchObject({ value: 50, qualifier: 'AT_LEAST', bounds: { lower: 50, upper: null } });
    const league = cell.inputs[0];
    expect(league).toMatchObject({
      figure: { qualifier: 'AT_LEAST' },
      note: expect.stringContaining('3个部分中缺1个'),
    });
    expect(league?.inputs.map(valueIn)).toEqual(['NOT_REPORTED', 10, 10]);
  });

  test('what is printed of the parts is never added up', () => {
    const printedEverywhere = everywhere(10, { by: 'bulletin' });
    expect(valueIn(assemblerOf(printedEverywhere).cell(keyOf(REGION)))).toBe('NOT_REPORTED');
  });

  test('a district of the partner has no figure of the region', () => {
    expect(valueIn(assemblerOf([]).cell(keyOf('110101')))).toBe('NOT_APPLICABLE');
    expect(valueIn(assemblerOf([]).cell(keyOf('110000')))).toBe('NOT_APPLICABLE');
  });

  const places = fc.array(fc.option(fc.tuple(rounded, fc.constantFrom(...Object.values(Origin)))), {
    minLength: BANNERS.length,
    maxLength: BANNERS.length,
  });
  const stated = (drawn: typeof places extends fc.Arbitrary<infer Drawn> ? Drawn : never) =>
    drawn.flatMap((one, index): Statement[] => {
      const place = BANNERS[index];
      if (one === null || place === undefined) return [];
      const [{ value, bounds }, origin] = one;
      return [says(place, { kind: 'present', value, bounds, qualifier: 'ROUNDED', origin })];
    });

  test('whatever is there: leagues add up to the region, bounds hold value and truth, no origin improves', () => {
    const rank = (origin: Origin) => Object.values(Origin).indexOf(origin);
    fc.assert(
      fc.property(places, (drawn) => {
        const assembler = assemblerOf(stated(drawn));
        const whole = assembler.cell(keyOf(REGION));
        const present = drawn.flatMap((one) => (one === null ? [] : [one]));
        if (present.length === 0) return expect(valueIn(whole)).toBe('NOT_REPORTED');
        const { value, bounds, origin, qualifier } = figureIn(whole);
        expect(admits(bounds, value)).toBe(true);
        expect(admits(bounds, sum(present.map(([{ truth }]) => truth)))).toBe(true);
        expect(rank(origin)).toBe(Math.max(rank('ROLLED_UP'), ...present.map(([, one]) => rank(one))));
        expect(qualifier === 'AT_LEAST').toBe(present.length < drawn.length);
        const leagues = Object.keys(LEAGUES).map((league) => assembler.cell(keyOf(league)));
        const known = leagues.flatMap(({ figure }) => (figure.kind === 'present' ? [figure] : []));
        expect(sum(known.map((figure) => figure.bounds.lower ?? 0))).toBe(bounds.lower);
        if (qualifier !== 'AT_LEAST') expect(sum(known.map((figure) => figure.value))).toBe(value);
      }),
    );
  });
});

describe('another scope', () => {
  const brooms = { scope: '笤帚' };
  const statements = [says('150421', 26, { by: 'bulletin', ...brooms }), says('150421', 43)];

  test('stands beside, never in', () => {
    const cell = assemblerOf(statements).cell(keyOf('150421'));
    expect([valueIn(cell), cell.scope]).toEqual([43, null]);
    expect(cell.alternatives).toMatchObject([{ figure: { value: 26 }, scope: '笤帚' }]);
    expect(valueIn(assemblerOf(statements).cell(keyOf(LEAGUE)))).toBe(43);
  });

  test('does not fill what is missing', () => {
    const cell = assemblerOf(statements.slice(0, 1)).cell(keyOf('150421'));
    expect(valueIn(cell)).toBe('NOT_REPORTED');
    expect(cell.alternatives).toMatchObject([{ scope: '笤帚' }]);
  });

  test('is a cell of its own', () => {
    const cell = assemblerOf(statements).cell(keyOf('150421', brooms));
    expect([valueIn(cell), cell.alternatives.map(valueIn)]).toEqual([26, [43]]);
  });
});

describe('why there is no figure', () => {
  const absence = (
    period: string,
    world: Parameters<typeof assemblerOf>[1] = {},
    statements: readonly Statement[] = [],
  ) => valueIn(assemblerOf(statements, world).cell(keyOf('150421', { period })));

  test('its source is down', () => {
    expect(absence('2021-09', { down: ['core'] })).toBe('SOURCE_DOWN');
    expect(absence('2021-12', { down: ['core'] })).toBe('SOURCE_DOWN');
    const blank = [says('150421', 'NOT_REPORTED', { by: 'bulletin' })];
    expect(absence('2021-09', { down: ['core'] }, blank)).toBe('SOURCE_DOWN');
    expect(valueIn(assemblerOf([], { down: ['core'] }).cell(keyOf(REGION)))).toBe('SOURCE_DOWN');
  });

  test('it is not due yet, or should be there and is not', () => {
    expect(absence('2021-10', { today: '2021-10-27' })).toBe('NOT_YET_DUE');
    expect(absence('2021-10', { today: '2021-10-28' })).toBe('NOT_REPORTED');
    expect(absence('2021', { today: '2021-10-31' })).toBe('NOT_YET_DUE');
    const transferred = { metric: 'JINGMENG_TRANSFERRED', period: '2021-YTD10' } as const;
    expect(valueIn(assemblerOf([], { today: '2021-11-14' }).cell(keyOf(REGION, transferred)))).toBe('NOT_YET_DUE');
    expect(valueIn(assemblerOf([], { today: '2021-11-15' }).cell(keyOf(REGION, transferred)))).toBe('NOT_REPORTED');
  });

  test('the source says so, in its own words', () => {
    const blank = says('150421', 'NOT_REPORTED', { note: '当月未开班,未填报', quote: '当月未开班,未填报' });
    expect(assemblerOf([blank]).cell(keyOf('150421'))).toMatchObject({
      figure: { absence: 'NOT_REPORTED' },
      note: '当月未开班,未填报',
      trail: { source: 'core', quote: '当月未开班,未填报' },
    });
    expect(absence('2021-09', {}, [says('150421', 'SUPPRESSED')])).toBe('SUPPRESSED');
  });
});

describe('a statement about something within a region', () => {
  const workers = { metric: 'WORKSHOP_WORKERS', by: 'bulletin' } as const;

  test('is no figure of the region', () => {
    const brand = says('150421', 300, { ...workers, subject: { type: 'Brand', key: '宁城月嫂' } });
    expect(valueIn(assemblerOf([brand]).cell(keyOf('150421', { metric: 'WORKSHOP_WORKERS' })))).toBe('NOT_REPORTED');
  });

  test('unless the metric is about such things', () => {
    const output = { metric: 'BRAND_OUTPUT_VALUE', period: '2021-10' } as const;
    const brand = says('150421', 35_000_000, { ...output, by: 'bulletin', subject: { type: 'Brand', key: '笤帚' } });
    expect(valueIn(assemblerOf([brand]).cell(keyOf('150421', output)))).toBe(35_000_000);
  });
});

describe('the address of a cell', () => {
  const key = keyOf('150421', {
    metric: 'JINGMENG_TRANSFERRED',
    period: '2021-YTD09',
    population: 'POVERTY_EXITED',
    partner: '110101',
    scope: '笤帚',
  });

  test('survives being written', () => {
    expect(cellKeyOf(cellText(key))).toEqual(key);
    expect(cellKeyOf(cellText(keyOf(REGION)))).toEqual(keyOf(REGION));
  });

  test.each([
    '',
    'WORKSHOPS',
    'NOTHING|150000|2021-09|ALL||',
    'WORKSHOPS|150000|2021-13|ALL||',
    'WORKSHOPS|150000|2021-09|NOBODY||',
    'toString|150000|2021-09|ALL||',
    'WORKSHOPS|150000|2021-09|ALL|||',
  ])('is none in “%s”', (text) => {
    expect(cellKeyOf(text)).toBeNull();
  });

  test('asked for twice is made once', () => {
    const assembler = assemblerOf(everywhere(1));
    expect(assembler.cell(keyOf(REGION))).toBe(assembler.cell(keyOf(REGION)));
  });
});

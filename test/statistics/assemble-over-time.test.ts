import { describe, expect, test } from 'vitest';
import type { Cell } from '../../statistics/cell.ts';
import { printed } from './printed.ts';
import { assemblerOf, BANNERS, exact, figureIn, keyOf, REGION, says, valueIn } from './world.ts';

const LEAGUE = '150400';
const kinds = (cell: Cell) => cell.trail.steps.map(({ kind }) => kind);
const everywhere = (value: number, said: Parameters<typeof says>[2] = {}) =>
  BANNERS.map((banner) => says(banner, value, said));

describe('over time', () => {
  const JM = { metric: 'JINGMENG_TRANSFERRED', by: 'jingmeng' } as const;
  const upTo = (month: number, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([banner, value]) => says(banner, value, { ...JM, period: `2021-YTD0${month}` }));
  const FLOW = { metric: 'REWARD_AMOUNT' } as const;

  test('a month of a cumulative figure is a difference', () => {
    const rounded = [
      says(REGION, printed('4.1万人', 'REPORTED'), { ...JM, period: '2021-YTD09' }),
      says(REGION, printed('3.2万人', 'REPORTED'), {
        ...JM,
        period: '2021-YTD08',
        asOf: { date: '2021-08-31', text: null, certain: true },
      }),
    ];
    const cell = assemblerOf(rounded).cell(keyOf(REGION, { ...FLOW, ...JM, period: '2021-09' }));
    expect(cell).toMatchObject({
      period: '2021-09',
      asOf: { date: '2021-09-30' },
      figure: { value: 9000, bounds: { lower: 8000, upper: 10_000 }, origin: 'DERIVED' },
    });
    expect(cell.trail.steps).toMatchObject([
      { kind: 'DIFFERENCE', before: '2021-YTD09 − 2021-YTD08', after: '2021-09' },
    ]);
    expect(cell.inputs.map(({ period }) => period)).toEqual(['2021-YTD09', '2021-YTD08']);
  });

  test('what begins in January needs no difference', () => {
    const assembler = assemblerOf(upTo(3, { 150421: 7 }), { universe: ['150421'] });
    const cell = assembler.cell(keyOf('150421', { metric: JM.metric, period: '2021-Q1' }));
    expect(cell).toMatchObject({ period: '2021-Q1', figure: { value: 7, origin: 'REPORTED' }, trail: { steps: [] } });
  });

  test('over regions differences are added: totals that lack different parts have none', () => {
    const statements = [...upTo(8, { 150421: 40, 150422: 30 }), ...upTo(9, { 150421: 50, 150422: 35, 150423: 20 })];
    const assembler = assemblerOf(statements, { universe: ['150421', '150422', '150423'] });
    const cell = assembler.cell(keyOf(REGION, { metric: JM.metric, period: '2021-09' }));
    // Not 105 − 70: 20 of these came nobody knows when.
    expect(cell.figure).toMatchObject({ value: 15, qualifier: 'AT_LEAST', origin: 'DERIVED' });
    expect(cell.inputs[0]?.inputs.map(valueIn)).toEqual([10, 5, 'NOT_REPORTED']);
  });

  test('months of a year add up to the cumulative figure', () => {
    const values = [5, 9, 9, 14, 20, 21, 30, 44, 50];
    const assembler = assemblerOf(
      values.flatMap((value, index) => upTo(index + 1, { 150421: value })),
      { universe: ['150421'] },
    );
    const months = values.map(
      (_, index) => figureIn(assembler.cell(keyOf(REGION, { metric: JM.metric, period: `2021-0${index + 1}` }))).value,
    );
    expect(months).toEqual([5, 4, 0, 5, 6, 1, 9, 14, 6]);
    expect(valueIn(assembler.cell(keyOf(REGION, { metric: JM.metric, period: '2021-Q3' })))).toBe(29);
  });

  test.each(['2021-YTD09', '2021-Q3', '2021-09-30'])('a stock at %s is its state at the end', (period) => {
    const cell = assemblerOf([says(REGION, 294)]).cell(keyOf(REGION, { period }));
    expect(cell).toMatchObject({ period, figure: { value: 294, origin: 'REPORTED' } });
    expect(cell.trail.steps).toMatchObject([{ kind: 'SHIFT', before: period, after: '2021-09' }]);
  });

  test('a stock in the middle of a month is not kept', () => {
    const cell = assemblerOf([says(REGION, 294)]).cell(keyOf(REGION, { period: '2021-09-15' }));
    expect(cell).toMatchObject({ figure: { absence: 'NOT_REPORTED' }, note: expect.stringContaining('按月') });
  });

  test('months of a flow are added, to the end of the last', () => {
    const months = ['2021-07', '2021-08', '2021-09'].map((period, index) =>
      says(REGION, 10 ** index, { ...FLOW, period, asOf: { date: `${period}-30`, text: null, certain: true } }),
    );
    const cell = assemblerOf(months).cell(keyOf(REGION, { ...FLOW, period: '2021-Q3' }));
    expect(cell).toMatchObject({ figure: exact(111, 'DERIVED'), asOf: { date: '2021-09-30' }, period: '2021-Q3' });
    expect(kinds(cell)).toEqual(['SUM']);
    const partial = assemblerOf(months.slice(0, 2)).cell(keyOf(REGION, { ...FLOW, period: '2021-Q3' }));
    expect(partial).toMatchObject({ figure: { value: 11, qualifier: 'AT_LEAST' }, asOf: { date: null } });
  });

  test('a year that is not over lacks the months that are not due', () => {
    const months = Array.from({ length: 10 }, (_, index) =>
      says(REGION, 1, { ...FLOW, period: `2021-${String(index + 1).padStart(2, '0')}` }),
    );
    const cell = assemblerOf(months).cell(keyOf(REGION, { ...FLOW, period: '2021' }));
    expect(cell.figure).toMatchObject({ value: 10, qualifier: 'AT_LEAST' });
    expect(cell.inputs.slice(10).map(valueIn)).toEqual(['NOT_YET_DUE', 'NOT_YET_DUE']);
  });

  test('months in which one person may be twice are not added: not applicable, and the right question', () => {
    const beneficiaries = { metric: 'REWARD_BENEFICIARIES', period: '2021-Q3' } as const;
    const assembler = assemblerOf(everywhere(3, { metric: 'REWARD_BENEFICIARIES' }));
    const cell = assembler.cell(keyOf(REGION, beneficiaries));
    expect(cell).toMatchObject({ figure: { absence: 'NOT_APPLICABLE' }, note: expect.stringContaining('2021-07') });
    expect([...assembler.caveats.values()]).toEqual([
      { code: 'METRIC_NOT_ADDITIVE', message: cell.note, source: 'core' },
    ]);
    expect(valueIn(assembler.cell(keyOf(REGION, { ...beneficiaries, period: '2021-09' })))).toBe(18);
  });
});

describe('a ratio', () => {
  const RATE = { metric: 'TRAINING_EMPLOYMENT_RATE' } as const;
  const trained = [
    says('150421', 100, { metric: 'TRAINED_PERSONS' }),
    says('150422', 300, { metric: 'TRAINED_PERSONS' }),
    says('150423', 0, { metric: 'TRAINED_PERSONS' }),
    says('150421', 90, { metric: 'TRAINED_EMPLOYED' }),
    says('150422', 30, { metric: 'TRAINED_EMPLOYED' }),
    says('150423', 0, { metric: 'TRAINED_EMPLOYED' }),
  ];

  test('of a league is recomputed from its parts, not averaged', () => {
    const assembler = assemblerOf(trained);
    expect(assembler.cell(keyOf(LEAGUE, RATE)).figure).toEqual(exact(0.3, 'DERIVED'));
    expect(valueIn(assembler.cell(keyOf('150421', RATE)))).toBe(0.9);
    expect(valueIn(assembler.cell(keyOf('150423', RATE)))).toBe('NOT_APPLICABLE');
    expect(valueIn(assembler.cell(keyOf('150921', RATE)))).toBe('NOT_REPORTED');
  });

  test('in print is kept as printed', () => {
    const assembler = assemblerOf([...trained, says('150421', printed('86%'), { ...RATE, by: 'bulletin' })]);
    expect(assembler.cell(keyOf('150421', RATE)).figure).toMatchObject({ value: 0.86, origin: 'PUBLISHED' });
  });
});

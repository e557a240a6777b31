import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admits, contains } from '../../statistics/bounds.ts';
import { asCell, type Cell } from '../../statistics/cell.ts';
import { differenceOfCells, quotientOfCells, sumCells, worstAbsence } from '../../statistics/combine.ts';
import { divide, subtract, sum } from '../../statistics/decimal.ts';
import type { Figure, Present } from '../../statistics/statement.ts';
import { Absence, Origin } from '../../statistics/vocabulary.ts';
import { rounded } from './arbitrary.ts';
import { printed } from './printed.ts';
import { exact, figureIn, keyOf, REGION, says, valueIn } from './world.ts';

const KEY = keyOf(REGION);
const STEP = { kind: 'ROLL_UP', before: '', after: '', rule: '' };
const cellOf = (figure: Figure | Absence | number, said: Parameters<typeof says>[2] = {}) =>
  asCell(says('150421', figure, said));
const add = (...parts: readonly Cell[]) => sumCells(KEY, 'core', parts, 'ROLLED_UP', STEP);
const subtracted = (later: Cell, earlier: Cell) => differenceOfCells(KEY, 'core', later, earlier, STEP);
const over = (numerator: Cell, denominator: Cell) => quotientOfCells(KEY, numerator, denominator);

const origin = fc.constantFrom(...Object.values(Origin));
const absence = fc.constantFrom(...Object.values(Absence));
const present = fc.tuple(rounded, origin).map(([{ value, bounds, truth }, of]) => ({
  truth,
  figure: { kind: 'present', value, bounds, qualifier: 'ROUNDED', origin: of } satisfies Present as Present,
}));
const rank = (of: Origin) => Object.values(Origin).indexOf(of);
const worst = (origins: readonly Origin[]) => Math.max(...origins.map(rank));
/** Bounds are decimals; a quotient is a double, so what lies on an end may lie a hair beside it. */
const near = ({ bounds }: Present, value: number) => {
  const slack = 1e-9 * Math.abs(value);
  const lower = bounds.lower === null ? null : bounds.lower - slack;
  const upper = bounds.upper === null ? null : bounds.upper + slack;
  return admits({ ...bounds, lower, upper }, value);
};

describe('a sum', () => {
  test('of exact parts is exact', () => {
    expect(add(cellOf(3), cellOf(4)).figure).toEqual(exact(7, 'ROLLED_UP'));
  });

  test('of rounded parts is as wide as they are together', () => {
    const { figure } = add(cellOf(printed('4.1万人')), cellOf(printed('3.2万人')), cellOf(5));
    expect(figure).toMatchObject({
      value: 73_005,
      qualifier: 'ROUNDED',
      bounds: { lower: 72_005, upper: 74_005, lowerOpen: false, upperOpen: true },
    });
  });

  test('that lacks a part is at least the rest', () => {
    const cell = add(cellOf(3), cellOf('NOT_REPORTED'), cellOf(4));
    expect(cell.figure).toMatchObject({
      value: 7,
      qualifier: 'AT_LEAST',
      bounds: { lower: 7, upper: null, upperOpen: true },
    });
    expect(cell.note).toContain('3个部分中缺1个');
    expect(cell.inputs.length).toBe(3);
  });

  test('that lacks a part claims of rounded ones no more than is certain', () => {
    // 4.1万 may be 40500: “41000 or more” could be untrue.
    expect(add(cellOf(printed('4.1万人')), cellOf('NOT_REPORTED')).figure).toMatchObject({
      value: 40_500,
      qualifier: 'AT_LEAST',
      bounds: { lower: 40_500, lowerOpen: false },
    });
  });

  test('with a part of no upper end has none, and with one of no lower end none', () => {
    expect(add(cellOf(printed('8万人以上')), cellOf(5)).figure).toMatchObject({ value: 80_005, qualifier: 'AT_LEAST' });
    expect(add(cellOf(printed('3000多人')), cellOf(printed('4.1万人'))).figure).toMatchObject({
      value: 43_500,
      qualifier: 'MORE_THAN',
      bounds: { lower: 43_500, lowerOpen: true, upper: null },
    });
    expect(add(cellOf(printed('近万人')), cellOf(5)).figure).toMatchObject({
      value: 10_005,
      qualifier: 'NEARLY',
      bounds: { lower: null, upper: 10_005, upperOpen: true },
    });
    expect(add(cellOf(printed('近万人')), cellOf('NOT_REPORTED'))).toMatchObject({ figure: { qualifier: 'ABOUT' } });
    expect(add(cellOf(printed('约80万人')), cellOf(5)).figure).toMatchObject({ value: 800_005, qualifier: 'ABOUT' });
  });

  test('does not miss what does not apply', () => {
    expect(add(cellOf(3), cellOf('NOT_APPLICABLE')).figure).toEqual(exact(3, 'ROLLED_UP'));
    expect(add(cellOf(3), cellOf('NOT_APPLICABLE'))).toMatchObject({ note: null, inputs: [{}] });
    expect(valueIn(add(cellOf('NOT_APPLICABLE'), cellOf('NOT_APPLICABLE')))).toBe('NOT_APPLICABLE');
  });

  test('of zeros is zero, and of nothing is nothing', () => {
    expect(valueIn(add(cellOf(0), cellOf(0)))).toBe(0);
    expect(valueIn(add(cellOf('NOT_REPORTED'), cellOf('NOT_APPLICABLE')))).toBe('NOT_REPORTED');
    expect(valueIn(add(cellOf('NOT_REPORTED'), cellOf('SOURCE_DOWN')))).toBe('SOURCE_DOWN');
    expect(valueIn(add())).toBe('NOT_REPORTED');
  });

  test('of persons has no person-times in it: they count as missing', () => {
    const cell = add(cellOf(30), cellOf(70, { unit: 'PERSON_TIME', note: '以人次计' }));
    expect(cell.figure).toMatchObject({ value: 30, qualifier: 'AT_LEAST' });
    expect(cell.inputs[1]).toMatchObject({
      figure: { absence: 'NOT_REPORTED' },
      unit: 'PERSON_TIME',
      note: '以人次计',
    });
    expect(valueIn(add(cellOf(70, { unit: 'PERSON_TIME' })))).toBe('NOT_REPORTED');
  });

  test('has no part in it that is doubted itself: it counts as missing, with what is said of it', () => {
    const cell = add(cellOf(2000), cellOf(0.2003, { status: 'UNVALIDATED', note: '疑为单位误填' }));
    expect(cell).toMatchObject({ figure: { value: 2000, qualifier: 'AT_LEAST' }, status: 'NORMAL' });
    expect(cell.inputs[1]).toMatchObject({ figure: { absence: 'NOT_REPORTED' }, note: '疑为单位误填' });
    const nothing = add(cellOf(0.2003, { status: 'UNVALIDATED', note: '疑为单位误填' }));
    expect(nothing).toMatchObject({ figure: { absence: 'NOT_REPORTED' }, note: '疑为单位误填' });
  });

  test('keeps the doubts of its parts, the date that they share and the latest record', () => {
    const estimated = cellOf(1, { status: 'ESTIMATED' });
    expect(add(cellOf(3), estimated)).toMatchObject({ status: 'ESTIMATED', asOf: { date: '2021-09-30' } });
    expect(add(cellOf(3, { status: 'REVISED' }), cellOf(4)).status).toBe('NORMAL');
    expect(add(cellOf(3), cellOf('NOT_REPORTED', { asOf: { date: null, text: null, certain: false } })).asOf.date).toBe(
      '2021-09-30',
    );
    const other = cellOf(3, { asOf: { date: '2021-08-31', text: null, certain: true } });
    expect(add(other, cellOf(4)).asOf).toEqual({ date: null, text: null, certain: false });
    const at = (recordedAt: string) => ({ ...cellOf(3), trail: { ...cellOf(3).trail, recordedAt } });
    const early = at('2021-09-27T02:00:00.000Z');
    expect(add(early, at('2021-09-28T01:00:00.000Z'), cellOf(4)).trail.recordedAt).toBe('2021-09-28T01:00:00.000Z');
  });

  const parts = fc.array(fc.oneof(present, absence), { minLength: 1, maxLength: 12 });

  test('has bounds with its value and every truth in them, whatever its parts; where one is missing, also whatever that may be', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (drawn, missing) => {
        const cell = add(...drawn.map((part) => cellOf(typeof part === 'string' ? part : part.figure)));
        if (cell.figure.kind === 'absent') return;
        const truth = sum(drawn.flatMap((part) => (typeof part === 'string' ? [] : [part.truth])));
        const complete = drawn.every((part) => typeof part !== 'string' || part === 'NOT_APPLICABLE');
        expect(admits(cell.figure.bounds, cell.figure.value)).toBe(true);
        expect(contains(cell.figure.bounds, truth)).toBe(true);
        if (!complete) expect(contains(cell.figure.bounds, truth + missing)).toBe(true);
        expect(cell.figure.bounds.upper === null).toBe(!complete);
        expect(cell.figure.qualifier === 'AT_LEAST').toBe(!complete);
      }),
    );
  });

  test('is never of better origin than its worst part, nor than a roll-up', () => {
    fc.assert(
      fc.property(fc.array(present, { minLength: 1, maxLength: 8 }), (drawn) => {
        const { origin: of } = figureIn(add(...drawn.map(({ figure }) => cellOf(figure))));
        expect(rank(of)).toBe(worst([...drawn.map(({ figure }) => figure.origin), 'ROLLED_UP']));
      }),
    );
  });

  test('does not depend on how its parts are grouped', () => {
    fc.assert(
      fc.property(fc.array(present, { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 7 }), (drawn, cut) => {
        const cells = drawn.map(({ figure }) => cellOf(figure));
        const [left, right] = [cells.slice(0, cut), cells.slice(cut)];
        const grouped = right.length === 0 ? add(add(...left)) : add(add(...left), add(...right));
        expect(grouped.figure).toEqual(add(...cells).figure);
      }),
    );
  });
});

describe('a difference', () => {
  test('of exact figures is exact, and derived', () => {
    expect(subtracted(cellOf(10), cellOf(4))).toMatchObject({
      figure: exact(6, 'DERIVED'),
      asOf: { date: '2021-09-30' },
    });
  });

  test('is as wide as both figures together', () => {
    expect(subtracted(cellOf(printed('4.1万人')), cellOf(printed('3.2万人'))).figure).toMatchObject({
      value: 9000,
      qualifier: 'ROUNDED',
      bounds: { lower: 8000, upper: 10_000, lowerOpen: true, upperOpen: true },
    });
  });

  test('with a lower bound for a figure has one end, and claims no more', () => {
    const partial = add(cellOf(9), cellOf('NOT_REPORTED'));
    expect(subtracted(partial, cellOf(4)).figure).toMatchObject({ value: 5, qualifier: 'AT_LEAST' });
    expect(subtracted(cellOf(12), partial).figure).toMatchObject({ value: 3, qualifier: 'AT_MOST' });
  });

  test('is absent where either is, or where they are told in two units', () => {
    expect(valueIn(subtracted(cellOf('NOT_REPORTED'), cellOf(4)))).toBe('NOT_REPORTED');
    expect(valueIn(subtracted(cellOf(4), cellOf('SOURCE_DOWN')))).toBe('SOURCE_DOWN');
    expect(valueIn(subtracted(cellOf(14, { unit: 'PERSON_TIME' }), cellOf(4)))).toBe('NOT_REPORTED');
    expect(subtracted(cellOf('NOT_REPORTED'), cellOf(4)).inputs.length).toBe(2);
  });

  test('has bounds with its value and the truth in them, and no better origin than either', () => {
    fc.assert(
      fc.property(present, present, (later, earlier) => {
        const figure = figureIn(subtracted(cellOf(later.figure), cellOf(earlier.figure)));
        expect(contains(figure.bounds, figure.value)).toBe(true);
        expect(contains(figure.bounds, subtract(later.truth, earlier.truth))).toBe(true);
        expect(rank(figure.origin)).toBe(worst([later.figure.origin, earlier.figure.origin, 'DERIVED']));
      }),
    );
  });
});

describe('a quotient', () => {
  test('of exact figures is exact, with the division as its step', () => {
    const cell = over(cellOf(30), cellOf(40));
    expect(cell.figure).toEqual(exact(0.75, 'DERIVED'));
    expect(cell.trail.steps).toMatchObject([{ kind: 'DIVIDE', before: '30 / 40', after: '0.75' }]);
    expect(cell.inputs.length).toBe(2);
  });

  test('of lower bounds is known to be about their ratio, and no more', () => {
    const partial = (value: number) => add(cellOf(value), cellOf('NOT_REPORTED'));
    expect(over(partial(30), partial(40)).figure).toMatchObject({
      value: 0.75,
      qualifier: 'ABOUT',
      bounds: { lower: null, upper: null },
    });
  });

  test('over zero means nothing, and without a part is absent', () => {
    expect(valueIn(over(cellOf(0), cellOf(0)))).toBe('NOT_APPLICABLE');
    expect(valueIn(over(cellOf(0), cellOf(5)))).toBe(0);
    expect(valueIn(over(cellOf(3), cellOf('NOT_YET_DUE')))).toBe('NOT_YET_DUE');
    expect(valueIn(over(cellOf(3, { unit: 'PERSON_TIME' }), cellOf(5)))).toBe('NOT_REPORTED');
  });

  test('has bounds with its value and the truth in them, and no better origin than either', () => {
    fc.assert(
      fc.property(present, present, (numerator, denominator) => {
        const figure = figureIn(over(cellOf(numerator.figure), cellOf(denominator.figure)));
        expect(near(figure, figure.value)).toBe(true);
        expect(near(figure, divide(numerator.truth, denominator.truth))).toBe(true);
        expect(rank(figure.origin)).toBe(worst([numerator.figure.origin, denominator.figure.origin, 'DERIVED']));
      }),
    );
  });
});

test('of several absences the one that says most about what to do next', () => {
  const among = (...absences: readonly Absence[]) => worstAbsence(absences.map((one) => cellOf(one)));
  expect(among('NOT_APPLICABLE', 'NOT_REPORTED', 'NOT_YET_DUE')).toBe('NOT_YET_DUE');
  expect(among('SUPPRESSED', 'NOT_PERMITTED')).toBe('NOT_PERMITTED');
  expect(among(...Object.values(Absence))).toBe('SOURCE_DOWN');
  expect(worstAbsence([cellOf(3)])).toBe('NOT_REPORTED');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admits } from '../../statistics/bounds.ts';
import { asCell, type Cell } from '../../statistics/cell.ts';
import { knownRate, progressOf } from '../../statistics/progress.ts';
import type { Figure, PrintedRate } from '../../statistics/statement.ts';
import { type Absence, Origin } from '../../statistics/vocabulary.ts';
import { rounded } from './arbitrary.ts';
import { printed, quantity } from './printed.ts';
import { exact, figureIn, keyOf, REGION, says, valueIn } from './world.ts';

const JM = { metric: 'JINGMENG_TRANSFERRED', period: '2021-YTD09' } as const;
const KEY = keyOf(REGION, JM);

function rate(text: string, of: PrintedRate['of'] = 'TARGET'): PrintedRate {
  const read = /\d/u.test(text) ? quantity(text) : null;
  return { of, value: read?.value ?? null, bounds: read?.bounds ?? null, quote: text, base: null };
}

function transferred(
  figure: Figure | Absence | number,
  rates: readonly PrintedRate[] = [],
  said: Parameters<typeof says>[2] = {},
): Cell {
  return asCell(says(REGION, figure, { ...JM, by: 'bulletin', quote: '4.1万', rates, ...said }));
}

const stated = (figure: Figure | Absence | number, said: Parameters<typeof says>[2] = {}) =>
  asCell(says(REGION, figure, { ...JM, by: 'jingmeng', period: '2021', ...said }));

/** The progress of a cell that has one. */
function progressIn(cell: Cell, target: Cell | null = null) {
  const progress = progressOf(cell, KEY, target);
  if (progress === null) throw new TypeError('no progress');
  return progress;
}

describe('a printed rate', () => {
  const cell = transferred(printed('4.1万人'), [rate('104.1%', 'BASE'), rate('81.1%')]);
  const progress = progressIn(cell);

  test('implies a target, an interval that nobody printed', () => {
    expect(progress.target).toMatchObject({
      figure: { origin: 'DERIVED', qualifier: 'ROUNDED' },
      period: '2021',
      scope: '全年目标',
      trail: { source: 'bulletin', quote: '81.1%', steps: [{ kind: 'DERIVE', before: '4.1万' }] },
      inputs: [cell],
    });
    expect(figureIn(progress.target).bounds.lower).toBeCloseTo(49_907.6, 1);
    expect(figureIn(progress.target).bounds.upper).toBeCloseTo(51_203.0, 1);
  });

  test('is kept as printed, and says how it goes', () => {
    expect(progress).toMatchObject({ rate: 0.811, publishedRate: 0.811, pace: { elapsed: 0.75, status: 'AHEAD' } });
    expect(progress.gap).toMatchObject({ scope: '距目标', figure: { origin: 'DERIVED' } });
    expect(progress.pace.projected).toMatchObject({ scope: '按当前进度全年', period: '2021', inputs: [cell] });
  });

  test('comes before a target that another source states', () => {
    expect(progressIn(cell, stated(50_000)).target.trail.source).toBe('bulletin');
  });

  test('of a lower bound implies no more than is certain', () => {
    const { target } = progressIn(transferred(printed('8万人以上'), [rate('80%')]));
    const { value, bounds, qualifier } = figureIn(target);
    // 80% may be anything below 80.5%.
    expect(qualifier).toBe('MORE_THAN');
    expect(value).toBe(bounds.lower);
    expect(value).toBeCloseTo(80_000 / 0.805, 1);
  });

  test('of another kind is none of a target', () => {
    expect(progressOf(transferred(printed('4.1万人'), [rate('104.1%', 'BASE')]), KEY, null)).toBeNull();
    expect(knownRate([rate('104.1%', 'BASE')], 'TARGET')).toBeNull();
    expect(knownRate([rate('完成了目标任务')], 'TARGET')).toBeNull();
    expect(knownRate([rate('104.1%', 'BASE'), rate('81.1%')], 'TARGET')?.value).toBe(0.811);
  });
});

describe('a target that a source states', () => {
  const target = stated(50_000, { unit: null });
  const cell = transferred(40_550);

  test('is taken as it is; the gap comes from both', () => {
    const progress = progressIn(cell, target);
    expect(progress.target).toBe(target);
    expect(progress).toMatchObject({
      rate: 0.811,
      publishedRate: null,
      gap: { figure: exact(9450, 'DERIVED'), inputs: [cell, target] },
    });
    expect(progress.pace).toMatchObject({ status: 'AHEAD', requiredPerMonth: 3150 });
  });

  test('without a number is none, nor is one in another unit', () => {
    expect(progressOf(cell, KEY, stated('NOT_APPLICABLE'))).toBeNull();
    expect(progressOf(cell, KEY, stated(50_000, { unit: 'PERSON_TIME' }))).toBeNull();
    expect(progressOf(transferred(140, [], { unit: 'PERSON_TIME' }), KEY, target)).toBeNull();
  });

  test('of zero leaves no rate to speak of', () => {
    expect(progressOf(cell, KEY, stated(0))).toBeNull();
  });

  test('of a total that lacks a part is reached at most as far as the part goes', () => {
    const atLeast = {
      ...exact(50_000),
      qualifier: 'AT_LEAST',
      bounds: { ...exact(50_000).bounds, upper: null, upperOpen: true },
    } as const;
    const { rateBounds } = progressIn(cell, stated(atLeast));
    expect(rateBounds).toMatchObject({ lower: null, upper: 0.811 });
  });

  test('origins are those of the worse, and the numbers lie in their bounds', () => {
    const rank = (origin: Origin) => Object.values(Origin).indexOf(origin);
    const origin = fc.constantFrom(...Object.values(Origin));
    fc.assert(
      fc.property(rounded, rounded, origin, origin, (value, goal, one, other) => {
        const figure = (from: typeof value, of: Origin) =>
          ({ kind: 'present', value: from.value, bounds: from.bounds, qualifier: 'ROUNDED', origin: of }) as const;
        const progress = progressIn(transferred(figure(value, one)), stated(figure(goal, other)));
        const gap = figureIn(progress.gap);
        expect(rank(gap.origin)).toBe(Math.max(rank(one), rank(other), rank('DERIVED')));
        expect(admits(gap.bounds, gap.value)).toBe(true);
        const { projected } = progress.pace;
        expect(projected).not.toBeNull();
        if (projected !== null) expect(admits(figureIn(projected).bounds, figureIn(projected).value)).toBe(true);
      }),
    );
  });
});

describe('a target that is said to be met, and not printed', () => {
  const cell = transferred(printed('20.58万人'), [rate('完成了务工就业目标任务')]);

  test('is absent, and met all the same', () => {
    const progress = progressIn(cell);
    expect(valueIn(progress.target)).toBe('NOT_REPORTED');
    expect(progress.target.trail).toMatchObject({ quote: '完成了务工就业目标任务', source: 'bulletin' });
    expect(valueIn(progress.gap)).toBe('NOT_REPORTED');
    expect(progress).toMatchObject({
      rate: null,
      publishedRate: null,
      rateBounds: null,
      pace: { status: 'DONE', projected: null },
    });
  });

  test('gives way to one that is stated', () => {
    expect(progressIn(cell, stated(200_000)).rate).toBeCloseTo(1.029, 3);
  });
});

test('without a figure, or without a word on a target, there is no progress', () => {
  expect(progressOf(transferred('NOT_REPORTED', [rate('81.1%')]), KEY, stated(50_000))).toBeNull();
  expect(progressOf(transferred(41_000), KEY, null)).toBeNull();
});

import { type Bounds, divideBounds, exactly, subtractBounds } from './bounds.ts';
import { compare, type Known } from './compare.ts';
import { divide, format, multiply, subtract } from './decimal.ts';
import type { Present } from './statement.ts';
import type { Verdict } from './vocabulary.ts';

/** A figure against an earlier one. Ratios are fractions. */
export interface Change {
  readonly absolute: number;
  /** Of `absolute`, in base units. */
  readonly bounds: Bounds;
  /** Growth: 0.0415. Null on a base of zero. */
  readonly relative: number | null;
  readonly relativeBounds: Bounds | null;
  /** The ratio in print: 1.0413. Stored, never recomputed. */
  readonly publishedRelative: number | null;
  /** Of the printed ratio against the recomputed one; null where none is printed. */
  readonly verdict: Verdict | null;
  /** The verdict in words with both intervals; null where none is printed. */
  readonly why: string | null;
}

/** `printed` is the ratio current / base that a source states, a fraction with bounds. */
export function change(current: Present, base: Present, printed: Known | null): Change {
  const ratio = base.value === 0 ? null : quotient(current, base);
  const verdict = printed === null || ratio === null ? null : compare(printed, ratio);
  return {
    absolute: subtract(current.value, base.value),
    bounds: subtractBounds(current.bounds, base.bounds),
    relative: ratio === null ? null : subtract(ratio.value, 1),
    relativeBounds: ratio === null ? null : subtractBounds(ratio.bounds, exactly(1)),
    publishedRelative: printed?.value ?? null,
    verdict,
    why: printed === null || ratio === null || verdict === null ? null : reason(printed, ratio, verdict),
  };
}

function quotient(current: Present, base: Present): Known {
  return { value: divide(current.value, base.value), bounds: divideBounds(current.bounds, base.bounds) };
}

const CONCLUSIONS: Readonly<Record<Verdict, string>> = {
  AGREES: '两者一致',
  AGREES_WITHIN_ROUNDING: '两个区间相交,在四舍五入范围内一致',
  DISAGREES: '两个区间不相交,不能同时成立',
  CANNOT_TELL: '有一方界限不明,无法判断',
};

function reason(printed: Known, ratio: Known, verdict: Verdict): string {
  const published = `公布比率${percent(printed.value)},区间${interval(printed.bounds)}`;
  const recomputed = `由公布的两数重算为${percent(ratio.value, 2)},区间${interval(ratio.bounds)}`;
  return `${published};${recomputed};${CONCLUSIONS[verdict]}。`;
}

function percent(fraction: number, decimals?: number): string {
  return `${format(multiply(fraction, 100), decimals)}%`;
}

function interval({ lower, upper, lowerOpen, upperOpen }: Bounds): string {
  const end = (fraction: number | null) => (fraction === null ? '不明' : percent(fraction, 3));
  return `${lowerOpen ? '(' : '['}${end(lower)}, ${end(upper)}${upperOpen ? ')' : ']'}`;
}

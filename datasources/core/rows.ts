import { type Period, parsePeriod } from '../../statistics/period.ts';
import type { Shape } from '../shape.ts';

export interface FigureRow {
  readonly indicator: string;
  readonly month: string;
  readonly population: string;
  readonly unitCode: string;
  readonly grain: 'COUNTY' | 'UNIT';
  readonly value: number | null;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly simulated: boolean;
}

export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: 'UNIT' | 'COUNTY';
  readonly parent: string | null;
  readonly inclusive: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

/** NUMERIC comes as text, so that no digit is lost on the way; four decimals of these magnitudes fit a double. */
export function decimalOrNull(shape: Shape, value: unknown): number | null {
  if (value === null) return null;
  const number = Number(shape.text(value, 'a numeric'));
  return shape.number(number, 'a numeric');
}

/** RFC 3339, in whatever time zone the session writes. */
function instantOf(shape: Shape, value: unknown): string {
  const instant = new Date(shape.text(value));
  return Number.isNaN(instant.getTime()) ? shape.fail('a timestamp') : instant.toISOString();
}

export function monthOf(shape: Shape, value: unknown): Period {
  const month = shape.text(value, 'a month');
  return /^\d{4}-\d\d$/.test(month) ? parsePeriod(month) : shape.fail('a month, YYYY-MM');
}

export function figureRow(shape: Shape, raw: Raw): FigureRow {
  return {
    indicator: shape.text(raw.indicator),
    month: shape.text(raw.month),
    population: shape.text(raw.population),
    unitCode: shape.text(raw.unit_code),
    grain: shape.oneOf(raw.grain, ['COUNTY', 'UNIT']),
    value: decimalOrNull(shape, raw.value),
    note: shape.textOrNull(raw.note),
    recordedAt: instantOf(shape, raw.recorded_at),
    reason: shape.textOrNull(raw.reason),
    simulated: shape.flag(raw.simulated),
  };
}

export function unitRow(shape: Shape, raw: Raw): UnitRow {
  return {
    code: shape.text(raw.code),
    name: shape.text(raw.name),
    kind: shape.oneOf(raw.kind, ['UNIT', 'COUNTY']),
    parent: shape.textOrNull(raw.parent),
    inclusive: shape.flag(raw.inclusive),
  };
}

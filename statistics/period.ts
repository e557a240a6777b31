import type { Granularity, Shift } from './vocabulary.ts';

declare const checked: unique symbol;
/** A period that has passed `parsePeriod`. */
export type Period = string & { readonly [checked]: true };

export type PeriodParts =
  | { readonly kind: 'YEAR'; readonly year: number }
  | { readonly kind: 'HALF_YEAR'; readonly year: number; readonly half: number }
  | { readonly kind: 'QUARTER'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'MONTH'; readonly year: number; readonly month: number }
  | { readonly kind: 'DAY'; readonly year: number; readonly month: number; readonly day: number }
  /** January to the end of `month`. */
  | { readonly kind: 'YTD'; readonly year: number; readonly month: number };

const FORMS = '2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-30, 2021-YTD09';
const [FIRST_YEAR, LAST_YEAR] = [1949, 2100];
const GRAMMAR =
  /^(?<year>\d{4})(?:-H(?<half>[12])|-Q(?<quarter>[1-4])|-YTD(?<ytd>0[1-9]|1[0-2])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?)?$/;

export class PeriodError extends Error {
  override readonly name = 'PeriodError';
  readonly code: 'PERIOD_INVALID' | 'PERIOD_MIXED';

  constructor(code: PeriodError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Days of a month; month 1–12. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Periods seen so far; the grammar admits some sixty thousand, so this cannot grow without end. */
const known = new Map<string, PeriodParts>();

function read(text: string): PeriodParts | null {
  const parts = known.get(text) ?? analyse(text);
  if (parts !== null) known.set(text, parts);
  return parts;
}

function analyse(text: string): PeriodParts | null {
  const found = GRAMMAR.exec(text)?.groups;
  if (found === undefined) return null;
  const { half, quarter, ytd, month, day } = found;
  const year = Number(found.year);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (half !== undefined) return { kind: 'HALF_YEAR', year, half: Number(half) };
  if (quarter !== undefined) return { kind: 'QUARTER', year, quarter: Number(quarter) };
  if (ytd !== undefined) return { kind: 'YTD', year, month: Number(ytd) };
  if (month === undefined) return { kind: 'YEAR', year };
  if (day === undefined) return { kind: 'MONTH', year, month: Number(month) };
  const real = Number(day) >= 1 && Number(day) <= daysIn(year, Number(month));
  return real ? { kind: 'DAY', year, month: Number(month), day: Number(day) } : null;
}

/** Throws PeriodError PERIOD_INVALID on anything but the six forms with real dates of 1949–2100. */
export function parsePeriod(text: string): Period {
  if (read(text) !== null) return text as Period;
  throw new PeriodError(
    'PERIOD_INVALID',
    `“${text.slice(0, 40)}” is not a period. Write one of ${FORMS}; years ${FIRST_YEAR}–${LAST_YEAR}.`,
  );
}

export function periodParts(period: Period): PeriodParts {
  const parts = read(period);
  if (parts === null) throw new TypeError(`A period that was never parsed: ${period}`);
  return parts;
}

export function writePeriod(parts: PeriodParts): Period {
  return parsePeriod(text(parts));
}

function text(parts: PeriodParts): string {
  switch (parts.kind) {
    case 'YEAR':
      return `${parts.year}`;
    case 'HALF_YEAR':
      return `${parts.year}-H${parts.half}`;
    case 'QUARTER':
      return `${parts.year}-Q${parts.quarter}`;
    case 'MONTH':
      return `${parts.year}-${pad(parts.month)}`;
    case 'DAY':
      return `${parts.year}-${pad(parts.month)}-${pad(parts.day)}`;
    case 'YTD':
      return `${parts.year}-YTD${pad(parts.month)}`;
  }
}

/** First and last month that a period touches, 1–12. */
function span(parts: PeriodParts): readonly [first: number, last: number] {
  switch (parts.kind) {
    case 'YEAR':
      return [1, 12];
    case 'HALF_YEAR':
      return [parts.half * 6 - 5, parts.half * 6];
    case 'QUARTER':
      return [parts.quarter * 3 - 2, parts.quarter * 3];
    case 'YTD':
      return [1, parts.month];
    case 'MONTH':
    case 'DAY':
      return [parts.month, parts.month];
  }
}

/** First day, YYYY-MM-DD. */
export function startOf(period: Period): string {
  const parts = periodParts(period);
  return parts.kind === 'DAY' ? period : `${parts.year}-${pad(span(parts)[0])}-01`;
}

/** Last day, YYYY-MM-DD. */
export function endOf(period: Period): string {
  const parts = periodParts(period);
  if (parts.kind === 'DAY') return period;
  const [, last] = span(parts);
  return `${parts.year}-${pad(last)}-${pad(daysIn(parts.year, last))}`;
}

/** The months a period consists of; a day consists of none. */
export function monthsOf(period: Period): readonly Period[] {
  const parts = periodParts(period);
  if (parts.kind === 'DAY') return [];
  const [first, last] = span(parts);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    writePeriod({ kind: 'MONTH', year: parts.year, month: first + index }),
  );
}

/** Months of its year that are over when the period ends: 9 for 2021-YTD09, 2021-09 and 2021-Q3. */
export function elapsedMonths(period: Period): number {
  const parts = periodParts(period);
  const [, last] = span(parts);
  return parts.kind === 'DAY' ? last - 1 + parts.day / daysIn(parts.year, last) : last;
}

/** The same as a fraction of the year: 0.75. */
export function elapsed(period: Period): number {
  return elapsedMonths(period) / 12;
}

const LENGTH = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const satisfies Record<Granularity, number>;
/** Months that a period has to be shifted by, at least, to become another of its form. */
const STRIDE = { ...LENGTH, DAY: 1, YTD: 1 } as const satisfies Record<PeriodParts['kind'], number>;

/**
 * The like period so many months, quarters or years on (or back, where `by` is negative); a day that its month lacks
 * becomes the month's last. Null where the shift is no multiple of the period's length, or leaves 1949–2100.
 */
export function shiftPeriod(period: Period, shift: Shift, by: number): Period | null {
  const parts = periodParts(period);
  const months = LENGTH[shift] * by;
  if (months % STRIDE[parts.kind] !== 0) return null;
  const ordinal = parts.year * 12 + span(parts)[1] - 1 + months;
  const [year, month] = [Math.floor(ordinal / 12), (ordinal % 12) + 1];
  return year < FIRST_YEAR || year > LAST_YEAR
    ? null
    : writePeriod(ending(parts.kind, year, month, parts.kind === 'DAY' ? parts.day : 1));
}

/** The period of a form whose last month is the one given. */
function ending(kind: PeriodParts['kind'], year: number, month: number, day = 1): PeriodParts {
  switch (kind) {
    case 'YEAR':
      return { kind, year };
    case 'HALF_YEAR':
      return { kind, year, half: month / 6 };
    case 'QUARTER':
      return { kind, year, quarter: month / 3 };
    case 'MONTH':
    case 'YTD':
      return { kind, year, month };
    case 'DAY':
      return { kind, year, month, day: Math.min(day, daysIn(year, month)) };
  }
}

/** By end, then by start: 2021-Q3 after 2021-08, 2021-YTD09 before 2021-09. */
export function comparePeriods(a: Period, b: Period): number {
  const order = (left: string, right: string) => Number(left > right) - Number(left < right);
  return order(endOf(a), endOf(b)) || order(startOf(a), startOf(b)) || order(a, b);
}

/**
 * The whole periods of a granularity within a range, in order. Two YTD ends give YTD points; one is PERIOD_MIXED,
 * and an end before the beginning PERIOD_INVALID.
 */
export function periodsBetween(from: Period, to: Period, every: Granularity): readonly Period[] {
  const [start, end] = [periodParts(from), periodParts(to)];
  const cumulative = start.kind === 'YTD';
  if (cumulative !== (end.kind === 'YTD')) {
    const advice = 'Give both ends as 2021-YTD09, or neither.';
    throw new PeriodError('PERIOD_MIXED', `${from} to ${to} mixes a year-to-date period with another kind. ${advice}`);
  }
  // Of cumulative periods all begin in January: where they end is what places them.
  const opens = cumulative ? endOf : startOf;
  const [first, last] = [opens(from), endOf(to)];
  if (first > last) {
    throw new PeriodError('PERIOD_INVALID', `${from} to ${to} ends before it begins; the earlier period comes first.`);
  }
  return years(start.year, end.year)
    .flatMap((year) => periodsOfYear(year, every, cumulative))
    .filter((period) => opens(period) >= first && endOf(period) <= last);
}

function years(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function periodsOfYear(year: number, every: Granularity, cumulative: boolean): readonly Period[] {
  const months = LENGTH[every];
  return Array.from({ length: 12 / months }, (_, index) =>
    writePeriod(ending(cumulative ? 'YTD' : every, year, (index + 1) * months)),
  );
}

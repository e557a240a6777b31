import type { MonthlySeries } from '../generator/figures.ts';
import { INDICATORS, type IndicatorCode, type PopulationCode } from '../generator/indicators.ts';
import { dateIn } from '../generator/months.ts';
import { randomFor, wholeBetween } from '../generator/random.ts';
import { COUNTIES, LEAGUES, positionOf, SEPARATE_UNITS } from '../generator/regions.ts';

/** One row of `monthly_figure`; the value in the unit of its indicator (万元, not 元), times as RFC 3339. */
export interface MonthlyRow {
  readonly indicator: IndicatorCode;
  readonly month: string;
  readonly population: PopulationCode;
  readonly unit: string;
  readonly grain: 'COUNTY' | 'UNIT';
  readonly value: number | null;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
  readonly reason: string | null;
}

/** 固化备份: what is recorded by the evening of the 28th is the month's frozen state. */
export function freezeOf(month: string): string {
  return `${dateIn(month, 28)}T18:00:00+08:00`;
}

/** The rows of one series: 103 counties, and the 14 units with what they add up to. */
export function rowsOf({ indicator, population, month, values }: MonthlySeries): readonly MonthlyRow[] {
  const scale = INDICATORS.find(({ code }) => code === indicator)?.unit === '万元' ? 10_000 : 1;
  const row = (unit: string, grain: MonthlyRow['grain'], value: number): MonthlyRow => ({
    indicator,
    month,
    population,
    unit,
    grain,
    value: value / scale,
    note: null,
    recordedAt: recordedAt(unit, month),
    supersededAt: null,
    reason: null,
  });
  const ofCounty = (code: string) => values[positionOf(code)] ?? 0;
  return [
    ...COUNTIES.map(({ code }) => row(code, 'COUNTY', ofCounty(code))),
    ...LEAGUES.map(({ code }) => row(code, 'UNIT', countiesReportingIn(code).map(ofCounty).reduce(add, 0))),
    ...SEPARATE_UNITS.map(({ code }) => row(code, 'UNIT', ofCounty(code))),
  ];
}

/** The counties that a league's own row includes. */
function countiesReportingIn(league: string): readonly string[] {
  const apart = new Set<string>(SEPARATE_UNITS.filter(({ inclusive }) => !inclusive).map(({ code }) => code));
  return COUNTIES.filter((county) => county.league === league && !apart.has(county.code)).map(({ code }) => code);
}

function add(left: number, right: number): number {
  return left + right;
}

/** Some time in the office hours of the 26th to the 28th, before the freeze. */
function recordedAt(unit: string, month: string): string {
  const random = randomFor('recorded', unit, month);
  const [day, hour, minute] = [wholeBetween(random, 26, 28), wholeBetween(random, 9, 17), wholeBetween(random, 0, 59)];
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dateIn(month, day)}T${clock}:00+08:00`;
}

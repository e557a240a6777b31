import { COUNTIES } from '../generator/regions.ts';
import type { MonthlyRow } from './monthly-rows.ts';

/** A part of a month's returns; `units` are codes of either grain, unless `grain` says which. */
interface Place {
  readonly indicators: readonly MonthlyRow['indicator'][];
  readonly month: string;
  readonly units: readonly string[];
  readonly grain?: MonthlyRow['grain'];
}

function withCounties(league: string): readonly string[] {
  return [league, ...COUNTIES.filter((county) => county.league === league).map(({ code }) => code)];
}

// FAULTS.md lists them for the reader.
const MISSING: readonly Place[] = [
  { indicators: ['CJ01', 'CJ02'], month: '2021-10', units: withCounties('152900') },
  { indicators: ['JY01'], month: '2021-03', units: withCounties('152200') },
  { indicators: ['JY01'], month: '2021-08', units: ['150525'], grain: 'COUNTY' },
];
const BLANK: Place = { indicators: ['PX01', 'PX02'], month: '2021-09', units: ['152923'], grain: 'COUNTY' };
const IN_WAN: Place = { indicators: ['GY01'], month: '2021-07', units: ['150430'], grain: 'COUNTY' };
const LATE: Place = { indicators: ['JY01'], month: '2021-06', units: ['150422', '150426', '150429'], grain: 'COUNTY' };
const LATE_LEAGUE: Place = { ...LATE, units: ['150400'], grain: 'UNIT' };

const RESTATED_AT = '2021-07-09T10:30:00+08:00';
const RESTATED_BECAUSE = '迟报补录:三个旗县固化后补报';
const SHARE_IN_TIME = 0.82;

/** The true rows of a series as the offices returned them: some missing, blank, in the wrong unit, or late. */
export function plantFaults(rows: readonly MonthlyRow[]): readonly MonthlyRow[] {
  return rows.flatMap((row) => {
    if (MISSING.some((place) => lies(row, place))) return [];
    if (lies(row, BLANK)) return [{ ...row, value: null, note: '当月未开班,未填报' }];
    if (lies(row, IN_WAN)) return [{ ...row, value: (row.value ?? 0) / 10_000, note: '单位疑为万人' }];
    if (lies(row, LATE)) return restated(row, inTime(row));
    if (lies(row, LATE_LEAGUE)) return restated(row, (row.value ?? 0) - shortfall(rows));
    return [row];
  });
}

function lies({ indicator, month, unit, grain }: MonthlyRow, place: Place): boolean {
  return (
    place.month === month &&
    place.indicators.includes(indicator) &&
    place.units.includes(unit) &&
    (place.grain ?? grain) === grain
  );
}

/** What had been returned when the month was frozen. */
function inTime({ value }: Pick<MonthlyRow, 'value'>): number {
  return Math.floor((value ?? 0) * SHARE_IN_TIME);
}

/** Of the late counties of one series. */
function shortfall(rows: readonly MonthlyRow[]): number {
  const late = rows.filter((row) => lies(row, LATE));
  return late.reduce((sum, row) => sum + (row.value ?? 0) - inTime(row), 0);
}

function restated(row: MonthlyRow, before: number): readonly MonthlyRow[] {
  return [
    { ...row, value: before, supersededAt: RESTATED_AT },
    { ...row, recordedAt: RESTATED_AT, reason: RESTATED_BECAUSE },
  ];
}

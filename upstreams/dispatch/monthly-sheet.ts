import { dateIn, MONTHS, monthAfter } from '../generator/months.ts';
import { randomFor } from '../generator/random.ts';
import { COUNTIES, type County, LEAGUES, type League, positionOf } from '../generator/regions.ts';
import type { Spoiling } from './planted-faults.ts';
import { type Cell, printPersons, type SheetUnit } from './printed-number.ts';

/** One month's return, before it is an XLSX or a CSV. */
export interface MonthlySheet {
  readonly month: string;
  readonly isCorrection: boolean;
  /** YYYY-MM-DD. */
  readonly filledOn: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Where a league's name stands, and how many rows its cell is merged over. */
  readonly sections: readonly { readonly row: number; readonly height: number }[];
}

export interface Version {
  readonly month: string;
  readonly isCorrection: boolean;
}

/** Persons of 脱贫人口 at work by county, in the order of COUNTIES: core's population 2. */
export type PersonsByMonth = (month: string) => readonly number[];

interface Line {
  readonly county: County;
  readonly employed: number;
  readonly outside: number;
  readonly blank: Cell | undefined;
}

interface Section {
  readonly league: League;
  readonly lines: readonly Line[];
}

const HEADS = ['盟市', '旗县市区', '脱贫人口务工就业人数', '其中:区外务工人数', '备注'] as const;
const ROWS_ABOVE = 3;

export function sheetOf({ month, isCorrection }: Version, persons: PersonsByMonth, spoiling: Spoiling): MonthlySheet {
  const unit = unitOf(month);
  const counted = persons(month);
  const sections = LEAGUES.filter(({ code }) => !spoiling.isSectionLate(code, month)).map((league) => ({
    league,
    lines: COUNTIES.filter((county) => county.league === league.code).map((county) => {
      const collected = spoiling.collected(county.code, month, counted[positionOf(county.code)] ?? 0);
      const employed = isCorrection ? collected : spoiling.inTime(county.code, month, collected);
      const outside = Math.floor(employed * (0.15 + 0.4 * randomFor('outside', county.code)()));
      return { county, employed, outside, blank: spoiling.blankOf(county.code, month) };
    }),
  }));
  const filledOn = dateIn(monthAfter(month), isCorrection ? 12 : 5);
  const body = sections.flatMap((section) => sectionRows(section, month, unit, spoiling));
  const reported = sections.flatMap(({ lines }) => lines.filter(isReported));
  const total = sum(reported, 'employed') + spoiling.errorOfTotal(month);
  return {
    month,
    isCorrection,
    filledOn,
    rows: [
      [`${inChinese(month)}脱贫人口务工就业调度表${isCorrection ? '(更正)' : ''}`, null, null, null, null],
      [`单位:${unit}`, `填报日期:${inChinese(filledOn)}`, '模拟数据', null, null],
      HEADS,
      ...body,
      totalRow('合计', null, [total, sum(reported, 'outside')], unit),
    ],
    sections: placesOf(sections),
  };
}

/** Every fourth month the form asks for 万人. */
function unitOf(month: string): SheetUnit {
  return MONTHS.indexOf(month) % 4 === 2 ? '万人' : '人';
}

/** `2021-09` gives 2021年9月, `2021-10-05` gives 2021年10月5日. */
function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

function isReported({ blank }: Line): boolean {
  return blank === undefined;
}

function sum(lines: readonly Line[], column: 'employed' | 'outside'): number {
  return lines.reduce((total, line) => total + line[column], 0);
}

function sectionRows(
  { league, lines }: Section,
  month: string,
  unit: SheetUnit,
  spoiling: Spoiling,
): readonly Cell[][] {
  const reported = lines.filter(isReported);
  const style = spoiling.styleOf(league.code, month) === 'WAN_IN_PERSONS' ? 'WAN_IN_PERSONS' : 'PLAIN';
  const subtotal = printPersons(sum(reported, 'employed'), unit, style);
  return [
    ...lines.map((line, index) => [index === 0 ? league.name : null, ...countyCells(line, month, unit, spoiling)]),
    [null, '小计', subtotal, printPersons(sum(reported, 'outside'), unit, 'PLAIN'), null],
  ];
}

function countyCells({ county, employed, outside, blank }: Line, month: string, unit: SheetUnit, spoiling: Spoiling) {
  const name = county.local ?? county.short;
  if (blank !== undefined) return [name, blank, blank, '未报'];
  const printed = printPersons(employed, unit, spoiling.styleOf(county.code, month));
  return [name, printed, printPersons(outside, unit, 'PLAIN'), null];
}

function totalRow(
  first: string,
  second: string | null,
  [employed, outside]: readonly [number, number],
  unit: SheetUnit,
) {
  return [first, second, printPersons(employed, unit, 'PLAIN'), printPersons(outside, unit, 'PLAIN'), null];
}

function placesOf(sections: readonly Section[]): MonthlySheet['sections'] {
  let row = ROWS_ABOVE;
  return sections.map(({ lines }) => {
    const place = { row, height: lines.length + 1 };
    row += place.height;
    return place;
  });
}

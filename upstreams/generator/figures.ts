import { apportion } from './apportion.ts';
import { type Carrier, carriers } from './carriers.ts';
import { INDICATORS, type IndicatorCode, type PopulationCode } from './indicators.ts';
import { dateIn, LAST, MONTHS } from './months.ts';
import {
  at,
  EMPLOYED,
  EMPLOYED_EXITED,
  EMPLOYED_LOW_INCOME,
  EMPLOYED_RELOCATED,
  type Path,
  POST_HOLDERS,
  POST_HOLDERS_EXITED,
} from './paths.ts';
import { around, randomFor, wholeBetween } from './random.ts';
import { COUNTIES, positionOf } from './regions.ts';
import { countyNoise, EXITED, product, SIZE } from './weights.ts';

/** One whole number a county, in the order of COUNTIES: 人, 个 or — unlike core, which says 万元 — 元. */
type CountyFigures = readonly number[];

export interface MonthlySeries {
  readonly indicator: IndicatorCode;
  readonly population: PopulationCode;
  readonly month: string;
  readonly values: CountyFigures;
}

/** The true figures of a month by `indicator:population`: what is served where no fault is planted. */
type MonthFigures = Readonly<Record<`${IndicatorCode}:${PopulationCode}`, CountyFigures>>;

/** Everything that core keeps by month: 22 months × 22 series × 103 counties. */
export function monthlySeries(): readonly MonthlySeries[] {
  const records = carriers();
  return MONTHS.flatMap((month, place) => {
    const figures: Partial<MonthFigures> = figuresOf(place, records);
    return INDICATORS.flatMap(({ code, populations }) =>
      populations.map((population) => {
        const values = figures[`${code}:${population}`];
        if (values === undefined) throw new RangeError(`No figures of ${code} for population ${population}`);
        return { indicator: code, population, month, values };
      }),
    );
  });
}

/** Those out of poverty are a part, and 全部 is that part and the others: so the one never exceeds the other. */
function figuresOf(month: number, records: readonly Carrier[]): Partial<MonthFigures> {
  const employed = stock('employed', month, EMPLOYED_EXITED, EXITED);
  const holders = stock('holders', month, POST_HOLDERS_EXITED, product(EXITED, countyNoise('posts', 0.2)));
  const workshops = carrierStocks('帮扶车间', month, records);
  const enterprises = carrierStocks('龙头企业', month, records);
  const placed = trained('placed', month, { exited: 8300, others: 22_700 });
  const unplaced = trained('unplaced', month, { exited: 4700, others: 16_300 });
  const rewarded = flow('rewarded', month, 7200, EXITED);
  const beneficiaries = sum(rewarded, flow('rewarded-others', month, 1800, SIZE));
  const borrowing = flow('borrowing', month, 1100, EXITED);
  const borrowers = sum(borrowing, flow('borrowing-others', month, 2500, SIZE));
  return {
    'JY01:1': sum(employed, rest('employed-others', month, EMPLOYED, EMPLOYED_EXITED)),
    'JY01:2': employed,
    'JY01:3': stock('low-income', month, EMPLOYED_LOW_INCOME, product(EXITED, countyNoise('low-income', 0.4))),
    'JY01:4': stock('relocated', month, EMPLOYED_RELOCATED, product(EXITED, countyNoise('relocated', 0.5))),
    'CJ01:1': workshops.counts,
    'CJ02:1': sum(workshops.exited, workshops.others),
    'CJ02:2': workshops.exited,
    'LT01:1': enterprises.counts,
    'LT02:1': sum(enterprises.exited, enterprises.others),
    'LT02:2': enterprises.exited,
    'GY01:1': sum(holders, rest('holders-others', month, POST_HOLDERS, POST_HOLDERS_EXITED)),
    'GY01:2': holders,
    'PX01:1': sum(placed.exited, placed.others, unplaced.exited, unplaced.others),
    'PX01:2': sum(placed.exited, unplaced.exited),
    'PX02:1': sum(placed.exited, placed.others),
    'PX02:2': placed.exited,
    'JB01:1': beneficiaries.map((persons, place) => persons * rewardYuan(place, month)),
    'JB02:1': beneficiaries,
    'JB02:2': rewarded,
    'DK01:1': borrowers.map((persons, place) => persons * loanYuan(place, month)),
    'DK02:1': borrowers,
    'DK02:2': borrowing,
  };
}

function sum(...lists: readonly CountyFigures[]): number[] {
  return COUNTIES.map((_, place) => lists.reduce((total, list) => total + (list[place] ?? 0), 0));
}

/** Each county's own slow way from 2020-01 to the last month, where it is 1, with a mild winter dip of its own. */
function drift(topic: string, month: number): number[] {
  return COUNTIES.map(({ code }) => {
    const random = randomFor('drift', topic, code);
    const growth = (random() - 0.5) * 0.16;
    const season = random() * 0.012;
    const wave = Math.cos((2 * Math.PI * (month - LAST)) / 12) - 1;
    return Math.exp((growth * (month - LAST)) / MONTHS.length + season * wave);
  });
}

function stock(topic: string, month: number, path: Path, weights: readonly number[]): number[] {
  return apportion(at(path, month), product(weights, drift(topic, month)));
}

function rest(topic: string, month: number, all: Path, part: Path): number[] {
  return apportion(at(all, month) - at(part, month), product(SIZE, drift(topic, month)));
}

/** Percent of a year's flow in each calendar month: little around the Spring Festival, most from April to June. */
const PROFILE = [4, 3, 9, 11, 12, 11, 9, 8, 10, 10, 8, 5] as const;

function flow(topic: string, month: number, yearly: number, weights: readonly number[]): number[] {
  const name = MONTHS[month] ?? '';
  const noise = COUNTIES.map(({ code }) => around(randomFor(topic, code, name), 0.5));
  return apportion(Math.round((yearly * (PROFILE[month % 12] ?? 0)) / 100), product(weights, noise));
}

function trained(topic: string, month: number, yearly: { readonly exited: number; readonly others: number }) {
  return {
    exited: flow(`${topic}-exited`, month, yearly.exited, EXITED),
    others: flow(`${topic}-others`, month, yearly.others, SIZE),
  };
}

const OROQEN = positionOf('150723');

/** 鄂伦春自治旗 raised its reward from 1500元 to 1800元 a person in 2021. */
function rewardYuan(county: number, month: number): number {
  if (county === OROQEN) return month < 12 ? 1500 : 1800;
  return 1000 + 100 * wholeBetween(randomFor('reward', county), 0, 8);
}

function loanYuan(county: number, month: number): number {
  return 1000 * wholeBetween(randomFor('loan', county, month), 30, 120);
}

/** Counts follow from the days of recognition; workers grow to what the records say in the last month. */
function carrierStocks(kind: Carrier['kind'], month: number, records: readonly Carrier[]) {
  const monthEnd = dateIn(MONTHS[month] ?? '', 31);
  const counts = COUNTIES.map(() => 0);
  const exited = COUNTIES.map(() => 0);
  const others = COUNTIES.map(() => 0);
  for (const record of records) {
    if (record.kind !== kind || record.recognisedOn > monthEnd) continue;
    const place = positionOf(record.county);
    counts[place] = (counts[place] ?? 0) + 1;
    exited[place] = (exited[place] ?? 0) + record.exited;
    others[place] = (others[place] ?? 0) + record.workers - record.exited;
  }
  const scale = drift(kind, month).map((factor) => factor * (1 - 0.12 * (1 - month / LAST)));
  const scaled = (list: readonly number[]) => list.map((value, place) => Math.round(value * (scale[place] ?? 1)));
  return { counts, exited: scaled(exited), others: scaled(others) };
}

import { around, randomFor } from './random.ts';
import { COUNTIES, type County, type CountyType } from './regions.ts';

// Assumptions, not statistics: they only have to make one county differ from the next as counties do.
const OF_LEAGUE: Readonly<Record<string, number>> = {
  '150100': 1,
  '150200': 0.7,
  '150300': 0.25,
  '150400': 1.9,
  '150500': 1.7,
  '150600': 0.8,
  '150700': 0.75,
  '150800': 0.95,
  '150900': 1.2,
  '152200': 1.4,
  '152500': 0.4,
  '152900': 0.25,
};
const OF_TYPE: Readonly<Record<CountyType, number>> = { 市辖区: 1.35, 县级市: 1.15, 县: 1, 旗: 1, 自治旗: 0.9 };

/** What a county gets by the level at which it was listed as poor. */
export interface ByPoverty {
  readonly national: number;
  readonly region: number;
  readonly none: number;
}

export function byPoverty(county: County, { national, region, none }: ByPoverty): number {
  if (county.poverty === null) return none;
  return county.poverty === 'NATIONAL' ? national : region;
}

/** One factor a county, around 1, fixed for ever. */
export function countyNoise(topic: string, spread: number): readonly number[] {
  return COUNTIES.map(({ code }) => around(randomFor(topic, code), spread));
}

export function product(...factors: readonly (readonly number[])[]): number[] {
  return COUNTIES.map((_, place) => factors.reduce((value, factor) => value * (factor[place] ?? 0), 1));
}

const base = COUNTIES.map(({ league, type }) => (OF_LEAGUE[league] ?? 1) * OF_TYPE[type]);

/** Rural labour of a county. */
export const SIZE: readonly number[] = product(base, countyNoise('size', 0.4));

/** 脱贫人口 of a county: most of them live in the 57 贫困旗县. */
export const EXITED: readonly number[] = product(
  SIZE,
  COUNTIES.map((county) => byPoverty(county, { national: 1, region: 0.45, none: 0.035 })),
  countyNoise('exited', 0.3),
);

import { MONTHS } from './months.ts';

/** Region totals of a stock at some months; straight lines between. The first and the last month are among them. */
export type Path = Readonly<Record<string, number>>;

// Published, and therefore met exactly: JY01 of 脱贫人口 at 2020-12 and 2021-10, GY01 at 2021-10. The rest is assumed.
export const EMPLOYED: Path = {
  '2020-01': 2_214_000,
  '2020-03': 2_318_000,
  '2020-06': 2_468_000,
  '2020-12': 2_497_000,
  '2021-02': 2_433_000,
  '2021-06': 2_561_000,
  '2021-10': 2_588_000,
};
export const EMPLOYED_EXITED: Path = {
  '2020-01': 171_400,
  '2020-03': 176_900,
  '2020-06': 188_300,
  '2020-12': 197_600,
  '2021-02': 193_900,
  '2021-06': 201_700,
  '2021-10': 205_800,
};
export const EMPLOYED_LOW_INCOME: Path = { '2020-01': 41_200, '2020-12': 52_300, '2021-10': 58_600 };
export const EMPLOYED_RELOCATED: Path = { '2020-01': 38_100, '2020-12': 44_000, '2021-10': 46_900 };
export const POST_HOLDERS: Path = { '2020-01': 71_200, '2020-12': 79_800, '2021-10': 85_000 };
export const POST_HOLDERS_EXITED: Path = { '2020-01': 61_300, '2020-12': 68_100, '2021-10': 72_400 };

/** The whole number on the path at a place of MONTHS. */
export function at(path: Path, month: number): number {
  const anchors = Object.entries(path).map(([name, total]) => ({ place: MONTHS.indexOf(name), total }));
  const next = anchors.find(({ place }) => place >= month);
  const previous = anchors.findLast(({ place }) => place <= month);
  if (next === undefined || previous === undefined) throw new RangeError(`The path does not reach month ${month}`);
  if (next.place === previous.place) return next.total;
  const share = (month - previous.place) / (next.place - previous.place);
  return Math.round(previous.total + share * (next.total - previous.total));
}

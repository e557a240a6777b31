import { apportion, apportionAbove } from './apportion.ts';
import { COUNTIES, positionOf } from './regions.ts';
import { byPoverty, countyNoise, product, SIZE } from './weights.ts';

/** Carriers of one county at 2021-10: how many, and how many work there, those out of poverty and the others. */
export interface CarrierPlan {
  readonly counts: readonly number[];
  readonly exited: readonly number[];
  readonly others: readonly number[];
}

/** 巴林左旗: the broom workshops that the article counts, and the few others it does not. */
export const BROOM = { county: '150422', workshops: 43, workers: 1103 } as const;
const BROOM_COUNTY = { workshops: 46, workers: 1180 } as const;

const WORKSHOPS = { count: 294, workers: 8729, exited: 3241 } as const;
const ENTERPRISES = { count: 645, workers: 72_679, exited: 13_646 } as const;
const LEAST_OTHERS = 3;

/** `list` with one place set and the places beside it left as they are. */
function withPlace(list: readonly number[], place: number, value: number): number[] {
  return list.map((item, at) => (at === place ? value : item));
}

export function planWorkshops(): CarrierPlan {
  const broom = positionOf(BROOM.county);
  const poverty = COUNTIES.map((county) => byPoverty(county, { national: 1, region: 0.55, none: 0.2 }));
  const weights = withPlace(product(SIZE, poverty, countyNoise('workshops', 0.3)), broom, 0);
  const oneIfPoor = COUNTIES.map(({ poverty: listed }) => (listed === null ? 0 : 1));
  const least = withPlace(oneIfPoor, broom, 0);
  const elsewhere = apportionAbove(WORKSHOPS.count - BROOM_COUNTY.workshops, weights, least);
  const counts = withPlace(elsewhere, broom, BROOM_COUNTY.workshops);

  const rates = COUNTIES.map((county) => byPoverty(county, { national: 0.5, region: 0.3, none: 0.08 }));
  const exited = apportion(WORKSHOPS.exited, product(counts, rates, countyNoise('workshop-exited', 0.4)));

  const broomOthers = BROOM_COUNTY.workers - (exited[broom] ?? 0);
  const others = apportionAbove(
    WORKSHOPS.workers - WORKSHOPS.exited - broomOthers,
    product(elsewhere, countyNoise('workshop-others', 0.4)),
    elsewhere.map((count) => count * LEAST_OTHERS),
  );
  return { counts, exited, others: withPlace(others, broom, broomOthers) };
}

export function planEnterprises(): CarrierPlan {
  const one = COUNTIES.map(() => 1);
  const counts = apportionAbove(ENTERPRISES.count, product(SIZE, countyNoise('enterprises', 0.4)), one);
  const rates = COUNTIES.map((county) => byPoverty(county, { national: 0.3, region: 0.18, none: 0.02 }));
  const exited = apportion(ENTERPRISES.exited, product(counts, rates, countyNoise('enterprise-exited', 0.4)));
  const others = apportionAbove(
    ENTERPRISES.workers - ENTERPRISES.exited,
    product(counts, countyNoise('enterprise-others', 0.5)),
    counts.map((count) => count * LEAST_OTHERS),
  );
  return { counts, exited, others };
}

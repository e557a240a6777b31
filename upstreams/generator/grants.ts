import { apportion } from './apportion.ts';
import type { CarrierKind } from './carrier-names.ts';
import { dateIn } from './months.ts';
import { type Random, wholeBetween } from './random.ts';
import type { County } from './regions.ts';

export interface Grant {
  readonly kind: '贷款' | '奖补';
  readonly yuan: number;
  readonly grantedOn: string;
  readonly policyTitle: string;
}

/** 巴林左旗's published sums: rewards to the workshops that passed inspection, loans to a few of them. */
const BROOM_REWARDS = { workshops: 37, thousandYuan: 4607 } as const;
const BROOM_LOANS = { workshops: 5, yuan: 150_000 } as const;

const REWARD_POLICY = '就业扶贫车间一次性资金奖补';
const LOAN_POLICY = '就业扶贫车间贷款扶持';

/** What the broom workshops got, by their workers; the first 37 passed inspection. */
export function grantToBrooms(
  workers: readonly number[],
): readonly { readonly passedInspection: boolean; readonly grants: readonly Grant[] }[] {
  const rewarded = workers.slice(0, BROOM_REWARDS.workshops);
  const rewards = rewarded.length === 0 ? [] : apportion(BROOM_REWARDS.thousandYuan, rewarded);
  return workers.map((_, index) => {
    const thousandYuan = rewards[index];
    if (thousandYuan === undefined) return { passedInspection: false, grants: [] };
    const reward = grant('奖补', thousandYuan * 1000, '2021-06');
    const grants = index < BROOM_LOANS.workshops ? [reward, grant('贷款', BROOM_LOANS.yuan, '2021-04')] : [reward];
    return { passedInspection: true, grants };
  });
}

interface Applicant {
  readonly kind: CarrierKind;
  readonly exited: number;
  readonly passedInspection: boolean | null;
}

/** 鄂伦春自治旗 pays 2万元 to a workshop with three 脱贫人口 or more; elsewhere one in six in a poor county gets something. */
export function grantsElsewhere(random: Random, county: County, applicant: Applicant): readonly Grant[] {
  if (applicant.kind === '龙头企业' || applicant.passedInspection !== true) return [];
  if (county.code === '150723') return applicant.exited >= 3 ? [grant('奖补', 20_000, '2021-07')] : [];
  if (county.poverty === null || random() > 1 / 6) return [];
  const month = `2021-0${wholeBetween(random, 3, 9)}`;
  return random() < 0.7
    ? [grant('奖补', wholeBetween(random, 10, 50) * 1000, month)]
    : [grant('贷款', wholeBetween(random, 5, 20) * 10_000, month)];
}

function grant(kind: Grant['kind'], yuan: number, month: string): Grant {
  return { kind, yuan, grantedOn: dateIn(month, 15), policyTitle: kind === '奖补' ? REWARD_POLICY : LOAN_POLICY };
}

import { apportion } from '../generator/apportion.ts';
import { around, randomFor } from '../generator/random.ts';
import { type PairingRecord, standsIn } from './pairing.ts';

export const GROUPS = ['全部', '脱贫'] as const;
export type Group = (typeof GROUPS)[number];

/** What a simulated year adds up to, in persons. */
export interface YearPlan {
  readonly year: number;
  readonly targets: Readonly<Record<Group, number>>;
  /** Cumulative persons at the last month of `curve`. */
  readonly reached: Readonly<Record<Group, number>>;
  /** Cumulative share of `reached` by month, from January; the last is 1. */
  readonly curve: readonly number[];
}

/** Targets and cumulative persons of one pairing in one year. */
export interface PairingYear {
  readonly targets: Readonly<Record<Group, number>>;
  readonly months: readonly PairingMonth[];
}
interface PairingMonth {
  readonly month: string;
  readonly progress: Readonly<Record<Group, number>>;
  /** Those of `progress` who went to the partner itself. */
  readonly flows: Readonly<Record<Group, number>>;
}

/** How a league keeps to its targets, against the others: some are well ahead, two far behind. */
const LEAGUE_PACE: Readonly<Record<string, number>> = {
  赤峰: 1.16,
  通辽: 1.02,
  乌兰察布: 0.98,
  兴安盟: 1.05,
  呼市: 1.1,
  呼伦贝尔: 0.72,
  锡盟: 0.62,
};

/** Simulates a year of every pairing that stands in its first month; the totals are those of the plan exactly. */
export function simulateYear(plan: YearPlan, pairings: readonly PairingRecord[]): ReadonlyMap<string, PairingYear> {
  const active = pairings.filter((pairing) => standsIn(pairing, monthOf(plan.year, 1)));
  const sizes = active.map((pairing) => sizeIn(plan.year, pairing));
  const paces = active.map((pairing, index) => (sizes[index] ?? 0) * paceIn(plan.year, pairing));
  const exited = active.map(({ banner }, index) => (paces[index] ?? 0) * around(randomFor('脱贫', banner), 0.1));
  const targets = { 全部: apportion(plan.targets.全部, sizes), 脱贫: apportion(plan.targets.脱贫, sizes) };
  const reached = { 全部: apportion(plan.reached.全部, paces), 脱贫: apportion(plan.reached.脱贫, exited) };
  return new Map(
    active.map((pairing, index) => [
      pairing.id,
      {
        targets: eachGroup((group) => targets[group][index] ?? 0),
        months: monthsOf(
          plan,
          pairing,
          eachGroup((group) => reached[group][index] ?? 0),
        ),
      },
    ]),
  );
}

/** A banner is as large under its next partner as under the last. */
function sizeIn(year: number, { banner }: PairingRecord): number {
  return around(randomFor('size', banner), 0.45) * around(randomFor('size', banner, year), 0.08);
}

function paceIn(year: number, { banner, league }: PairingRecord): number {
  return (LEAGUE_PACE[league] ?? 1) * around(randomFor('pace', banner, year), 0.07);
}

/** Both groups keep the same curve, so that 脱贫 stays within 全部 in every month. */
function monthsOf(
  { year, curve }: YearPlan,
  { banner }: PairingRecord,
  reached: Readonly<Record<Group, number>>,
): readonly PairingMonth[] {
  const bend = around(randomFor('bend', banner, year), 0.12);
  const toPartner = 0.075 * around(randomFor('partner', banner), 0.3);
  return curve.map((share, index) => {
    const progress = eachGroup((group) => Math.round(reached[group] * share ** bend));
    const flows = eachGroup((group) => Math.floor(progress[group] * toPartner));
    return { month: monthOf(year, index + 1), progress, flows };
  });
}

export function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function eachGroup<Value>(of: (group: Group) => Value): Readonly<Record<Group, Value>> {
  return { 全部: of('全部'), 脱贫: of('脱贫') };
}

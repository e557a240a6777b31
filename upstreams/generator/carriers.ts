import { apportion, apportionAbove } from './apportion.ts';
import { BROOMS, type CarrierKind, drawTrade, firmNames, type Trade } from './carrier-names.ts';
import { BROOM, type CarrierPlan, planEnterprises, planWorkshops } from './carrier-plan.ts';
import { type Grant, grantsElsewhere, grantToBrooms } from './grants.ts';
import { around, type Random, randomFor } from './random.ts';
import { COUNTIES, type County } from './regions.ts';

export interface Carrier {
  readonly id: string;
  readonly kind: CarrierKind;
  readonly name: string;
  readonly county: string;
  readonly recognisedOn: string;
  readonly workers: number;
  readonly exited: number;
  readonly industry: string;
  readonly products: readonly string[];
  readonly brandName: string | null;
  /** Null: not inspected yet, or not subject to inspection. */
  readonly passedInspection: boolean | null;
  readonly grants: readonly Grant[];
}

/** Carriers of one county and trade that share out the county's workers. */
interface Group {
  readonly kind: CarrierKind;
  readonly county: County;
  readonly count: number;
  readonly exited: number;
  readonly others: number;
  /** Null: each draws its own. */
  readonly trade: Trade | null;
  /** Recognised from the first day on and before the second. */
  readonly recognised: readonly [string, string];
}

type Draft = Omit<Carrier, 'id' | 'name' | 'passedInspection' | 'grants'> & { readonly random: Random };

const EVER: Group['recognised'] = ['2018-01-08', '2021-10-01'];
const MILLISECONDS_A_DAY = 86_400_000;

/** Every 帮扶车间 and 龙头企业 at 2021-10, in order of kind and county. */
export function carriers(): readonly Carrier[] {
  return [...ofPlan('帮扶车间', planWorkshops()), ...ofPlan('龙头企业', planEnterprises())];
}

function ofPlan(kind: CarrierKind, plan: CarrierPlan): readonly Carrier[] {
  return COUNTIES.flatMap((county, place) => {
    const group: Group = {
      kind,
      county,
      count: plan.counts[place] ?? 0,
      exited: plan.exited[place] ?? 0,
      others: plan.others[place] ?? 0,
      trade: null,
      recognised: EVER,
    };
    const groups = kind === '帮扶车间' && county.code === BROOM.county ? splitBrooms(group) : [group];
    return finish(kind, county, groups.flatMap(draft));
  });
}

/** 巴林左旗: 43 broom workshops, inspected all of them, and the others, recognised too late for that. */
function splitBrooms(all: Group): readonly Group[] {
  const rest = all.count - BROOM.workshops;
  const [exited = 0, restExited = 0] = apportion(all.exited, [BROOM.workshops, rest]);
  const others = BROOM.workers - exited;
  return [
    { ...all, count: BROOM.workshops, exited, others, trade: BROOMS, recognised: ['2018-01-08', '2020-12-01'] },
    { ...all, count: rest, exited: restExited, others: all.others - others, recognised: ['2021-02-20', '2021-10-01'] },
  ];
}

function draft({ kind, county, count, exited, others, trade, recognised }: Group): readonly Draft[] {
  if (count === 0) return [];
  const randoms = Array.from({ length: count }, (_, index) => randomFor('carrier', kind, county.code, count, index));
  const exitedEach = apportion(
    exited,
    randoms.map((random) => around(random, 0.6)),
  );
  const atLeastTwo = randoms.map(() => 2);
  const othersEach = apportionAbove(
    others,
    randoms.map((random) => around(random, 0.6)),
    atLeastTwo,
  );
  return randoms.map((random, index) => {
    const { industry, products } = trade ?? drawTrade(random, kind);
    return {
      random,
      kind,
      county: county.code,
      recognisedOn: dayBetween(random, recognised),
      workers: (exitedEach[index] ?? 0) + (othersEach[index] ?? 0),
      exited: exitedEach[index] ?? 0,
      industry,
      products,
      brandName: trade === BROOMS ? '巴林左旗笤帚工' : null,
    };
  });
}

/** More of them early than late: the campaign began in 2018. */
function dayBetween(random: Random, [from, until]: Group['recognised']): string {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const days = Math.floor(((end - start) / MILLISECONDS_A_DAY) * random() ** 1.5);
  return new Date(start + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function finish(kind: CarrierKind, county: County, drafts: readonly Draft[]): readonly Carrier[] {
  const names = firmNames(randomFor('names', kind, county.code));
  const [prefix, suffix] = kind === '帮扶车间' ? ['cj', '帮扶车间'] : ['lt', '有限公司'];
  const broomGrants = grantToBrooms(drafts.filter(({ brandName }) => brandName !== null).map(({ workers }) => workers));
  return drafts.map(({ random, ...carrier }, index) => {
    const brooms = broomGrants[index];
    const passedInspection = brooms?.passedInspection ?? inspect(random, carrier);
    return {
      ...carrier,
      id: `${prefix}-${county.code}-${String(index + 1).padStart(2, '0')}`,
      name: `${county.short}${names[index]}${carrier.products[0]}${suffix}`,
      passedInspection,
      grants: brooms?.grants ?? grantsElsewhere(random, county, { ...carrier, passedInspection }),
    };
  });
}

function inspect(random: Random, { kind, recognisedOn }: Pick<Carrier, 'kind' | 'recognisedOn'>): boolean | null {
  const passed = random() < 0.88;
  return kind === '帮扶车间' && recognisedOn < '2021' ? passed : null;
}

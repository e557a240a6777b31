import { apportion } from './apportion.ts';
import type { MonthlySeries } from './figures.ts';
import type { IndicatorCode, PopulationCode } from './indicators.ts';
import { around, type Random, randomFor, wholeBetween } from './random.ts';
import { COUNTIES, type County } from './regions.ts';

interface SchemeOf<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly county: string;
  readonly policyTitle: string | null;
}
interface PostScheme extends SchemeOf<'公益性岗位'> {
  readonly category: string;
  readonly posts: number;
  readonly holders: number;
  readonly holdersExited: number;
}
interface TrainingScheme extends SchemeOf<'培训'> {
  readonly trained: number;
  readonly employed: number;
  readonly brandName: string | null;
}
interface PaymentScheme extends SchemeOf<'奖补' | '贷款'> {
  readonly yuan: number;
  readonly recipients: number;
}
export type Scheme = PostScheme | TrainingScheme | PaymentScheme;

/** Courses that carry a labour brand's name. 宁城县 trained three thousand and odd and placed 86 of a hundred. */
const BRANDED: Readonly<Record<string, { brandName: string; trained: number; employed: number }>> = {
  '150429': { brandName: '宁诚月嫂', trained: 3120, employed: 2683 },
  '150430': { brandName: '敖汉架线工', trained: 864, employed: 743 },
  '150981': { brandName: '丰镇月饼制作工', trained: 1240, employed: 1105 },
  '152224': { brandName: '突泉焊工', trained: 692, employed: 588 },
};

// What the holders of 公益性岗位 look after: grass, forest or streets.
const PASTURE = ['草原管护员', '保洁员'] as const;
const FOREST = ['护林员', '保洁员'] as const;
const TOWN = ['保洁员', '护路员'] as const;

/** Programmes that are not carriers. Their sums are those of the monthly figures: all of 2021-10. */
export function schemes(series: readonly MonthlySeries[]): readonly Scheme[] {
  const latest = valuesAt(series);
  return COUNTIES.flatMap((county, place) => {
    const random = randomFor('schemes', county.code);
    const holders = latest('GY01', '1')[place] ?? 0;
    const exited = latest('GY01', '2')[place] ?? 0;
    return [
      ...posts(random, county, holders, exited),
      ...training(random, county),
      ...payment(random, county, '奖补', latest('JB01', '1')[place] ?? 0, latest('JB02', '1')[place] ?? 0),
      ...payment(random, county, '贷款', latest('DK01', '1')[place] ?? 0, latest('DK02', '1')[place] ?? 0),
    ];
  });
}

function valuesAt(series: readonly MonthlySeries[]) {
  const months = series.filter(({ month }) => month === '2021-10');
  const values = new Map(months.map((item) => [`${item.indicator}:${item.population}`, item.values]));
  return (indicator: IndicatorCode, population: PopulationCode) => values.get(`${indicator}:${population}`) ?? [];
}

function posts(random: Random, county: County, holders: number, exited: number): readonly PostScheme[] {
  const categories = categoriesOf(county).slice(0, holders < 200 ? 1 : 2);
  const shares = categories.map(() => around(random, 0.3));
  const exitedEach = apportion(exited, shares);
  const othersEach = apportion(holders - exited, shares);
  return categories.map((category, index) => {
    const holdersExited = exitedEach[index] ?? 0;
    const held = holdersExited + (othersEach[index] ?? 0);
    return {
      id: `gy-${county.code}-${index + 1}`,
      kind: '公益性岗位',
      name: `${county.short}${category}公益性岗位`,
      county: county.code,
      policyTitle: null,
      category,
      posts: held + Math.floor(held * random() * 0.06),
      holders: held,
      holdersExited,
    };
  });
}

function categoriesOf({ league, type }: County): readonly string[] {
  if (type === '市辖区') return TOWN;
  return league === '150700' || league === '152200' ? FOREST : PASTURE;
}

function training(random: Random, county: County): readonly TrainingScheme[] {
  const branded = BRANDED[county.code];
  if (branded === undefined && (county.poverty !== 'NATIONAL' || random() < 0.4)) return [];
  const trained = wholeBetween(random, 80, 420);
  const course = branded ?? { brandName: null, trained, employed: Math.round(trained * (0.55 + 0.3 * random())) };
  const name = `${county.short}${course.brandName ?? '脱贫劳动力技能'}培训`;
  return [{ id: `px-${county.code}-1`, kind: '培训', name, county: county.code, policyTitle: null, ...course }];
}

function payment(
  random: Random,
  county: County,
  kind: PaymentScheme['kind'],
  yuan: number,
  recipients: number,
): readonly PaymentScheme[] {
  if (county.poverty === null || recipients === 0 || random() < 0.3) return [];
  const [prefix, title] = kind === '奖补' ? ['jb', '稳定就业一次性奖补'] : ['dk', '创业担保贷款'];
  const name = `${county.short}2021年10月${title}`;
  return [{ id: `${prefix}-${county.code}-1`, kind, name, county: county.code, policyTitle: title, yuan, recipients }];
}

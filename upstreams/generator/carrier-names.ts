import { oneOf, type Random, wholeBetween } from './random.ts';

export type CarrierKind = '帮扶车间' | '龙头企业';

export interface Trade {
  readonly industry: string;
  readonly products: readonly [string, ...string[]];
}

export const BROOMS: Trade = { industry: '笤帚加工', products: ['笤帚', '艺术笤帚'] };

const TRADES: Readonly<Record<CarrierKind, readonly [Trade, ...Trade[]]>> = {
  帮扶车间: [
    { industry: '服装加工', products: ['服装', '民族服饰'] },
    { industry: '手工刺绣', products: ['刺绣', '皮画'] },
    { industry: '手工编织', products: ['柳编', '毛毡'] },
    { industry: '农畜产品加工', products: ['杂粮', '肉干'] },
    { industry: '农畜产品加工', products: ['奶食品'] },
    { industry: '设施农业', products: ['蔬菜', '食用菌'] },
    { industry: '电子装配', products: ['数据线', '电子元件'] },
    { industry: '轻工组装', products: ['箱包', '手套'] },
  ],
  龙头企业: [
    { industry: '肉类加工', products: ['牛羊肉', '肉干'] },
    { industry: '乳品加工', products: ['奶食品', '奶粉'] },
    { industry: '粮食加工', products: ['杂粮', '荞麦', '小米'] },
    { industry: '薯类加工', products: ['马铃薯', '淀粉'] },
    { industry: '绒毛纺织', products: ['羊绒', '羊毛'] },
    { industry: '饲草料加工', products: ['饲草', '饲料'] },
    { industry: '设施农业', products: ['蔬菜', '食用菌'] },
    { industry: '农牧业', products: ['肉牛', '肉羊'] },
  ],
};

const FIRST = [...'金瑞鑫恒兴盛永嘉'] as const;
const SECOND = [...'源丰泰达和昌'] as const;

export function drawTrade(random: Random, kind: CarrierKind): Trade {
  return oneOf(random, TRADES[kind]);
}

/** Up to 48 firm names in an order of the county's own; all different. */
export function firmNames(random: Random): readonly string[] {
  const all = FIRST.flatMap((first) => SECOND.map((second) => first + second));
  const start = wholeBetween(random, 0, all.length - 1);
  return [...all.slice(start), ...all.slice(0, start)];
}

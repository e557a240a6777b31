/** 1 全部, 2 脱贫人口, 3 低收入人口, 4 易地搬迁人口. */
export type PopulationCode = '1' | '2' | '3' | '4';

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unit: '人' | '个' | '万元';
  readonly kind: 'stock' | 'flow';
  readonly populations: readonly PopulationCode[];
}

export const INDICATORS = [
  { code: 'JY01', name: '务工就业人数', unit: '人', kind: 'stock', populations: ['1', '2', '3', '4'] },
  { code: 'CJ01', name: '帮扶车间数', unit: '个', kind: 'stock', populations: ['1'] },
  { code: 'CJ02', name: '帮扶车间吸纳就业人数', unit: '人', kind: 'stock', populations: ['1', '2'] },
  { code: 'LT01', name: '龙头企业数', unit: '个', kind: 'stock', populations: ['1'] },
  { code: 'LT02', name: '龙头企业带动就业人数', unit: '人', kind: 'stock', populations: ['1', '2'] },
  { code: 'GY01', name: '公益性岗位在岗人数', unit: '人', kind: 'stock', populations: ['1', '2'] },
  { code: 'PX01', name: '技能培训人数', unit: '人', kind: 'flow', populations: ['1', '2'] },
  { code: 'PX02', name: '培训后就业人数', unit: '人', kind: 'flow', populations: ['1', '2'] },
  { code: 'JB01', name: '奖补金额', unit: '万元', kind: 'flow', populations: ['1'] },
  { code: 'JB02', name: '奖补受益人数', unit: '人', kind: 'flow', populations: ['1', '2'] },
  { code: 'DK01', name: '贷款金额', unit: '万元', kind: 'flow', populations: ['1'] },
  { code: 'DK02', name: '贷款人数', unit: '人', kind: 'flow', populations: ['1', '2'] },
] as const satisfies readonly Indicator[];

export type IndicatorCode = (typeof INDICATORS)[number]['code'];

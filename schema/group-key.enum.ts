import { describeEnum } from './describe-enum.ts';

/** The dimensions by which figures can be told apart and grouped. */
export const GroupKey = {
  REGION_LEAGUE: 'REGION_LEAGUE',
  REGION_BANNER: 'REGION_BANNER',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  YEAR: 'YEAR',
  POPULATION: 'POPULATION',
  PROGRAM_KIND: 'PROGRAM_KIND',
  PARTNER: 'PARTNER',
  SOURCE: 'SOURCE',
  ORIGIN: 'ORIGIN',
} as const;
export type GroupKey = (typeof GroupKey)[keyof typeof GroupKey];

describeEnum(GroupKey, 'GroupKey', '分组的维度。 Dimension to group by.', {
  REGION_LEAGUE: '按盟市。 By league or prefecture-level city.',
  REGION_BANNER: '按旗县(市、区)。 By banner or county.',
  MONTH: '按月。 By month.',
  QUARTER: '按季度。 By quarter.',
  YEAR: '按年。 By year.',
  POPULATION: '按人群;各人群有重叠。 By population; the groups overlap.',
  PROGRAM_KIND: '按帮扶项目种类。 By kind of program.',
  PARTNER: '按京蒙结对的北京一方。 By partner on the Beijing side.',
  SOURCE: '按数据来源。 By source.',
  ORIGIN: '按数字的由来。 By origin of the number.',
});

import type { Granularity, SourceName } from '../statistics/vocabulary.ts';

/** What is known of each upstream beforehand; its health is not. */
export interface SourceEntry {
  readonly name: { readonly zh: string; readonly en: string };
  readonly owner: string;
  readonly format: string;
  readonly unitConvention: string;
  readonly cadence: Granularity | null;
  /** Days from the end of a month until its figures are due; null where they do not come by the month. */
  readonly lag: number | null;
}

export const SOURCE_CATALOGUE: Readonly<Record<SourceName, SourceEntry>> = {
  bulletin: {
    name: { zh: '公开发布', en: 'Published figures' },
    owner: '内蒙古自治区人力资源和社会保障厅',
    format: 'JSON documents in a folder, figures as printed',
    unitConvention: '按印刷原文,万人、人、万元并用 / as printed: 万人, 人 and 万元 side by side',
    cadence: null,
    lag: null,
  },
  core: {
    name: { zh: '劳动就业核心业务子系统', en: 'Core employment business system' },
    owner: '内蒙古自治区就业服务中心',
    format: 'PostgreSQL',
    unitConvention: '人、个、万元 / persons, items, 万元',
    cadence: 'MONTH',
    lag: 0,
  },
  dispatch: {
    name: { zh: '脱贫人口务工就业调度', en: 'Dispatch returns of poverty-exited workers' },
    owner: '各盟市人社局',
    format: 'XLSX and CSV (UTF-8, GB18030) in a folder',
    unitConvention:
      '表头注明万人或人,个别单元格自带单位 / 万人 or 人 by the head of the sheet, single cells with a unit of their own',
    cadence: 'MONTH',
    lag: 5,
  },
  jingmeng: {
    name: { zh: '京蒙协作平台', en: 'Beijing–Inner Mongolia cooperation platform' },
    owner: '北京市人力资源和社会保障局',
    format: 'GraphQL, at most 20 ids a call',
    unitConvention: '人,个别月份为人次 / persons, in single months person-times',
    cadence: 'MONTH',
    lag: 15,
  },
  brands: {
    name: { zh: '劳务品牌名录', en: 'Registry of labour brands' },
    owner: '内蒙古自治区人社厅农民工工作处',
    format: 'REST, paged',
    unitConvention: '按申报原文 / as declared',
    cadence: 'YEAR',
    lag: null,
  },
  directory: {
    name: { zh: '行政区划目录', en: 'Directory of administrative divisions' },
    owner: '民政部门',
    format: 'REST',
    unitConvention: 'GB/T 2260',
    cadence: null,
    lag: null,
  },
};

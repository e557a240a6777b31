import type { MetricDefinition } from '../metric-definition.ts';
import { ofBrand } from './form.ts';

/** Labour brands, and the trades behind them. */
export const brandMetrics = {
  BRANDS: ofBrand({
    name: { zh: '优秀劳务品牌数', en: 'Excellent labour brands' },
    about: 'Region',
    definition: {
      zh: '各级人社部门培育的优秀劳务品牌个数,按级别分列;有的品牌以输入地命名、没有归属旗县,因此不按地区相加。特色培训品牌不在其内。',
      en: 'Excellent labour brands fostered by the labour departments, by tier. Some are named for their destination and have no home county, so places do not add up. Training brands are not among them.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['劳务品牌', '国家级劳务品牌', '自治区级劳务品牌', '优秀劳务品牌'],
  }),
  BRAND_OUTPUT_VALUE: ofBrand({
    name: { zh: '品牌年产值', en: 'Annual output value of a brand' },
    definition: {
      zh: '品牌所在产业一年的产值或创收,来源未说明核算方法;不是工资总额。',
      en: 'A year of output or income of the trade behind the brand, by a method that no source states; not a wage bill.',
    },
    unit: 'CNY',
    precision: 2,
    populations: ['ALL'],
    synonyms: ['年产值', '年创产值', '产值'],
  }),
  BRAND_JOBS: ofBrand({
    name: { zh: '品牌带动就业人数', en: 'Jobs brought by a brand' },
    definition: {
      zh: '品牌产业链带动就业的人数,含种植、加工、销售各环节及兼业者;不等于车间职工数。',
      en: 'Persons whom the trade gives work, from growing to sale, part-time included; not the staff of workshops.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['带动就业', '产业链就业', '吸附就业'],
  }),
  BRAND_CAPACITY: ofBrand({
    name: { zh: '品牌年生产能力', en: 'Annual capacity of a brand' },
    definition: {
      zh: '一年可加工的产品数量,是能力,不是产量。',
      en: 'Pieces that can be made in a year: capacity, not output.',
    },
    unit: 'PIECE',
    populations: ['ALL'],
    synonyms: ['加工能力', '生产加工能力', '年产能'],
  }),
  BRAND_EXITED_PERSONS: ofBrand({
    name: { zh: '品牌带动脱贫人数', en: 'Persons a brand helped out of poverty' },
    definition: {
      zh: '由品牌产业带动而稳定脱贫的人数;群众与建档立卡贫困人口两种说法并存,以人群区分。',
      en: 'Persons whom the trade helped out of poverty for good. Print speaks of people and of registered poor: the population tells which.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['带动脱贫', '稳定脱贫'],
  }),
  BRAND_TRAINED: ofBrand({
    name: { zh: '品牌累计培训人数', en: 'Persons trained under a brand' },
    definition: {
      zh: '品牌自创立以来累计培训的人数;无起始日期,不可与单月培训人数相加。',
      en: 'Persons trained since the brand began. No start is stated, so it is not added to trainees of a month.',
    },
    unit: 'PERSON',
    populations: ['ALL', 'POVERTY_EXITED'],
    synonyms: ['累计培训', '家政服务培训'],
  }),
  BRAND_PRODUCT_CATEGORIES: ofBrand({
    name: { zh: '品牌产品大类数', en: 'Product categories of a brand' },
    definition: { zh: '产品按用途划分的大类个数。', en: 'Broad categories of product.' },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['产品大类', '大类'],
  }),
  BRAND_PRODUCT_VARIETIES: ofBrand({
    name: { zh: '品牌产品品种数', en: 'Product varieties of a brand' },
    definition: { zh: '各大类之下产品品种的个数。', en: 'Varieties of product within the categories.' },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['产品品种', '品种'],
  }),
  BRAND_MARKETS: ofBrand({
    name: { zh: '品牌远销国家和地区数', en: 'Countries and regions a brand sells to' },
    definition: {
      zh: '产品销往的国家和地区个数,按公布数;举例中有欧、美等地区,无法逐一列出。',
      en: 'Countries and regions sold to, as stated. The examples include whole continents, so that they cannot be listed.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['出口国家和地区', '远销'],
  }),
} as const satisfies Record<string, MetricDefinition>;

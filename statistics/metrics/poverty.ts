import type { MetricDefinition } from '../metric-definition.ts';
import { printedOnce } from './form.ts';

/** The record of the campaign against poverty, announced on 2021-06-22. */
export const povertyMetrics = {
  POVERTY_EXITED_POPULATION: printedOnce('2021-06', {
    name: { zh: '脱贫人口总数', en: 'People lifted out of poverty' },
    definition: {
      zh: '现行标准下累计脱贫的建档立卡贫困人口;是历年累计,不是2021年的存量,也不等于劳动力人数。',
      en: 'Registered poor who left poverty by the current standard, over the whole campaign. Not a stock of 2021, and not a count of workers.',
    },
    unit: 'PERSON',
    overRegions: 'SUM',
    populations: ['ALL'],
    synonyms: ['贫困人口脱贫', '脱贫人口', '建档立卡贫困人口', '脱贫人数'],
  }),
  POVERTY_EXITED_COUNTIES: printedOnce('2021-06', {
    name: { zh: '摘帽贫困旗县数', en: 'Poor banners and counties delisted' },
    definition: {
      zh: '退出贫困名单的旗县(市、区)个数,含国家级与自治区级;其余旗县从未列入名单。',
      en: 'Banners and counties taken off the lists of the poor, national and regional level together. The others never were on a list.',
    },
    unit: 'COUNT',
    overRegions: 'SUM',
    populations: ['ALL'],
    synonyms: ['贫困旗县摘帽', '摘帽旗县', '贫困县'],
  }),
  POVERTY_EXITED_VILLAGES: printedOnce('2021-06', {
    name: { zh: '出列贫困村数', en: 'Poor villages delisted' },
    definition: {
      zh: '退出贫困村序列的行政村(嘎查)个数。',
      en: 'Administrative villages (gacha) taken off the list of poor villages.',
    },
    unit: 'COUNT',
    overRegions: 'SUM',
    populations: ['ALL'],
    synonyms: ['贫困村出列', '出列村', '贫困嘎查村'],
  }),
  POVERTY_CAMPAIGN_YEARS: printedOnce('2021-06', {
    name: { zh: '脱贫攻坚年数', en: 'Years of the campaign against poverty' },
    definition: { zh: '公布的成绩所涵盖的年数,按自然年计。', en: 'Calendar years that the announced record covers.' },
    unit: 'YEAR',
    populations: ['ALL'],
    synonyms: ['攻坚年数', '8年成绩单'],
  }),
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../metric-definition.ts';
import { printedOnce } from './form.ts';

/** Offices, coverage and organisation. Counts are as stated: a list in the same source may be shorter. */
export const serviceMetrics = {
  SERVICE_OFFICES: printedOnce('2021-10', {
    name: { zh: '外出务工服务办事处数', en: 'Service offices for migrant workers' },
    about: 'ServiceOffice',
    definition: {
      zh: '外出务工人员服务机构下设的办事处个数,按公布数;来源列名可能少于此数。',
      en: 'Branch offices that serve workers away from home, as stated; a source may name fewer.',
    },
    unit: 'COUNT',
    overRegions: 'SUM',
    populations: ['ALL'],
    synonyms: ['办事处', '务工服务机构', '服务中心'],
  }),
  SERVICE_ITEMS: printedOnce('2021-10', {
    name: { zh: '服务项目数', en: 'Services offered' },
    about: 'ServiceOffice',
    definition: {
      zh: '服务机构向外出务工人员提供的服务项数,按公布数;各机构项目重复,不可相加。',
      en: 'Services that an institution offers to migrant workers, as stated. Institutions offer the same ones: they do not add up.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['服务项', '服务事项'],
  }),
  COVERED_LEAGUES: printedOnce('2021-10', {
    name: { zh: '业务系统覆盖盟市数', en: 'Leagues covered by the core system' },
    definition: {
      zh: '劳动就业核心业务系统覆盖的盟市个数;填报单位另有满洲里、二连浩特两市。',
      en: 'Leagues and cities covered by the core employment system. Its reporting units are two more: Manzhouli and Erenhot.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['覆盖盟市'],
  }),
  COVERED_COUNTIES: printedOnce('2021-10', {
    name: { zh: '业务系统覆盖旗县数', en: 'Banners and counties covered by the core system' },
    definition: {
      zh: '劳动就业核心业务系统覆盖的旗县(市、区)个数。',
      en: 'Banners, counties, cities and districts covered by the core employment system.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['覆盖旗县', '覆盖旗县市区'],
  }),
  HIGHLIGHT_WORKS: printedOnce('2021-07', {
    name: { zh: '亮点工作数', en: 'Works commended' },
    about: 'Event',
    definition: {
      zh: '国务院农民工工作督察组评为亮点的工作项数。',
      en: 'Works that the State Council inspection of migrant-worker affairs singled out.',
    },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['亮点工作', '督察亮点'],
  }),
  TASK_GROUPS: printedOnce('2021-10', {
    name: { zh: '专项组数', en: 'Task groups' },
    about: 'Policy',
    definition: { zh: '领导小组下设的专项组个数。', en: 'Task groups under the leading group.' },
    unit: 'COUNT',
    populations: ['ALL'],
    synonyms: ['专项组', '领导小组专项组'],
  }),
} as const satisfies Record<string, MetricDefinition>;

import { ProgramKind } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(ProgramKind, 'ProgramKind', '就业帮扶的载体或项目种类。 Kind of employment-support carrier or scheme.', {
  WORKSHOP: '就业帮扶车间(原扶贫车间)。 Employment-support workshop (formerly poverty-relief workshop).',
  LEADING_ENTERPRISE: '农牧业产业化龙头企业。 Leading enterprise of farming and herding.',
  PUBLIC_POST: '公益性岗位。 Public-welfare posts.',
  TRAINING: '职业技能培训。 Vocational training.',
  REWARD: '奖补资金。 Rewards and subsidies.',
  LOAN: '创业担保等贷款。 Loans, such as guaranteed start-up loans.',
});

export { ProgramKind };

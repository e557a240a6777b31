import { Absence, ObsStatus, Origin, Qualifier } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(
  Origin,
  'Origin',
  '数字从何而来,由可信到不可信排列;汇总取其组成部分中最差者。 Where a number comes from, in order of trust; an aggregate takes the worst of its parts.',
  {
    PUBLISHED: '见于公开发布的文字。 Printed in a publication.',
    REPORTED: '业务系统或报表填报。 Reported by a system or a return.',
    ROLLED_UP: '由下级地区加总而来。 Added up from the regions below.',
    DERIVED:
      '由已知数字推算,如由完成率反推的目标。 Computed from known figures, such as a target implied by its completion rate.',
    ESTIMATED: '估计数。 An estimate.',
    SIMULATED: '模拟数据,或含有模拟数据。 Made up for the demonstration, or containing such figures.',
  },
);

describeEnum(
  ObsStatus,
  'ObsStatus',
  '观测状态,对应 SDMX 代码表 CL_OBS_STATUS(括号内为其字母)。 Status of an observation after SDMX CL_OBS_STATUS (letter in brackets).',
  {
    NORMAL: '正常(A)。 Normal (A).',
    PROVISIONAL: '暂定,以后可能修订(P)。 Provisional, may be revised (P).',
    REVISED: '已修订,前值见 revisions(R)。 Revised, earlier values are in `revisions` (R).',
    ESTIMATED: '估计(E)。 Estimated (E).',
    BREAK: '口径中断,与前期不可比(B)。 Break in series, not comparable with earlier periods (B).',
    DEFINITION_DIFFERS: '口径与该指标不同,不参与汇总(D)。 Defined differently from the metric, never rolled up (D).',
    UNVALIDATED: '未经核实(V)。 Not validated (V).',
    MISSING: '没有数值,原因见 absence(M)。 No value; the reason is in `absence` (M).',
  },
);

describeEnum(Absence, 'Absence', '没有数值的原因。空值绝不等于零。 Why there is no value. Null is never zero.', {
  NOT_REPORTED: '应报而未报,或来源没有给出。 Not reported, or not given by any source.',
  NOT_YET_DUE: '未到报送时间。 Not due yet.',
  NOT_APPLICABLE:
    '不适用:该地区不在统计范围,或该指标不能这样加总。 Does not apply: the region is outside the metric, or the metric may not be added up so.',
  SUPPRESSED: '人数过少,为保护隐私不予公布。 Withheld because so few persons could be identified.',
  NOT_PERMITTED: '当前凭据无权查看。 The credentials do not allow it.',
  SOURCE_DOWN: '数据来源无应答,且没有留存的旧值。 The source does not answer and no earlier value is kept.',
});

describeEnum(
  Qualifier,
  'Qualifier',
  '原文措辞对数字的限定;范围见 bounds。 How the wording hedges the number; the range is in `bounds`.',
  {
    EXACT: '确数,如 294个。 An exact count, such as 294.',
    ROUNDED: '四舍五入,如 20.58万。 Rounded, such as 205,800 printed in units of 100.',
    ABOUT: '约:两端不明。 About: neither end is known.',
    AT_LEAST: '以上:含本数。 At least: the number itself included.',
    MORE_THAN: '多、余:大于本数。 More than the number.',
    NEARLY: '近:不到本数。 Nearly: below the number.',
    AT_MOST: '以下、至多:含本数。 At most: the number itself included.',
  },
);

export { Absence, ObsStatus, Origin, Qualifier };

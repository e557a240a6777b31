import { Verdict } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(Verdict, 'Verdict', '公布数与汇总数核对的结论。 Outcome of comparing a published total with its parts.', {
  AGREES: '一致。 They agree.',
  AGREES_WITHIN_ROUNDING: '在取整范围内一致。 They agree within rounding.',
  DISAGREES: '不一致。 They disagree.',
  CANNOT_TELL: '缺少组成部分,无法判断。 Parts are missing, so nothing can be said.',
});

export { Verdict };

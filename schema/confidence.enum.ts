import { Confidence } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(Confidence, 'Confidence', '一项说法有多可靠。 How firmly a statement stands.', {
  STATED: '有来源明文记载。 A source states it.',
  INDIRECT: '由来源间接得知,或凭常识而无出处。 It follows indirectly, or is common knowledge without a source.',
  SIMULATED: '模拟数据,并非事实。 Made up for the demonstration; not a fact.',
});

export { Confidence };

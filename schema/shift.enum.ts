import { Shift } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(Shift, 'Shift', '与多久以前相比。 How far back a change looks.', {
  MONTH: '环比上月。 Against the month before.',
  QUARTER: '环比上季。 Against the quarter before.',
  YEAR: '同比上年;发布文字自己说明基数的,以其为准。 Against the year before; a base that the publication names itself wins.',
});

export { Shift };

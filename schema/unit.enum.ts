import { UnitCode } from '../statistics/unit.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(
  UnitCode,
  'UnitCode',
  '计量单位;同一量纲内精确换算,人与人次之间不换算。 Unit of measure; converted exactly within one kind, never between persons and person-times.',
  {
    PERSON: '人。 Persons.',
    WAN_PERSON: '万人。 Ten thousand persons.',
    PERSON_TIME: '人次:同一人可计多次。 Person-times: one person may count several times.',
    HOUSEHOLD: '户。 Households.',
    CNY: '元(人民币)。 Yuan (CNY).',
    WAN_CNY: '万元。 Ten thousand yuan.',
    YI_CNY: '亿元。 A hundred million yuan.',
    CNY_PER_PERSON: '元/人。 Yuan per person.',
    COUNT: '个、家、项等件数。 A count of things.',
    PIECE: '把、件等产品数。 Pieces of a product.',
    WAN_PIECE: '万把、万件。 Ten thousand pieces of a product.',
    MONTH: '个月(时长)。 Months of duration.',
    YEAR: '年(时长)。 Years of duration.',
    PERCENT: '百分数,仅用于显示;字段一律以小数表示比率。 Per cent, for display only; fields give ratios as fractions.',
    RATIO: '比率,小数:0.811 即 81.1%。 A ratio as a fraction: 0.811 is 81.1 %.',
  },
);

export { UnitCode };

import { BrandTier } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(BrandTier, 'BrandTier', '劳务品牌的级别。 Tier of a labour brand.', {
  NATIONAL: '国家级。 National.',
  AUTONOMOUS_REGION: '自治区级。 Of the autonomous region.',
  LEAGUE: '盟市级。 Of a league or prefecture-level city.',
  BANNER: '旗县级。 Of a banner or county.',
});

export { BrandTier };

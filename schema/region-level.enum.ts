import { RegionLevel } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(RegionLevel, 'RegionLevel', '行政区划层级。 Level of an administrative region.', {
  PROVINCE: '省级:内蒙古自治区、北京市。 Province level: Inner Mongolia and Beijing.',
  LEAGUE: '盟市,共12个。 Leagues and prefecture-level cities, 12 in all.',
  BANNER: '旗县(市、区),共103个。 Banners, counties, county-level cities and urban districts, 103 in all.',
  DISTRICT: '北京市辖区,以及没有区划代码的功能区。 Districts of Beijing, and its zones that have no division code.',
});

export { RegionLevel };

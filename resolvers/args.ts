import { Arg, Int } from 'type-graphql';
import { Lang } from '../schema/lang.enum.ts';
import { MetricCode } from '../schema/metric.enum.ts';
import { Population } from '../schema/population.enum.ts';
import { DateScalar, PeriodScalar } from '../schema/scalars.ts';

/** Arguments that mean the same wherever they stand. */

export const LangArg = () =>
  Arg('lang', () => Lang, {
    defaultValue: Lang.ZH,
    description: '语言;缺译名时给汉语。 Language; Chinese where there is no other.',
  });

export const MetricArg = () => Arg('metric', () => MetricCode, { description: '指标。 The metric.' });

export const PeriodArg = () =>
  Arg('period', () => PeriodScalar, {
    nullable: true,
    description: '周期;省略时为今日已到期的最新一期。 Period; when omitted, the latest whose figures are due by now.',
  });

export const PopulationArg = () =>
  Arg('population', () => Population, {
    defaultValue: Population.ALL,
    description: '人群,默认全部。 Population, all by default.',
  });

export const ScopeArg = () =>
  Arg('scope', () => String, {
    nullable: true,
    description:
      '更窄的范围,如 笤帚、国家级;省略为指标全口径。 A narrower scope, such as 笤帚; when omitted, the metric as defined.',
  });

export const FirstArg = (defaultValue: number) =>
  Arg('first', () => Int, { defaultValue, description: '至多几项,0 至 500。 At most how many, 0 to 500.' });

export const AfterArg = () =>
  Arg('after', () => String, {
    nullable: true,
    description: '从这一游标之后开始。 Start after this cursor.',
  });

export const OnArg = () =>
  Arg('on', () => DateScalar, {
    nullable: true,
    description: '在这一天有效的;省略为全部。 Valid on this day; all when omitted.',
  });

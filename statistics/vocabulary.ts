/** The closed lists of the domain. Const objects, not enums: the values are the GraphQL names. */

const list = <const Names extends readonly string[]>(...names: Names) =>
  Object.freeze(Object.fromEntries(names.map((name) => [name, name]))) as { readonly [Name in Names[number]]: Name };
type Of<List> = List[keyof List];

export const Lang = list('ZH', 'EN', 'MN', 'PINYIN');
export type Lang = Of<typeof Lang>;

/** PROVINCE 自治区/北京市, LEAGUE 盟市, BANNER 旗县市区, DISTRICT 北京市辖区 or a zone of Beijing. */
export const RegionLevel = list('PROVINCE', 'LEAGUE', 'BANNER', 'DISTRICT');
export type RegionLevel = Of<typeof RegionLevel>;

export const Population = list('ALL', 'POVERTY_EXITED', 'LOW_INCOME', 'RELOCATED');
export type Population = Of<typeof Population>;

export const ProgramKind = list('WORKSHOP', 'LEADING_ENTERPRISE', 'PUBLIC_POST', 'TRAINING', 'REWARD', 'LOAN');
export type ProgramKind = Of<typeof ProgramKind>;

export const Granularity = list('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR');
export type Granularity = Of<typeof Granularity>;

export const Shift = list('MONTH', 'QUARTER', 'YEAR');
export type Shift = Of<typeof Shift>;

/** In order of trust: an aggregate takes the last of its inputs' origins. */
export const Origin = list('PUBLISHED', 'REPORTED', 'ROLLED_UP', 'DERIVED', 'ESTIMATED', 'SIMULATED');
export type Origin = Of<typeof Origin>;

export const ObsStatus = list(
  'NORMAL',
  'PROVISIONAL',
  'REVISED',
  'ESTIMATED',
  'BREAK',
  'DEFINITION_DIFFERS',
  'UNVALIDATED',
  'MISSING',
);
export type ObsStatus = Of<typeof ObsStatus>;

export const Absence = list(
  'NOT_REPORTED',
  'NOT_YET_DUE',
  'NOT_APPLICABLE',
  'SUPPRESSED',
  'NOT_PERMITTED',
  'SOURCE_DOWN',
);
export type Absence = Of<typeof Absence>;

export const Qualifier = list('EXACT', 'ROUNDED', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'NEARLY', 'AT_MOST');
export type Qualifier = Of<typeof Qualifier>;

export const Additivity = list('SUM', 'LAST', 'WEIGHTED_MEAN', 'NONE');
export type Additivity = Of<typeof Additivity>;

export const Verdict = list('AGREES', 'AGREES_WITHIN_ROUNDING', 'DISAGREES', 'CANNOT_TELL');
export type Verdict = Of<typeof Verdict>;

export const PaceStatus = list('DONE', 'AHEAD', 'ON_TRACK', 'BEHIND');
export type PaceStatus = Of<typeof PaceStatus>;

export const Confidence = list('STATED', 'INDIRECT', 'SIMULATED');
export type Confidence = Of<typeof Confidence>;

export const BrandTier = list('NATIONAL', 'AUTONOMOUS_REGION', 'LEAGUE', 'BANNER');
export type BrandTier = Of<typeof BrandTier>;

/** What a figure can be about. */
export type SubjectType = 'Region' | 'Brand' | 'Program' | 'Pairing' | 'ServiceOffice' | 'Policy' | 'Event';

/** The upstreams, in order of precedence where several state one cell. */
export const SourceName = list('bulletin', 'core', 'dispatch', 'jingmeng', 'brands', 'directory');
export type SourceName = Of<typeof SourceName>;

/** The worst of several origins; at least as bad as `floor`. */
export function worstOrigin(origins: Iterable<Origin>, floor: Origin = Origin.PUBLISHED): Origin {
  const order = Object.keys(Origin) as Origin[];
  let worst = order.indexOf(floor);
  for (const origin of origins) worst = Math.max(worst, order.indexOf(origin));
  return order[worst] ?? floor;
}

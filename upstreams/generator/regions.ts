import table from './regions.json' with { type: 'json' };

export type CountyType = '市辖区' | '县级市' | '县' | '旗' | '自治旗';

export interface League {
  readonly code: string;
  readonly name: string;
}

export interface County extends League {
  /** Unmistakable within the region: 科右前旗. */
  readonly short: string;
  /** What its own league calls it, where that is a shorter name that others have too: 左旗. */
  readonly local: string | null;
  readonly league: string;
  readonly type: CountyType;
  /** Level at which it was listed as a 贫困旗县; null: it was not. */
  readonly poverty: 'NATIONAL' | 'REGION' | null;
}

/** The 12 盟市 and the 103 旗县市区, in code order. */
export const LEAGUES: readonly League[] = table.leagues;
export const COUNTIES = table.counties as readonly County[];

/** Counties that report beside their league: whether the league's own row includes them all the same. */
export const SEPARATE_UNITS = [
  { code: '150781', inclusive: false },
  { code: '152501', inclusive: true },
] as const;

const places = new Map(COUNTIES.map((county, position) => [county.code, { county, position }]));

function placeOf(code: string) {
  const place = places.get(code);
  if (place === undefined) throw new RangeError(`No county has the code ${code}`);
  return place;
}

/** Throws a RangeError for a code that is none of the 103. */
export function countyOf(code: string): County {
  return placeOf(code).county;
}

/** The place of a county in every list of figures. Throws a RangeError for a code that is none of the 103. */
export function positionOf(code: string): number {
  return placeOf(code).position;
}

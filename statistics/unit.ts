import Big from 'big.js';

type UnitKind =
  | 'persons'
  | 'person-times'
  | 'households'
  | 'money'
  | 'rate'
  | 'items'
  | 'pieces'
  | 'months'
  | 'years'
  | 'ratio';

interface UnitDefinition {
  readonly symbol: { readonly zh: string; readonly en: string };
  readonly kind: UnitKind;
  /** Exact decimal: how many of the kind's base unit one of this is. */
  readonly factor: string;
  /** Digits after the point that a computed number is shown with. */
  readonly decimals: number;
}

/** Each kind has one unit of factor 1, its base. Persons and person-times are different kinds: neither follows from the other. */
export const UNITS = {
  PERSON: { symbol: { zh: '人', en: 'persons' }, kind: 'persons', factor: '1', decimals: 0 },
  WAN_PERSON: { symbol: { zh: '万人', en: '10,000 persons' }, kind: 'persons', factor: '10000', decimals: 2 },
  PERSON_TIME: { symbol: { zh: '人次', en: 'person-times' }, kind: 'person-times', factor: '1', decimals: 0 },
  HOUSEHOLD: { symbol: { zh: '户', en: 'households' }, kind: 'households', factor: '1', decimals: 0 },
  CNY: { symbol: { zh: '元', en: 'yuan' }, kind: 'money', factor: '1', decimals: 2 },
  WAN_CNY: { symbol: { zh: '万元', en: '10,000 yuan' }, kind: 'money', factor: '10000', decimals: 2 },
  YI_CNY: { symbol: { zh: '亿元', en: '100 million yuan' }, kind: 'money', factor: '100000000', decimals: 2 },
  CNY_PER_PERSON: { symbol: { zh: '元/人', en: 'yuan per person' }, kind: 'rate', factor: '1', decimals: 2 },
  COUNT: { symbol: { zh: '个', en: '' }, kind: 'items', factor: '1', decimals: 0 },
  PIECE: { symbol: { zh: '把', en: 'pieces' }, kind: 'pieces', factor: '1', decimals: 0 },
  WAN_PIECE: { symbol: { zh: '万把', en: '10,000 pieces' }, kind: 'pieces', factor: '10000', decimals: 2 },
  MONTH: { symbol: { zh: '个月', en: 'months' }, kind: 'months', factor: '1', decimals: 0 },
  YEAR: { symbol: { zh: '年', en: 'years' }, kind: 'years', factor: '1', decimals: 0 },
  PERCENT: { symbol: { zh: '%', en: '%' }, kind: 'ratio', factor: '0.01', decimals: 2 },
  RATIO: { symbol: { zh: '', en: '' }, kind: 'ratio', factor: '1', decimals: 4 },
} as const satisfies Record<string, UnitDefinition>;

export type UnitCode = keyof typeof UNITS;

export const UnitCode = Object.freeze(Object.fromEntries(Object.keys(UNITS).map((code) => [code, code]))) as {
  readonly [Code in UnitCode]: Code;
};

export class UnitMismatchError extends Error {
  override readonly name = 'UnitMismatchError';
  readonly code = 'UNIT_MISMATCH';

  constructor(from: UnitCode, to: UnitCode) {
    super(`A figure in ${from} cannot be given in ${to}. Units that fit: ${unitsLike(from).join(', ')}.`);
  }
}

export function unit(code: UnitCode): UnitDefinition {
  return UNITS[code];
}

/** The units a figure in `code` can be converted to, itself included, smallest first. */
export function unitsLike(code: UnitCode): readonly UnitCode[] {
  return (Object.keys(UNITS) as UnitCode[])
    .filter((other) => UNITS[other].kind === UNITS[code].kind)
    .sort((a, b) => Number(UNITS[a].factor) - Number(UNITS[b].factor));
}

/** The unit in which figures of this kind are held: factor 1. */
export function baseUnit(code: UnitCode): UnitCode {
  return unitsLike(code).find((other) => UNITS[other].factor === '1') ?? code;
}

/** Exact: 205800 PERSON is 20.58 WAN_PERSON. Throws UnitMismatchError where the kinds differ. */
export function convert(value: number, from: UnitCode, to: UnitCode): number {
  if (from === to) return value;
  if (UNITS[from].kind !== UNITS[to].kind) throw new UnitMismatchError(from, to);
  return new Big(value).times(UNITS[from].factor).div(UNITS[to].factor).toNumber();
}

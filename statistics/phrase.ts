import type { Present } from './statement.ts';
import { type UnitCode, unit } from './unit.ts';
import type { Qualifier } from './vocabulary.ts';

/** A number as it will be written, and whether its digits alone say how far it is rounded. */
export interface Digits {
  readonly text: string;
  /** Zeros at the end read as rounding: 41,000. */
  readonly rounds: boolean;
  /** They do not: 41000人 means each one of them. */
  readonly roundsLiterally: boolean;
}

/** 20.58万人, 约80万人, 8万人以上, 3500多万元, 近1万人. */
export function sayInChinese({ qualifier }: Present, written: UnitCode, { text, roundsLiterally }: Digits): string {
  const symbol = unit(written).symbol.zh;
  switch (qualifier) {
    case 'EXACT':
      return `${text}${symbol}`;
    case 'ROUNDED':
      return roundsLiterally ? `${text}${symbol}` : `约${text}${symbol}`;
    case 'ABOUT':
      return `约${text}${symbol}`;
    case 'AT_LEAST':
      return `${text}${symbol}以上`;
    case 'AT_MOST':
      return `${text}${symbol}以下`;
    case 'NEARLY':
      return `近${text}${symbol}`;
    case 'MORE_THAN':
      return sayMoreThan(text, symbol);
  }
}

/** 多 follows round tens (3500多万元, 170多个) or the scale (2万多人), and nothing else. */
function sayMoreThan(text: string, symbol: string): string {
  const [, scale = '', noun = ''] = /^([万亿]?)(.*)$/u.exec(symbol) ?? [];
  if (/^[1-9]\d*0$/u.test(text)) return `${text}多${symbol}`;
  return scale === '' ? `超过${text}${symbol}` : `${text}${scale}多${noun}`;
}

const HEDGES: Readonly<Record<Exclude<Qualifier, 'EXACT' | 'ROUNDED'>, string>> = {
  ABOUT: 'about',
  AT_LEAST: 'at least',
  MORE_THAN: 'more than',
  NEARLY: 'nearly',
  AT_MOST: 'at most',
};

/** 41,000 persons, at least 80,000 persons, 81.1%, 20.58 × 10,000 persons. */
export function sayInEnglish({ qualifier }: Present, written: UnitCode, { text, rounds }: Digits): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const quantity = `${number}${englishUnit(written, text)}`;
  if (qualifier === 'EXACT' || (qualifier === 'ROUNDED' && rounds)) return quantity;
  return `${qualifier === 'ROUNDED' ? HEDGES.ABOUT : HEDGES[qualifier]} ${quantity}`;
}

function englishUnit(written: UnitCode, text: string): string {
  const { factor, symbol } = unit(written);
  if (symbol.en === '' || symbol.en === '%') return symbol.en;
  if (factor !== '1') return ` × ${symbol.en}`;
  return ` ${text === '1' ? symbol.en.replace(/s$/u, '') : symbol.en}`;
}

import { atLeast, atMost, type Bounds, exactly, lessThan, moreThan, roundedTo, unbounded } from './bounds.ts';
import { format, multiply } from './decimal.ts';
import { HAN_NUMERAL, hanNumber, plainDigits } from './numeral.ts';
import type { Step } from './statement.ts';
import { baseUnit, convert, type UnitCode, unit } from './unit.ts';
import type { Qualifier } from './vocabulary.ts';

/** A figure as printed, brought to base units. */
export interface PrintedQuantity {
  readonly value: number;
  /** A base unit: 20.58万人 is in PERSON, 81.1% in RATIO. */
  readonly unit: UnitCode;
  readonly qualifier: Qualifier;
  readonly bounds: Bounds;
  readonly steps: readonly Step[];
}

export class WordingError extends Error {
  override readonly name = 'WordingError';
  readonly code = 'QUANTITY_UNREADABLE';

  constructor(text: string, why: string) {
    super(`“${text.slice(0, 60)}” is not a figure: ${why}.`);
  }
}

/** Words before or after a number, and what they make of it. */
const HEDGES: Readonly<Record<string, Qualifier>> = {
  约: 'ABOUT',
  大约: 'ABOUT',
  左右: 'ABOUT',
  近: 'NEARLY',
  将近: 'NEARLY',
  接近: 'NEARLY',
  超过: 'MORE_THAN',
  超: 'MORE_THAN',
  逾: 'MORE_THAN',
  多: 'MORE_THAN',
  余: 'MORE_THAN',
  不少于: 'AT_LEAST',
  不低于: 'AT_LEAST',
  至少: 'AT_LEAST',
  以上: 'AT_LEAST',
  及以上: 'AT_LEAST',
  不超过: 'AT_MOST',
  不多于: 'AT_MOST',
  至多: 'AT_MOST',
  以下: 'AT_MOST',
  及以下: 'AT_MOST',
  以内: 'AT_MOST',
};

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

const NOUNS: Readonly<Record<string, UnitCode>> = {
  人: 'PERSON',
  名: 'PERSON',
  人次: 'PERSON_TIME',
  户: 'HOUSEHOLD',
  元: 'CNY',
  '元/人': 'CNY_PER_PERSON',
  个: 'COUNT',
  家: 'COUNT',
  项: 'COUNT',
  种: 'COUNT',
  类: 'COUNT',
  大类: 'COUNT',
  处: 'COUNT',
  条: 'COUNT',
  村: 'COUNT',
  把: 'PIECE',
  个月: 'MONTH',
  年: 'YEAR',
  '%': 'PERCENT',
};

const oneOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const AFTER = ['以上', '及以上', '以下', '及以下', '以内', '左右'];
const BEFORE = Object.keys(HEDGES).filter((word) => !AFTER.includes(word) && word !== '多' && word !== '余');

const GRAMMAR = new RegExp(
  `^(?<before>${oneOf(BEFORE)})?(?<each>每人)?(?<number>-?\\d+(?:\\.\\d+)?|${HAN_NUMERAL}+)?(?<more>[多余])?(?<scale>${oneOf(Object.keys(SCALES))})?(?<moreAfter>[多余])?(?<noun>${oneOf(Object.keys(NOUNS))})?(?<after>${oneOf(AFTER)})?$`,
  'u',
);

/** How print says that there is no figure. Never zero. */
const NO_FIGURE = /^(?:[-\u2013\u2014\u2212\u2500]+|\.{3,}|\u2026+|\/)?$/u;

/**
 * Reads a figure as printed: 20.58万人, 近万名, 3500多万元, 九大类, 81.1%. `columnUnit` is the unit of a bare number; a
 * number with a scale of its own (1.2万) takes only the kind from it. Null where print says that there is no figure.
 * Throws WordingError on anything else.
 */
export function parseQuantity(text: string, columnUnit?: UnitCode): PrintedQuantity | null {
  const plain = plainDigits(text);
  if (NO_FIGURE.test(plain)) return null;
  const found = GRAMMAR.exec(plain)?.groups;
  if (found === undefined)
    throw new WordingError(text, 'expected a number with its unit, such as 20.58万人, 近万名 or 81.1%');
  const words = found as Words;
  const printed = unitOf(words, columnUnit, text);
  const number = numberOf(words, text);
  const digits = /\d/u.test(words.number ?? '') ? words.number : format(number);
  const scale = scaleOf(words);
  const held = baseUnit(printed);
  const value = convert(multiply(number, scale), printed, held);
  const place = convert(multiply(lastDigit(words), scale), printed, held);
  const qualifier = hedgeOf(words, text) ?? (place === 1 ? 'EXACT' : 'ROUNDED');
  return {
    value,
    unit: held,
    qualifier,
    bounds: boundsOf(qualifier, value, place),
    steps: stepsOf(text, `${digits}${words.scale ?? ''}${unit(printed).symbol.zh}`, qualifier, value, held),
  };
}

interface Words {
  readonly before?: string;
  readonly each?: string;
  readonly number?: string;
  readonly more?: string;
  readonly scale?: string;
  readonly moreAfter?: string;
  readonly noun?: string;
  readonly after?: string;
}

function unitOf({ each, noun, scale }: Words, columnUnit: UnitCode | undefined, text: string): UnitCode {
  const named = noun === undefined ? undefined : NOUNS[noun];
  if (each !== undefined && named !== 'CNY') throw new WordingError(text, '每人 goes with an amount in 元');
  if (each !== undefined) return 'CNY_PER_PERSON';
  if (named !== undefined) return named;
  if (columnUnit === undefined) throw new WordingError(text, 'it has no unit, and its column states none');
  return scale === undefined ? columnUnit : baseUnit(columnUnit);
}

/** 近万名 leaves out the one. */
function numberOf({ number, scale }: Words, text: string): number {
  if (number === undefined && scale !== undefined) return 1;
  const value = number === undefined ? null : /\d/u.test(number) ? Number(number) : hanNumber(number);
  if (value === null) throw new WordingError(text, 'it has no number, or one that cannot be read');
  return value;
}

function scaleOf({ scale }: Words): number {
  return scale === undefined ? 1 : (SCALES[scale] ?? 1);
}

/** What one unit of the last printed digit is worth: 0.01 of 20.58, and of 20.50. */
function lastDigit({ number = '' }: Words): number {
  return Number(`1e-${number.split('.')[1]?.length ?? 0}`);
}

function hedgeOf({ before, more, moreAfter, after }: Words, text: string): Qualifier | null {
  const hedges = [before, more, moreAfter, after].flatMap((word) => (word === undefined ? [] : (HEDGES[word] ?? [])));
  const [first = null, ...others] = new Set(hedges);
  if (others.length > 0) throw new WordingError(text, 'its words before and after the number contradict each other');
  return first;
}

function boundsOf(qualifier: Qualifier, value: number, place: number): Bounds {
  switch (qualifier) {
    case 'EXACT':
      return exactly(value);
    case 'ROUNDED':
      return roundedTo(value, place);
    case 'ABOUT':
      return unbounded;
    case 'AT_LEAST':
      return atLeast(value);
    case 'MORE_THAN':
      return moreThan(value);
    case 'NEARLY':
      return lessThan(value);
    case 'AT_MOST':
      return atMost(value);
  }
}

const READINGS: Readonly<Record<Qualifier, string>> = {
  EXACT: '逐位列出,精确 / in full, exact',
  ROUNDED: '按印出的末位四舍五入 / rounded to the last printed digit',
  ABOUT: '约数,界限不明 / about, ends unknown',
  AT_LEAST: '不少于此数 / at least',
  MORE_THAN: '多于此数 / more than',
  NEARLY: '接近而不足此数 / nearly, and below',
  AT_MOST: '不多于此数 / at most',
};

function stepsOf(text: string, read: string, qualifier: Qualifier, value: number, held: UnitCode): readonly Step[] {
  const after = `${format(value)}${unit(held).symbol.zh}`;
  const parse: Step = { kind: 'PARSE', before: text, after: read, rule: READINGS[qualifier] };
  return after === read
    ? [parse]
    : [
        parse,
        {
          kind: 'SCALE',
          before: read,
          after,
          rule: `换算为${unit(held).symbol.zh || '小数'} / to ${unit(held).symbol.en || 'a fraction'}`,
        },
      ];
}

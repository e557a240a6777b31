import { admits, type Bounds, exactly, roundedTo, width } from './bounds.ts';
import { decimalsOf, format, magnitude, round } from './decimal.ts';
import { type Digits, sayInChinese, sayInEnglish } from './phrase.ts';
import type { Figure, Present } from './statement.ts';
import { convert, type UnitCode, unit, unitsLike } from './unit.ts';
import type { Absence, Lang } from './vocabulary.ts';

const ABSENCES: Readonly<Record<Absence, { readonly zh: string; readonly en: string }>> = {
  NOT_REPORTED: { zh: '未报送', en: 'not reported' },
  NOT_YET_DUE: { zh: '未到期', en: 'not yet due' },
  NOT_APPLICABLE: { zh: '不适用', en: 'not applicable' },
  SUPPRESSED: { zh: '保密不公布', en: 'suppressed' },
  NOT_PERMITTED: { zh: '无权查看', en: 'not permitted' },
  SOURCE_DOWN: { zh: '来源中断', en: 'source down' },
};

/**
 * A figure for people: 4.1万人, 81.1%, 8万人以上, 近1万人, 未报送. `held` is the base unit that it is held in, `asked` the
 * unit to write, by default the one that reads best. No more digits are written than the bounds bear out. What is not
 * in English is in Chinese. Throws UnitMismatchError where the units' kinds differ.
 */
export function display(figure: Figure, held: UnitCode, lang: Lang = 'ZH', asked?: UnitCode): string {
  const english = lang === 'EN';
  if (figure.kind === 'absent') return ABSENCES[figure.absence][english ? 'en' : 'zh'];
  const written = asked ?? (english ? plainUnit(held) : readableUnit(figure, held));
  const digits = digitsOf(figure, held, written);
  return english ? sayInEnglish(figure, written, digits) : sayInChinese(figure, written, digits);
}

function plainUnit(held: UnitCode): UnitCode {
  return unit(held).kind === 'ratio' ? 'PERCENT' : held;
}

/** Counts known to the last one are written in full, all else in the largest unit that needs few decimals. */
function readableUnit(figure: Present, held: UnitCode): UnitCode {
  const { kind } = unit(held);
  if (kind === 'ratio' || (figure.qualifier === 'EXACT' && kind !== 'money')) return plainUnit(held);
  const reads = (code: UnitCode) =>
    Math.abs(convert(figure.value, held, code)) >= 1 && -lastPlace(figure, held, code) <= unit(code).decimals;
  return unitsLike(held).findLast(reads) ?? held;
}

/** More decimals than print ever has are those of a division. */
const DECIMALS_IN_PRINT = 6;

/** The power of ten of the last digit worth writing: that of the uncertainty, else the number's own. */
function lastPlace({ value, bounds }: Present, held: UnitCode, written: UnitCode): number {
  const number = convert(value, held, written);
  const uncertainty = width(bounds);
  if (uncertainty !== null && uncertainty > 0) {
    const place = Math.min(magnitude(convert(uncertainty, held, written)), magnitude(number));
    return Math.max(place, -DECIMALS_IN_PRINT);
  }
  return decimalsOf(value) > DECIMALS_IN_PRINT ? -unit(written).decimals : -decimalsOf(number);
}

function digitsOf(figure: Present, held: UnitCode, written: UnitCode): Digits {
  const place = lastPlace(figure, held, written);
  const shown = round(convert(figure.value, held, written), -place);
  const heldAgain = (number: number) => convert(number, written, held);
  const suggested = roundedTo(heldAgain(shown), heldAgain(Number(`1e${place}`)));
  // Chinese print gives a rounded number as so many 万: zeros at the end of one in base units are digits like others.
  const literal = place > 0 || (place === 0 && unit(written).factor === '1');
  return {
    text: format(shown, Math.max(-place, 0)),
    rounds: within(figure.bounds, suggested),
    roundsLiterally: within(figure.bounds, literal ? exactly(heldAgain(shown)) : suggested),
  };
}

function within({ lower, upper }: Bounds, outer: Bounds): boolean {
  return lower !== null && upper !== null && admits(outer, lower) && admits(outer, upper);
}

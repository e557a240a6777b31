const DIGITS = '零一二三四五六七八九';
const PLACES = [1000, 100, 10, 1];
const FORM =
  /^([一二三四五六七八九]?千)?零?([一二三四五六七八九]?百)?零?([一二三四五六七八九]?十)?零?([一二三四五六七八九])?$/u;

/** Characters of Chinese numerals up to 9999, as a regular-expression class. */
export const HAN_NUMERAL = '[〇零一二两三四五六七八九十百千]';

/** Full-width digits and signs to ASCII, spaces out, and commas out between digits. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
}

/** 九 → 9, 两 → 2, 十二 → 12, 三千五百 → 3500; null where it is not a numeral. A place without a digit is one: 千 → 1000. */
export function hanNumber(text: string): number | null {
  const found = FORM.exec(text.replaceAll('〇', '零').replaceAll('两', '二'));
  return found === null
    ? null
    : found.slice(1).reduce((total, part, index) => total + digitOf(part) * (PLACES[index] ?? 1), 0);
}

function digitOf(part: string | undefined): number {
  if (part === undefined) return 0;
  const digit = DIGITS.indexOf(part.charAt(0));
  return digit < 0 ? 1 : digit;
}

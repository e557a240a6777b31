import Big from 'big.js';

/**
 * Decimal arithmetic on JS numbers: each operand is taken for the decimal it prints as, so 0.1 + 0.2 is 0.3.
 * Safe integers never leave native arithmetic: they are most of a vector.
 */

const integers = (a: number, b: number) => Number.isSafeInteger(a) && Number.isSafeInteger(b);

export function add(a: number, b: number): number {
  const native = a + b;
  return integers(a, b) && Number.isSafeInteger(native) ? native : new Big(a).plus(b).toNumber();
}

export function subtract(a: number, b: number): number {
  return add(a, -b);
}

export function multiply(a: number, b: number): number {
  const native = a * b;
  return integers(a, b) && Number.isSafeInteger(native) ? native : new Big(a).times(b).toNumber();
}

/** The double nearest to a / b, to 20 decimals where an operand is not an integer; throws on b = 0. */
export function divide(a: number, b: number): number {
  return integers(a, b) && b !== 0 ? a / b : new Big(a).div(b).toNumber();
}

/** Sum of any number of terms, rounded once. */
export function sum(values: Iterable<number>): number {
  let whole = 0;
  let rest: Big | null = null;
  for (const value of values) {
    const next = whole + value;
    if (Number.isSafeInteger(value) && Number.isSafeInteger(next)) whole = next;
    else rest = (rest ?? new Big(0)).plus(value);
  }
  return rest === null ? whole : rest.plus(whole).toNumber();
}

/** To so many decimals, half away from zero, as printed statistics are; negative `decimals` round tens, hundreds … */
export function round(value: number, decimals: number): number {
  return Number.isSafeInteger(value) && decimals >= 0
    ? value
    : new Big(value).round(decimals, Big.roundHalfUp).toNumber();
}

/** Plain digits, never an exponent. With `decimals`: rounded and padded to as many. */
export function format(value: number, decimals?: number): string {
  return new Big(value).toFixed(decimals, Big.roundHalfUp);
}

/** The power of ten of the leading digit: 2 for 294, −1 for 0.811. */
export function magnitude(value: number): number {
  return new Big(value).e;
}

/** How many digits after the point the number prints with. */
export function decimalsOf(value: number): number {
  return Number.isSafeInteger(value) ? 0 : (format(value).split('.')[1]?.length ?? 0);
}

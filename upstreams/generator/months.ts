/** 2020-01 … 2021-10. */
export const MONTHS: readonly string[] = Array.from({ length: 22 }, (_, index) => {
  const year = 2020 + Math.floor(index / 12);
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
});

export const LAST = MONTHS.length - 1;

/** `2021-06` and 28 give `2021-06-28`. */
export function dateIn(month: string, day: number): string {
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** `2021-12` gives `2022-01`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

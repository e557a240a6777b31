import type { PrintStyle } from './planted-faults.ts';

/** A cell of a return: a number as a number where the typist left it one. */
export type Cell = string | number | null;

export type SheetUnit = '人' | '万人';

const PERSONS_A_WAN = 10_000;

/** A count of persons as it stands in a sheet of the given unit; 万人 have four digits after the point, so none is lost. */
export function printPersons(persons: number, unit: SheetUnit, style: PrintStyle): Cell {
  if (style === 'WAN_IN_PERSONS') return persons / PERSONS_A_WAN;
  if (style === 'WAN_MARKED') return `${(persons / PERSONS_A_WAN).toFixed(2)}万`;
  const plain = unit === '人' ? persons : persons / PERSONS_A_WAN;
  if (style === 'FULL_WIDTH') return fullWidth(String(plain));
  return style === 'COMMAS' && unit === '人' && persons >= 1000 ? persons.toLocaleString('en-US') : plain;
}

/** Digits and points as an input method for Chinese types them: １２．５. */
function fullWidth(digits: string): string {
  return digits.replace(/[0-9.]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}

import { randomFor } from '../generator/random.ts';

// FAULTS.md lists them for the reader.

interface Blank {
  readonly month: string;
  readonly county: string;
  readonly mark: '-' | '…' | null;
}

const BLANKS: readonly Blank[] = [
  { month: '2020-04', county: '150206', mark: '-' },
  { month: '2020-09', county: '152528', mark: '…' },
  { month: '2021-04', county: '152923', mark: null },
  { month: '2021-07', county: '150303', mark: '-' },
];
const LATE_SECTION = { month: '2021-05', league: '152200' } as const;
const LATE_COUNTIES = { month: '2021-06', counties: ['150422', '150426', '150429'], shareInTime: 0.82 } as const;
const SLIP = { month: '2021-08', league: '150500', county: '150523' } as const;
const TOTAL_SLIP = { month: '2020-11', persons: 1000 } as const;
const OWN_UNIT = { month: '2021-09', county: '150430' } as const;
const OTHER_COLLECTION: readonly string[] = ['150425', '150783', '150823', '150924', '152222', '152531'];

export type PrintStyle = 'PLAIN' | 'COMMAS' | 'FULL_WIDTH' | 'WAN_IN_PERSONS' | 'WAN_MARKED';

/** What spoils the returns. `FAULT_FREE` spoils nothing. */
export interface Spoiling {
  /** What the county counted, where core has `persons`. */
  readonly collected: (county: string, month: string, persons: number) => number;
  /** What had come in at the month's end; after a correction it is what was collected. */
  readonly inTime: (county: string, month: string, persons: number) => number;
  readonly isRestated: (month: string) => boolean;
  /** The mark in place of a figure; undefined where there is a figure. */
  readonly blankOf: (county: string, month: string) => Blank['mark'] | undefined;
  readonly isSectionLate: (league: string, month: string) => boolean;
  /** `place`: a county's code, or a league's for its 小计. */
  readonly styleOf: (place: string, month: string) => PrintStyle;
  readonly errorOfTotal: (month: string) => number;
}

export const FAULT_FREE: Spoiling = {
  collected: (_county, _month, persons) => persons,
  inTime: (_county, _month, persons) => persons,
  isRestated: () => false,
  blankOf: () => undefined,
  isSectionLate: () => false,
  styleOf: () => 'PLAIN',
  errorOfTotal: () => 0,
};

export const PLANTED: Spoiling = {
  collected: (county, month, persons) => {
    if (!OTHER_COLLECTION.includes(county)) return persons;
    return Math.round(persons * (1 + (randomFor('collected', county, month)() - 0.5) * 0.03));
  },
  inTime: (county, month, persons) => {
    const isLate = month === LATE_COUNTIES.month && LATE_COUNTIES.counties.some((code) => code === county);
    return isLate ? Math.floor(persons * LATE_COUNTIES.shareInTime) : persons;
  },
  isRestated: (month) => month === LATE_COUNTIES.month,
  blankOf: (county, month) => BLANKS.find((blank) => blank.county === county && blank.month === month)?.mark,
  isSectionLate: (league, month) => month === LATE_SECTION.month && league === LATE_SECTION.league,
  styleOf: (place, month) => {
    if (month === SLIP.month && (place === SLIP.county || place === SLIP.league)) return 'WAN_IN_PERSONS';
    if (month === OWN_UNIT.month && place === OWN_UNIT.county) return 'WAN_MARKED';
    const draw = randomFor('style', place, month)();
    if (draw < 0.03) return 'FULL_WIDTH';
    return draw < 0.12 ? 'COMMAS' : 'PLAIN';
  },
  errorOfTotal: (month) => (month === TOTAL_SLIP.month ? TOTAL_SLIP.persons : 0),
};

import { type PeriodParts, parsePeriod, periodParts } from '../../statistics/period.ts';
import type { Statement, Vector, VectorKey } from '../../statistics/statement.ts';
import { type PlacedPairing, pairingStatement } from './pairing.mapper.ts';
import type { ProgressRow, TargetRow } from './rows.ts';

const IN_TIMES = '以人次计,与人数不是同一口径 / counted in person-times, which are not persons';

/** Progress to the end of the key's month and the year's targets, a statement a pairing. A pairing without a row says nothing. */
export function vectorOf({ metric, period, population }: VectorKey, pairings: readonly PlacedPairing[]): Vector {
  const key: VectorKey = { metric, period, population };
  const parts = periodParts(period);
  return {
    source: 'jingmeng',
    key,
    statements: pairings.flatMap((pairing) =>
      pairing.row.progress
        .filter((row) => row.population === population && isAt(row, parts))
        .map((row) => progressOf(key, pairing, row)),
    ),
    targets: pairings.flatMap((pairing) =>
      pairing.row.targets
        .filter((row) => row.population === population && row.year === parts.year)
        .map((row) => targetOf(key, pairing, row)),
    ),
    universe: [...new Set(pairings.map(({ region }) => region))],
  };
}

function isAt({ month }: ProgressRow, parts: PeriodParts): boolean {
  return parts.kind === 'YTD' && Number(month.slice(0, 4)) === parts.year && Number(month.slice(5)) === parts.month;
}

function progressOf(key: VectorKey, pairing: PlacedPairing, row: ProgressRow): Statement {
  const { cumulative, simulated, unit, month } = row;
  const statement = pairingStatement(pairing, {
    ...key,
    value: cumulative,
    simulated,
    locator: `${pairing.row.id} ${month}`,
    quote: cumulative === null ? null : `${cumulative}${unit}`,
  });
  return unit === '人'
    ? statement
    : { ...statement, unit: 'PERSON_TIME', status: 'DEFINITION_DIFFERS', note: IN_TIMES };
}

function targetOf(key: VectorKey, pairing: PlacedPairing, { year, persons, simulated }: TargetRow): Statement {
  return pairingStatement(pairing, {
    ...key,
    period: parsePeriod(String(year)),
    value: persons,
    simulated,
    locator: `${pairing.row.id} ${year} target`,
    quote: `${persons}人`,
  });
}

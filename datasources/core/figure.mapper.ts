import { exactly } from '../../statistics/bounds.ts';
import { add } from '../../statistics/decimal.ts';
import { metric } from '../../statistics/metric.ts';
import { endOf, type Period } from '../../statistics/period.ts';
import type { Figure, RegionId, Statement, Step, Vector, VectorKey } from '../../statistics/statement.ts';
import { convert, type UnitCode } from '../../statistics/unit.ts';
import { type ObsStatus, worstOrigin } from '../../statistics/vocabulary.ts';
import type { FigureRow, UnitRow } from './rows.ts';

/** A person count of 0.3 is a slip of units somewhere upstream: kept as it stands, and said to be doubtful. */
const DOUBTFUL = '计数应为整数,疑为单位误填 / a count should be whole: probably a slip of units';

/**
 * core's rows of one (indicator, month, population) as a vector: counties as they are; a 盟市 total with its separately
 * reporting city (满洲里, 二连浩特) added where the unit's own row leaves it out.
 */
export function vectorOf(
  key: VectorKey,
  unit: UnitCode,
  rows: readonly FigureRow[],
  units: readonly UnitRow[],
): Vector {
  const leagues = new Map(units.filter(({ kind }) => kind === 'UNIT').map((row) => [row.code, row]));
  const totals = new Map(rows.filter(({ grain }) => grain === 'UNIT').map((row) => [row.unitCode, row]));
  const statements = rows
    .filter(({ grain }) => grain === 'COUNTY')
    .map((row) => statementOf(key, unit, row, row.unitCode));
  for (const [code, total] of totals) {
    const league = leagues.get(code);
    if (league === undefined || isSeparate(league, leagues)) continue;
    const separate = [...leagues.values()].find(({ parent }) => parent === code);
    const own = statementOf(key, unit, total, code);
    const other = separate === undefined || league.inclusive ? undefined : totals.get(separate.code);
    if (separate === undefined || league.inclusive) statements.push(own);
    // A total that leaves out a city without a figure of its own is no total of the league: it is not used.
    else if (other !== undefined && other.value !== null) {
      statements.push(withSeparate(own, statementOf(key, unit, other, code), separate));
    }
  }
  return { source: 'core', key, statements, targets: [], universe: null };
}

function isSeparate(unit: UnitRow, units: ReadonlyMap<string, UnitRow>): boolean {
  return unit.parent !== null && units.has(unit.parent);
}

function withSeparate(league: Statement, city: Statement, unit: UnitRow): Statement {
  if (league.figure.kind === 'absent' || city.figure.kind === 'absent') return league;
  const value = add(league.figure.value, city.figure.value);
  const added: Step = {
    kind: 'ROLL_UP',
    before: `${league.figure.value} + ${unit.name} ${city.figure.value}`,
    after: String(value),
    rule: '单列上报单位并入所属盟市 / a separately reporting city belongs to its league',
  };
  return {
    ...league,
    figure: {
      ...league.figure,
      value,
      bounds: exactly(value),
      origin: worstOrigin([league.figure.origin, city.figure.origin]),
    },
    status: city.status === 'NORMAL' ? league.status : city.status,
    note: city.note ?? league.note,
    trail: { ...league.trail, steps: [...league.trail.steps, added] },
  };
}

function statementOf(key: VectorKey, unit: UnitCode, row: FigureRow, region: RegionId): Statement {
  const base = metric(key.metric).unit;
  const value = row.value === null ? null : convert(row.value, unit, base);
  const doubtful = value !== null && metric(key.metric).precision === 0 && !Number.isInteger(value);
  const steps: Step[] =
    unit === base || value === null
      ? []
      : [{ kind: 'SCALE', before: `${row.value} ${unit}`, after: `${value} ${base}`, rule: `${unit} → ${base}` }];
  return {
    metric: key.metric,
    subject: { type: 'Region', key: region },
    region,
    period: key.period,
    population: key.population,
    partner: null,
    scope: null,
    unit: null,
    figure: figureOf(value, row.simulated),
    status: statusOf(row, doubtful),
    asOf: asOfEnd(key.period),
    note: doubtful ? DOUBTFUL : (row.reason ?? row.note),
    rates: [],
    trail: {
      source: 'core',
      document: null,
      locator: `monthly_figure ${row.indicator} ${row.month} ${row.unitCode}`,
      quote: row.value === null ? row.note : `${row.value}`,
      publishedAt: null,
      recordedAt: row.recordedAt,
      checksum: null,
      steps,
    },
  };
}

/** A doubt weighs more than a revision. */
function statusOf({ value, reason }: FigureRow, doubtful: boolean): ObsStatus {
  if (value === null) return 'MISSING';
  if (doubtful) return 'UNVALIDATED';
  return reason === null ? 'NORMAL' : 'REVISED';
}

function figureOf(value: number | null, simulated: boolean): Figure {
  if (value === null) return { kind: 'absent', absence: 'NOT_REPORTED' };
  return {
    kind: 'present',
    value,
    bounds: exactly(value),
    qualifier: 'EXACT',
    origin: simulated ? 'SIMULATED' : 'REPORTED',
  };
}

function asOfEnd(period: Period): Statement['asOf'] {
  return { date: endOf(period), text: null, certain: true };
}

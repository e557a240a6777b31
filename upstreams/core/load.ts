import { createHash } from 'node:crypto';
import { type Carrier, carriers } from '../generator/carriers.ts';
import { monthlySeries } from '../generator/figures.ts';
import { INDICATORS } from '../generator/indicators.ts';
import { MONTHS } from '../generator/months.ts';
import { COUNTIES, countyOf, LEAGUES, SEPARATE_UNITS } from '../generator/regions.ts';
import { type Scheme, schemes } from '../generator/schemes.ts';
import { freezeOf, type MonthlyRow, rowsOf } from './monthly-rows.ts';
import { plantFaults } from './planted-faults.ts';
import { INDEXES, SCHEMA } from './schema.ts';
import { insert, type SqlValue } from './sql-literal.ts';

/** What `pg`'s clients and PGlite have in common. */
export interface SqlClient {
  query(text: string): Promise<unknown>;
}

export interface LoadOptions {
  /** Without the faults of FAULTS.md. */
  readonly faultFree?: boolean | undefined;
}

const REGION = '150000';
const LAST_FREEZE = freezeOf('2021-10');

/** Schema and data as SQL, in order, for an empty database. Made piece by piece: as a whole they are megabytes. */
export function* loadStatements({ faultFree = false }: LoadOptions): Generator<string> {
  const series = monthlySeries();
  const records = carriers();
  yield* SCHEMA.split(';');
  yield insert(
    'indicator',
    INDICATORS.map(({ code, name, unit, kind }) => [code, name, unit, kind]),
  );
  yield insert('reporting_unit', reportingUnits());
  yield insert(
    'frozen_state',
    MONTHS.map((month) => [freezeOf(month), `${month}固化`]),
  );
  for (const monthly of series) {
    const rows = faultFree ? rowsOf(monthly) : plantFaults(rowsOf(monthly));
    yield insert('monthly_figure', rows.map(figureTuple));
  }
  yield insert('carrier', records.map(carrierTuple));
  yield insert('carrier_grant', records.flatMap(grantTuples));
  yield insert('scheme', schemes(series).map(schemeTuple));
  yield INDEXES;
}

/** Twelve hex digits that differ where the statements do. */
export function digestOf(statements: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const statement of statements) hash.update(statement).update(';');
  return hash.digest('hex').slice(0, 12);
}

/** Makes the tables and fills them, all or nothing, in any PostgreSQL that has none of them yet. */
export async function loadInto(client: SqlClient, options: LoadOptions = {}): Promise<void> {
  const version = `${digestOf(loadStatements(options))}-1`;
  await runInTransaction(client, withVersion(loadStatements(options), version));
}

function* withVersion(statements: Iterable<string>, version: string): Generator<string> {
  yield* statements;
  yield insert('data_version', [[version, LAST_FREEZE]]);
}

/** Rolls back and throws what the database threw, if a statement fails. */
export async function runInTransaction(client: SqlClient, statements: Iterable<string>): Promise<void> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** A separate unit is listed as COUNTY and as UNIT; `inclusive` says the same of it and of its league. */
function reportingUnits(): readonly (readonly SqlValue[])[] {
  const apart = SEPARATE_UNITS.map((unit) => ({ ...unit, county: countyOf(unit.code) }));
  const inclusive = (code: string) =>
    apart.find((unit) => unit.code === code || unit.county.league === code)?.inclusive ?? true;
  return [
    ...LEAGUES.map(({ code, name }) => [code, name, 'UNIT', REGION, inclusive(code)]),
    ...apart.map(({ code, county }) => [code, county.name, 'UNIT', county.league, inclusive(code)]),
    ...COUNTIES.map(({ code, name, league }) => [code, name, 'COUNTY', league, inclusive(code)]),
  ];
}

function figureTuple(row: MonthlyRow): readonly SqlValue[] {
  const { indicator, month, population, unit, grain, value, note, recordedAt, supersededAt, reason } = row;
  return [indicator, month, population, unit, grain, value, note, recordedAt, supersededAt, reason, true];
}

function carrierTuple(carrier: Carrier): readonly SqlValue[] {
  const { id, kind, name, county, recognisedOn, workers, exited, industry, products } = carrier;
  const { brandName, passedInspection } = carrier;
  const work = [workers, exited, industry, products, brandName, passedInspection];
  return [id, kind, name, county, recognisedOn, null, ...work, true];
}

function grantTuples({ id, grants }: Carrier): readonly (readonly SqlValue[])[] {
  return grants.map(({ kind, yuan, grantedOn, policyTitle }) => [id, kind, yuan / 10_000, grantedOn, policyTitle]);
}

function schemeTuple(scheme: Scheme): readonly SqlValue[] {
  const posts = scheme.kind === '公益性岗位' ? scheme : null;
  const training = scheme.kind === '培训' ? scheme : null;
  const payment = scheme.kind === '奖补' || scheme.kind === '贷款' ? scheme : null;
  return [
    ...[scheme.id, scheme.kind, scheme.name, scheme.county],
    ...[posts?.category ?? null, posts?.posts ?? null, posts?.holders ?? null, posts?.holdersExited ?? null],
    ...[training?.trained ?? null, training?.employed ?? null, training?.brandName ?? null],
    ...[payment === null ? null : payment.yuan / 10_000, payment?.recipients ?? null],
    ...[scheme.policyTitle, true],
  ];
}

import pg from 'pg';
import type { Period } from '../../statistics/period.ts';
import type { VectorKey } from '../../statistics/statement.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey } from '../contract.ts';
import { type Deadline, remaining } from '../deadline.ts';
import { SourceFailure, type Trouble } from '../failure.ts';
import { Shape } from '../shape.ts';
import { vectorOf } from './figure.mapper.ts';
import { indicatorOf, populationCode } from './indicators.ts';
import { programsOf } from './program.mapper.ts';
import { type FigureRow, figureRow, monthOf, type UnitRow, unitRow } from './rows.ts';
import { CARRIERS, FIGURES, FIGURES_AS_OF, GRANTS, SCHEMES, STATE, UNITS, VERSION } from './sql.ts';

const shape = new Shape('core');

/** As many calls as can be under way: one more would wait in the pool, its time already running. */
export const CONNECTIONS = 4;

interface Tables {
  readonly month: Period;
  readonly figures: readonly FigureRow[];
  readonly units: readonly UnitRow[];
  readonly carriers: readonly Readonly<Record<string, unknown>>[];
  readonly grants: readonly Readonly<Record<string, unknown>>[];
  readonly schemes: readonly Readonly<Record<string, unknown>>[];
}

// Dates and times stay text: a Date would move them through the machine's own time zone.
const asText = {
  getTypeParser: (oid: number) => (TEXT_TYPES.has(oid) ? (value: string) => value : pg.types.getTypeParser(oid)),
};
const TEXT_TYPES = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.NUMERIC]);

/** 劳动就业核心业务子系统 over the PostgreSQL wire protocol. Version and rows come from one REPEATABLE READ transaction: one call. */
export class CoreSource implements DataSource {
  readonly name = 'core';
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, types: asText as pg.CustomTypesConfig });
    // An idle connection that dies is replaced at the next call; without a listener it would end the process.
    this.pool.on('error', ignored);
  }

  async fetchMany(keys: readonly SourceKey[], { deadline, asOf }: AskOptions): Promise<Batch<Answer>> {
    return this.transaction(deadline, async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(STATE);
      const state = shape.record(rows[0], 'one version row');
      const month = monthOf(shape, state.month);
      const tables = { month, ...(await readTables(client, keys, asOf ?? null)) };
      return { version: shape.text(state.version), values: keys.map((key) => answer(key, tables)) };
    });
  }

  async probe(deadline: Deadline): Promise<string> {
    return this.withClient(deadline, versionOf);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private transaction<Value>(deadline: Deadline, read: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    return this.withClient(deadline, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const value = await read(client);
      await client.query('COMMIT');
      return value;
    });
  }

  /** A client that fails or overruns is thrown away: its connection may be in any state. */
  private async withClient<Value>(deadline: Deadline, use: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    let client: pg.PoolClient | undefined;
    const overrun = new Promise<never>((_, reject) => {
      const stop = () => reject(new SourceFailure('core', 'TIMEOUT'));
      if (remaining(deadline) === 0) stop();
      else deadline.signal.addEventListener('abort', stop, { once: true });
    });
    const work = (async () => {
      client = await this.pool.connect();
      // The pool listens while a client is idle only; a connection cut under a query would end the process.
      client.on('error', ignored);
      // Had the deadline passed while waiting, nobody would release this client.
      if (deadline.signal.aborted) throw new SourceFailure('core', 'TIMEOUT');
      return use(client);
    })();
    try {
      const value = await Promise.race([work, overrun]);
      client?.off('error', ignored).release();
      return value;
    } catch (error) {
      if (client === undefined) work.catch(() => client?.release(true));
      else client.release(true);
      throw error instanceof SourceFailure ? error : new SourceFailure('core', troubleOf(error), { cause: error });
    }
  }
}

/** What breaks a connection fails the query that waits on it, or costs nobody anything. */
function ignored(): void {}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof pg.DatabaseError)) return 'UNREACHABLE';
  // An error of the server has a code; one without is the client's own, of bytes that are no message.
  return error.code === undefined ? 'MALFORMED' : 'SERVER_ERROR';
}

async function versionOf(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<Record<string, unknown>>(VERSION);
  return shape.text(shape.record(rows[0], 'one version row').version);
}

function vectorKeys(keys: readonly SourceKey[]): readonly VectorKey[] {
  return keys.flatMap((key) => (key.kind === 'vector' ? [key] : []));
}

async function readTables(
  client: pg.PoolClient,
  keys: readonly SourceKey[],
  asOf: string | null,
): Promise<Omit<Tables, 'month'>> {
  const select = async (text: string, values: readonly unknown[] = []) => {
    const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
    return rows;
  };
  const wanted = vectorKeys(keys);
  const kinds = keys.flatMap((key) => (key.kind === 'programs' ? [key.of] : []));
  const carriers = kinds.some((kind) => kind === 'WORKSHOP' || kind === 'LEADING_ENTERPRISE');
  const schemes = kinds.some((kind) => kind !== 'WORKSHOP' && kind !== 'LEADING_ENTERPRISE');
  const cells = [
    wanted.map(({ metric }) => indicatorOf(metric)?.code ?? ''),
    wanted.map(({ period }) => period as string),
    wanted.map(({ population }) => populationCode(population)),
  ];
  const figures =
    wanted.length === 0
      ? []
      : asOf === null
        ? await select(FIGURES, cells)
        : await select(FIGURES_AS_OF, [...cells, asOf]);
  return {
    figures: figures.map((row) => figureRow(shape, row)),
    units: wanted.length === 0 ? [] : (await select(UNITS)).map((row) => unitRow(shape, row)),
    carriers: carriers ? await select(CARRIERS) : [],
    grants: carriers ? await select(GRANTS) : [],
    schemes: schemes ? await select(SCHEMES) : [],
  };
}

function answer(key: SourceKey, tables: Tables): Answer | null {
  if (key.kind === 'programs') return programsOf(key.of, shape, tables);
  if (key.kind !== 'vector') return null;
  const indicator = indicatorOf(key.metric);
  if (indicator === undefined) return null;
  const population = populationCode(key.population);
  const rows = tables.figures.filter(
    (row) => row.indicator === indicator.code && row.month === key.period && row.population === population,
  );
  const { metric, period, population: group } = key;
  return vectorOf({ metric, period, population: group }, indicator.unit, rows, tables.units);
}

import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { Statement, Vector, VectorKey } from '../../statistics/statement.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey, Version } from '../contract.ts';
import type { Deadline } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';
import { Folder } from '../folder/folder.ts';
import { type MonthlyReturn, readReturn } from './monthly-return.ts';
import { statementsOf } from './return.mapper.ts';
import { RETURN_FILE, type ReturnFile, returnsByMonth } from './return-file.ts';
import { readTable } from './table.ts';

export interface DispatchOptions {
  readonly directory: string;
  readonly places: () => Gazetteer;
}

/**
 * The monthly 脱贫人口务工 returns: a folder of XLSX and CSV files. A file is parsed when its month is first asked for,
 * and again only when its content has changed. One that cannot be read fails its own month alone.
 */
export class DispatchSource implements DataSource {
  readonly name = 'dispatch';
  private readonly folder: Folder;
  private readonly places: () => Gazetteer;
  private readonly parsed = new Map<string, Promise<MonthlyReturn | SourceFailure>>();

  constructor({ directory, places }: DispatchOptions) {
    this.folder = new Folder('dispatch', directory, RETURN_FILE);
    this.places = places;
  }

  async fetchMany(keys: readonly SourceKey[], { deadline }: AskOptions): Promise<Batch<Answer>> {
    const { version, files } = await this.folder.look(deadline);
    this.forgetAllBut(new Set(files.map(({ digest }) => digest)));
    const returns = returnsByMonth(files);
    const places = this.places();
    const values: (Answer | null | Error)[] = [];
    for (const key of keys) {
      if (deadline.signal.aborted) throw new SourceFailure(this.name, 'TIMEOUT');
      values.push(isKept(key) ? await this.vector(key, returns.get(key.period), places) : null);
    }
    return { version, values };
  }

  async probe(deadline: Deadline): Promise<Version> {
    return (await this.folder.look(deadline)).version;
  }

  async close(): Promise<void> {}

  private async vector(
    key: VectorKey,
    from: ReturnFile | undefined,
    places: Gazetteer,
  ): Promise<Vector | SourceFailure> {
    if (from === undefined || key.population !== 'POVERTY_EXITED') return vectorOf(key, []);
    const returned = await this.parse(from);
    return returned instanceof SourceFailure ? returned : vectorOf(key, statementsOf({ key, returned, from }, places));
  }

  private parse({ file }: ReturnFile): Promise<MonthlyReturn | SourceFailure> {
    let parsed = this.parsed.get(file.digest);
    if (parsed === undefined) {
      parsed = readTable(file)
        .then(readReturn)
        .catch((error: unknown) => new SourceFailure('dispatch', 'MALFORMED', { cause: error }));
      this.parsed.set(file.digest, parsed);
    }
    return parsed;
  }

  private forgetAllBut(digests: ReadonlySet<string>): void {
    for (const digest of this.parsed.keys()) if (!digests.has(digest)) this.parsed.delete(digest);
  }
}

/** The one thing that a return counts: workers, by month. For other populations than its own it has no statement. */
function isKept(key: SourceKey): key is { readonly kind: 'vector' } & VectorKey {
  return key.kind === 'vector' && key.metric === 'EMPLOYED_WORKERS';
}

function vectorOf({ metric, period, population }: VectorKey, statements: readonly Statement[]): Vector {
  return { source: 'dispatch', key: { metric, period, population }, statements, targets: [], universe: null };
}

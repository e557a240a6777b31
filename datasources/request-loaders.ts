import DataLoader from 'dataloader';
import type { SourceName } from '../statistics/vocabulary.ts';
import { type Answer, type AnswerTo, type Batch, keyText, type SourceKey, type Version } from './contract.ts';
import type { Deadline } from './deadline.ts';
import { SourceFailure, VersionMoved } from './failure.ts';
import type { Sources } from './sources.ts';
import { snapshotIdOf, type VersionBook } from './version-book.ts';

/** One exchange of a request with one source, as `extensions.trace` tells it. */
export interface CallRecord {
  readonly source: SourceName;
  readonly keys: readonly string[];
  readonly milliseconds: number;
  readonly outcome: 'OK' | 'FAILED';
  readonly cache: 'MISS';
  readonly version: Version | null;
}

export interface Need {
  readonly source: SourceName;
  readonly key: SourceKey;
}

type Settled =
  | { readonly kind: 'value'; readonly value: Answer }
  | { readonly kind: 'failed'; readonly failure: Error };

/**
 * A request's view of the sources: one DataLoader a source, so that whatever is asked in one tick goes as one batch, and
 * what has once been answered is in memory. All answers of one source in one request have one version.
 */
export class RequestLoaders {
  readonly stale = new Set<SourceName>();
  /** Shared by all attempts of a request. */
  readonly calls: CallRecord[];
  private readonly sources: Sources;
  private readonly book: VersionBook;
  /** The versions pinned when the request started, or of a source's first answer where none was. */
  private readonly pinned: Map<SourceName, Version>;
  private readonly deadline: Deadline;
  private readonly loaders = new Map<SourceName, DataLoader<SourceKey, Answer, string>>();
  private readonly settled = new Map<string, Settled>();

  constructor(sources: Sources, book: VersionBook, deadline: Deadline, calls: CallRecord[]) {
    this.calls = calls;
    this.sources = sources;
    this.book = book;
    this.pinned = new Map(book.pins());
    this.deadline = deadline;
  }

  /** Asks for everything at once; failures stay with their keys. Throws VersionMoved only. */
  async prefetch(needs: Iterable<Need>): Promise<void> {
    await Promise.all([...needs].map(({ source, key }) => this.load(source, key).catch(rethrowMoved)));
  }

  /** Names the state of the federation that this request reads. */
  get snapshot(): string {
    return snapshotIdOf(this.pinned);
  }

  /** The sources that failed this request. */
  down(): readonly SourceName[] {
    return [...new Set(this.calls.flatMap(({ source, outcome }) => (outcome === 'FAILED' ? [source] : [])))];
  }

  /** What is in memory, without waiting; undefined where it was never asked or is still under way. */
  peek(source: SourceName, key: SourceKey): Settled | undefined {
    return this.settled.get(`${source}/${keyText(key)}`);
  }

  async load<Key extends SourceKey>(source: SourceName, key: Key): Promise<AnswerTo<Key>> {
    // The source's own answer type for this kind of key; each client checks what it maps.
    return (await this.loaderOf(source).load(key)) as AnswerTo<Key>;
  }

  private loaderOf(source: SourceName): DataLoader<SourceKey, Answer, string> {
    let loader = this.loaders.get(source);
    if (loader === undefined) {
      loader = new DataLoader((keys) => this.fetch(source, keys), { cacheKeyFn: keyText });
      this.loaders.set(source, loader);
    }
    return loader;
  }

  private async fetch(source: SourceName, keys: readonly SourceKey[]): Promise<ReadonlyArray<Answer | Error>> {
    const started = performance.now();
    const record = (outcome: CallRecord['outcome'], version: Version | null) =>
      this.calls.push({
        source,
        keys: keys.map(keyText),
        milliseconds: performance.now() - started,
        outcome,
        cache: 'MISS',
        version,
      });
    const pin = this.pinned.get(source);
    try {
      const batch = await this.sources[source].fetchMany(keys, {
        ...(pin === undefined ? {} : { pin }),
        deadline: this.deadline,
      });
      record('OK', batch.version);
      this.note(source, batch, pin);
      return keys.map((key, index) => this.settle(source, key, batch.values[index] ?? null));
    } catch (error) {
      if (error instanceof VersionMoved) throw error;
      record('FAILED', null);
      this.book.failed(source);
      const failure = error instanceof SourceFailure ? error : new SourceFailure(source, 'MALFORMED', { cause: error });
      return keys.map((key) => this.settle(source, key, failure));
    }
  }

  private note(source: SourceName, { version, stale }: Batch<Answer>, pin: Version | undefined): void {
    if (stale === true) {
      this.stale.add(source);
      this.book.failed(source);
      return;
    }
    this.book.answered(source, version);
    if (pin !== undefined && version !== pin) throw new VersionMoved(source);
    this.pinned.set(source, version);
  }

  private settle(source: SourceName, key: SourceKey, value: Answer | Error | null): Answer | Error {
    const answer =
      value ?? new SourceFailure(source, 'MALFORMED', { cause: new Error(`no answer to ${keyText(key)}`) });
    const settled: Settled =
      answer instanceof Error ? { kind: 'failed', failure: answer } : { kind: 'value', value: answer };
    this.settled.set(`${source}/${keyText(key)}`, settled);
    return answer;
  }
}

function rethrowMoved(error: unknown): void {
  if (error instanceof VersionMoved) throw error;
}

import type { AnswerTo, SourceKey } from '../datasources/contract.ts';
import { VersionMoved } from '../datasources/failure.ts';
import type { RequestLoaders } from '../datasources/request-loaders.ts';
import type { VersionBook } from '../datasources/version-book.ts';
import { MengtuError } from '../schema/mengtu-error.ts';
import { Assembler, type Reading, type Readings } from '../statistics/assemble.ts';
import type { Cell, CellKey } from '../statistics/cell.ts';
import { businessDate } from '../statistics/clock.ts';
import { type Gazetteer, gazetteerOf } from '../statistics/gazetteer.ts';
import { type Reconciliation, reconcile } from '../statistics/reconcile.ts';
import type { RegionRecord } from '../statistics/region.ts';
import type { VectorKey } from '../statistics/statement.ts';
import type { RegionLevel, SourceName } from '../statistics/vocabulary.ts';
import type { Gate } from './gate.ts';
import { type Notice, sourceNotice } from './notice.ts';
import type { Plan } from './plan/plan.ts';

const REGIONS: SourceKey = { kind: 'regions' };

export interface ScopeOptions {
  readonly now: Date;
  readonly gate: Gate;
  readonly book: VersionBook;
  readonly freshLoaders: () => RequestLoaders;
}

/** All that the resolvers of one request share. After `prepare` every planned read is from memory. */
export class RequestScope implements Readings {
  readonly now: Date;
  readonly today: string;
  readonly book: VersionBook;
  loaders: RequestLoaders;
  private readonly gate: Gate;
  private readonly freshLoaders: () => RequestLoaders;
  private assembler: Assembler | null = null;
  private snapshotId: string | null = null;

  constructor({ now, gate, book, freshLoaders }: ScopeOptions) {
    this.now = now;
    this.today = businessDate(now);
    this.gate = gate;
    this.book = book;
    this.freshLoaders = freshLoaders;
    this.loaders = freshLoaders();
  }

  /** One wave for the whole plan. Starts again where a source has moved on, twice at most. */
  async prepare(plan: Plan): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.loaders.prefetch(plan.needs);
        return;
      } catch (error) {
        if (!(error instanceof VersionMoved)) throw error;
        if (attempt === 2) {
          throw new MengtuError('VERSION_MOVED', `${error.source} keeps moving while it is read`, {
            hint: 'ask again',
          });
        }
        this.loaders = this.freshLoaders();
      }
    }
  }

  get gazetteer(): Gazetteer {
    return this.assembly().gazetteer;
  }

  /** Asked for by every cell that is cited or has its id selected: made once. */
  get snapshot(): string {
    this.snapshotId ??= this.loaders.snapshot;
    return this.snapshotId;
  }

  cell(key: CellKey): Cell {
    return this.assembly().cell(key);
  }

  /** The cell against the sum of its parts at a level; null where the metric may not be added over regions. */
  reconciliation(key: CellKey, level: RegionLevel): Reconciliation | null {
    const rolledUp = this.assembly().rollUpAt(key, level);
    return rolledUp === null ? null : reconcile(this.cell(key), rolledUp.whole, rolledUp.parts);
  }

  /** The annual target that a source states for a cell; null where none does. */
  target(key: CellKey): Cell | null {
    return this.assembly().target(key);
  }

  /** Null where publications were not asked for, or their source is down. */
  documentTitle(key: string): string | null {
    const settled = this.loaders.peek('bulletin', { kind: 'publications' });
    if (settled?.kind !== 'value') return null;
    const publications = settled.value as AnswerTo<{ kind: 'publications' }>;
    return publications.find((publication) => publication.key === key)?.title ?? null;
  }

  read(source: SourceName, key: VectorKey): Reading {
    const vector = this.record(source, { kind: 'vector', ...key });
    return vector === null ? { kind: 'down' } : { kind: 'read', vector: this.gate.admit(vector) };
  }

  /** A planned answer; null where its source is down. */
  record<Key extends SourceKey>(source: SourceName, key: Key): AnswerTo<Key> | null {
    const settled = this.loaders.peek(source, key);
    if (settled === undefined) throw new Error(`read what was not planned: ${source} ${key.kind}`);
    return settled.kind === 'value' ? (settled.value as AnswerTo<Key>) : null;
  }

  /** The same for a field that stands or falls with its source: SOURCE_DOWN where that is down. */
  require<Key extends SourceKey>(source: SourceName, key: Key): AnswerTo<Key> {
    const answer = this.record(source, key);
    if (answer !== null) return answer;
    throw new MengtuError('SOURCE_DOWN', `${source} does not answer`, {
      hint: 'the other fields stand; ask again later',
    });
  }

  /** What the answer has to be said with: sources that are down or stale, sums that may not be made. */
  notices(): readonly Notice[] {
    return [
      ...this.loaders.down().map((source) => sourceNotice('SOURCE_DOWN', source)),
      ...[...this.loaders.stale].map((source) => sourceNotice('STALE', source)),
      ...(this.assembler?.caveats.values() ?? []),
    ];
  }

  private assembly(): Assembler {
    if (this.assembler === null) {
      const regions = this.require('directory', REGIONS) as readonly RegionRecord[];
      this.assembler = new Assembler(gazetteerOf(regions), this, this.today);
    }
    return this.assembler;
  }
}

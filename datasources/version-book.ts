import { createHash } from 'node:crypto';
import { SourceName } from '../statistics/vocabulary.ts';
import type { DataSource, Version } from './contract.ts';
import type { Deadline } from './deadline.ts';

/** Moves when the same statements would be read into other cells: parsing, additivity, precedence. */
const RULES_VERSION = '1';

export interface SourceState {
  readonly healthy: boolean;
  readonly version: Version | null;
  /** RFC 3339; null until the first answer. */
  readonly lastSuccess: string | null;
}

/** What was last seen of each source: the versions that a request pins when it starts, and the health that people ask for. */
export class VersionBook {
  private readonly states = new Map<SourceName, SourceState>();

  pins(): ReadonlyMap<SourceName, Version> {
    const pins = new Map<SourceName, Version>();
    for (const [source, { version }] of this.states) if (version !== null) pins.set(source, version);
    return pins;
  }

  state(source: SourceName): SourceState {
    return this.states.get(source) ?? { healthy: true, version: null, lastSuccess: null };
  }

  answered(source: SourceName, version: Version): void {
    this.states.set(source, { healthy: true, version, lastSuccess: new Date().toISOString() });
  }

  failed(source: SourceName): void {
    this.states.set(source, { ...this.state(source), healthy: false });
  }

  /** Asks the source for its version, the cheap way. */
  async probe(source: DataSource, deadline: Deadline): Promise<SourceState> {
    try {
      this.answered(source.name, await source.probe(deadline));
    } catch {
      this.failed(source.name);
    }
    return this.state(source.name);
  }
}

/** Names one state of the whole federation. A source that has never answered counts as “-”. */
export function snapshotIdOf(versions: ReadonlyMap<SourceName, Version>): string {
  const hash = createHash('sha256').update(RULES_VERSION);
  for (const source of Object.values(SourceName)) hash.update(`\n${source}=${versions.get(source) ?? '-'}`);
  return hash.digest('base64url').slice(0, 16);
}

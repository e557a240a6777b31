import type { RegionRecord } from '../statistics/region.ts';
import type { Vector, VectorKey } from '../statistics/statement.ts';
import type { ProgramKind, SourceName } from '../statistics/vocabulary.ts';
import type { Deadline } from './deadline.ts';
import type { BrandRecord, CooperationRecord, ProgramRecord, PublicationRecord } from './records.ts';

/** The upstream's own version: an ETag, a version row, the digest of a folder. */
export type Version = string;

/** What can be asked, and what comes back. Every key reads a whole set, so no key depends on the rows of a result. */
interface Asks {
  vector: { readonly ask: VectorKey; readonly answer: Vector };
  regions: { readonly ask: object; readonly answer: readonly RegionRecord[] };
  programs: { readonly ask: { readonly of: ProgramKind }; readonly answer: readonly ProgramRecord[] };
  brands: { readonly ask: object; readonly answer: readonly BrandRecord[] };
  cooperation: { readonly ask: object; readonly answer: CooperationRecord };
  publications: { readonly ask: object; readonly answer: readonly PublicationRecord[] };
}
type AskKind = keyof Asks;
export type SourceKey = { readonly [Kind in AskKind]: { readonly kind: Kind } & Asks[Kind]['ask'] }[AskKind];
export type AnswerTo<Key extends { readonly kind: AskKind }> = Asks[Key['kind']]['answer'];
export type Answer = Asks[AskKind]['answer'];

export interface AskOptions {
  /** The version the request has pinned; an answer of another one makes the request restart. */
  readonly pin?: Version;
  /** A state of knowledge of the past: RFC 3339. */
  readonly asOf?: string;
  readonly deadline: Deadline;
}

/** Values have the keys' length and order, as in DataLoader's batch contract, and the version they were read at. */
export interface Batch<Value> {
  readonly version: Version;
  readonly values: ReadonlyArray<Value | null | Error>;
  readonly stale?: boolean;
}

/** An upstream; and also an upstream with a timeout, with retries, with a cache: decorators keep the type. */
export interface DataSource<Key = SourceKey, Value = Answer> {
  readonly name: SourceName;
  fetchMany(keys: readonly Key[], options: AskOptions): Promise<Batch<Value>>;
  /** The cheapest way to learn the version; counted apart from calls. */
  probe(deadline: Deadline): Promise<Version>;
  close(): Promise<void>;
}

/** A key as text: equal text, equal ask. */
export function keyText(key: SourceKey): string {
  switch (key.kind) {
    case 'vector':
      return `vector:${String(key.metric)}:${key.period}:${key.population}`;
    case 'programs':
      return `programs:${key.of}`;
    default:
      return key.kind;
  }
}

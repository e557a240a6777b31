import type { Provenance } from '../schema/provenance.type.ts';
import type { Cell } from '../statistics/cell.ts';
import type { Step, Trail } from '../statistics/statement.ts';
import type { SourceName } from '../statistics/vocabulary.ts';
import type { Printed } from './publications.ts';
import type { RequestScope } from './request-scope.ts';

/** The trail of a figure, or of an entity that a source states. */
export class ProvenanceView implements Provenance {
  readonly request: RequestScope;
  readonly inputCells: readonly Cell[];
  private readonly trail: Trail;

  constructor(trail: Trail, inputCells: readonly Cell[], request: RequestScope) {
    this.trail = trail;
    this.inputCells = inputCells;
    this.request = request;
  }

  /** Of an entity that is printed in a publication. */
  static ofPrinted(
    { record, publication }: Printed<{ readonly locator: string | null; readonly wording: string | null }>,
    request: RequestScope,
  ): ProvenanceView {
    const trail = {
      source: 'bulletin',
      document: publication.key,
      locator: record.locator,
      quote: record.wording,
    } as const;
    return new ProvenanceView({ ...NO_TRAIL, ...trail, publishedAt: publication.publishedOn }, [], request);
  }

  /** Of an entity that is a record of a live system. */
  static ofRecord(source: SourceName, locator: string, request: RequestScope): ProvenanceView {
    return new ProvenanceView({ ...NO_TRAIL, source, locator }, [], request);
  }

  get origin(): SourceName {
    return this.trail.source;
  }

  get documentKey(): string | null {
    return this.trail.document;
  }

  get locator(): string | null {
    return this.trail.locator;
  }

  get quote(): string | null {
    return this.trail.quote;
  }

  get fetchedAt(): string | null {
    return this.trail.recordedAt === null ? null : new Date(this.trail.recordedAt).toISOString();
  }

  get publishedAt(): string | null {
    return this.trail.publishedAt;
  }

  get checksum(): string | null {
    return this.trail.checksum;
  }

  get steps(): readonly Step[] {
    return this.trail.steps;
  }
}

const NO_TRAIL = {
  document: null,
  locator: null,
  quote: null,
  publishedAt: null,
  recordedAt: null,
  checksum: null,
  steps: [],
} as const;

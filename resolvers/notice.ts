import type { SourceName } from '../statistics/vocabulary.ts';

/** A caveat to an answer that stands. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly source: SourceName | null;
  readonly regions: readonly string[];
}

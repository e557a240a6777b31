import type { SourceName } from '../statistics/vocabulary.ts';
import type { DataSource } from './contract.ts';

/** All upstreams, each assembled from its client and the decorators; they live as long as the process. */
export type Sources = Readonly<Record<SourceName, DataSource>>;

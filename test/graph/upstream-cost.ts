import { SourceName } from '../../statistics/vocabulary.ts';
import type { AskedQuery, GraphAnswer } from '../stack/graphql-client.ts';
import type { Stack } from '../stack/stack.ts';
import type { Cost } from './corpus.ts';

export interface Asked {
  readonly answer: GraphAnswer;
  /** Of every source, also of those that were not asked. */
  readonly cost: Readonly<Record<SourceName, Cost>>;
}

/** One query and what it cost, probes included: a conditional request is a request too. */
export async function costOf(stack: Stack, query: string, options?: AskedQuery): Promise<Asked> {
  const { answer, calls } = await stack.cost(query, options);
  const probes = await stack.counters.readProbes();
  const entries = Object.values(SourceName).map(
    (source) => [source, { calls: calls[source], probes: probes[source] }] as const,
  );
  return { answer, cost: Object.fromEntries(entries) as Asked['cost'] };
}

const UNASKED: Cost = { calls: 0, probes: 0 };

/** The cost of sources that were asked; the others cost nothing. */
export function exactly(costs: ReadonlyMap<SourceName, Cost>): Asked['cost'] {
  const entries = Object.values(SourceName).map((source) => [source, costs.get(source) ?? UNASKED] as const);
  return Object.fromEntries(entries) as Asked['cost'];
}

/** One exchange with a source, as `extensions.trace` tells it. */
export interface TracedCall {
  readonly source: SourceName;
  readonly keys: readonly string[];
  readonly milliseconds: number;
  readonly outcome: string;
  readonly cache: string;
  readonly version: string | null;
}

export function traceOf({ extensions }: GraphAnswer): readonly TracedCall[] {
  return (extensions.trace as { readonly calls: readonly TracedCall[] }).calls;
}

export const TRACED = { headers: { 'x-mengtu-trace': '1' } } as const;

/** Reads every source once, as the first questions of a day do. */
export const WARM_UP = `{
  regions(first: 1) { nodes {
    employed: observation(metric: EMPLOYED_WORKERS) { value }
    transferred: observation(metric: JINGMENG_TRANSFERRED) { value }
    brands { totalCount }
  } }
}`;

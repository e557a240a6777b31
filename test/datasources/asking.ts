import type { Answer, AnswerTo, DataSource, SourceKey } from '../../datasources/contract.ts';
import { deadlineIn } from '../../datasources/deadline.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import { parsePeriod } from '../../statistics/period.ts';
import type { VectorKey } from '../../statistics/statement.ts';
import type { Population } from '../../statistics/vocabulary.ts';

export type VectorAsk = { readonly kind: 'vector' } & VectorKey;

export function vectorKey(metric: MetricCode, period: string, population: Population = 'ALL'): VectorAsk {
  return { kind: 'vector', metric, period: parsePeriod(period), population };
}

/** The answer to one key; throws what the source throws or answers. */
export async function ask<Key extends SourceKey>(source: DataSource, key: Key): Promise<AnswerTo<Key>> {
  const { values } = await source.fetchMany([key], { deadline: deadlineIn(20_000) });
  const [value] = values;
  if (value instanceof Error) throw value;
  if (value === null || value === undefined) throw new TypeError('no answer');
  return value satisfies Answer as AnswerTo<Key>;
}

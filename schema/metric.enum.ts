import { registerEnumType } from 'type-graphql';
import type { MetricCode as MetricCodeName } from '../statistics/metric.ts';
import type { MetricDefinition } from '../statistics/metric-definition.ts';
import { METRICS } from '../statistics/metric-registry.ts';

const definitions = Object.entries(METRICS) as [MetricCodeName, MetricDefinition][];

/** The codes of the metric registry, as a closed list. */
export const MetricCode = Object.freeze(Object.fromEntries(definitions.map(([code]) => [code, code]))) as {
  readonly [Code in MetricCodeName]: Code;
};
export type MetricCode = MetricCodeName;

function manualEntry({ name, definition, deprecated }: MetricDefinition) {
  const description = `${name.zh}:${definition.zh} ${name.en}: ${definition.en}`;
  return deprecated === null ? { description } : { description, deprecationReason: deprecated };
}

registerEnumType(MetricCode, {
  name: 'MetricCode',
  description:
    '指标代码,出自指标目录;口径见 metrics。 Code of a metric of the registry; `metrics` gives its definition.',
  valuesConfig: Object.fromEntries(definitions.map(([code, definition]) => [code, manualEntry(definition)])),
});

import type { MetricDefinition } from './metric-definition.ts';
import { METRICS } from './metric-registry.ts';

export type MetricCode = keyof typeof METRICS;

export function metric(code: MetricCode): MetricDefinition {
  return METRICS[code];
}

import type { MetricDefinition } from './metric-definition.ts';
import { brandMetrics } from './metrics/brand.ts';
import { employmentMetrics } from './metrics/employment.ts';
import { policyMetrics } from './metrics/policy.ts';
import { povertyMetrics } from './metrics/poverty.ts';
import { serviceMetrics } from './metrics/service.ts';
import { supportMetrics } from './metrics/support.ts';

/** Every metric that the graph answers for, by code. */
export const METRICS = {
  ...employmentMetrics,
  ...supportMetrics,
  ...povertyMetrics,
  ...brandMetrics,
  ...serviceMetrics,
  ...policyMetrics,
} as const satisfies Record<string, MetricDefinition>;

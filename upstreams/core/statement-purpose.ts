import type { Purpose } from '../control/control.ts';

const PROBE = /\bfrom\s+data_version\b/i;
const TRANSACTION = /^\s*(begin|start\s+transaction)\b/i;
const HOUSEKEEPING = /^\s*(commit|rollback|end|abort|set|show|reset|discard|deallocate)\b/i;

/**
 * What a statement outside a transaction counts as: a transaction is one call, whatever it holds, and so is a statement
 * that makes its own; reading the version alone is a probe; housekeeping (null) is neither.
 */
export function purposeOf(sql: string): Purpose | null {
  if (TRANSACTION.test(sql)) return 'call';
  if (HOUSEKEEPING.test(sql)) return null;
  return PROBE.test(sql) ? 'probe' : 'call';
}

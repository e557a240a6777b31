import type { Present } from '../../statistics/statement.ts';
import type { Origin } from '../../statistics/vocabulary.ts';
import { type PrintedQuantity, parseQuantity } from '../../statistics/wording.ts';

/** A figure as a source would print it, to test with. */
export function quantity(text: string): PrintedQuantity {
  const parsed = parseQuantity(text);
  if (parsed === null) throw new TypeError(`no figure: ${text}`);
  return parsed;
}

export function printed(text: string, origin: Origin = 'PUBLISHED'): Present {
  const { value, bounds, qualifier } = quantity(text);
  return { kind: 'present', value, bounds, qualifier, origin };
}

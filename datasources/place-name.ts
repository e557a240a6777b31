import { channel } from 'node:diagnostics_channel';
import { foldName, type Gazetteer } from '../statistics/gazetteer.ts';
import type { RegionRecord } from '../statistics/region.ts';
import type { RegionId, Step } from '../statistics/statement.ts';
import type { SourceName } from '../statistics/vocabulary.ts';

/** Publishes `{ source, name }` for each printed name that is not the name of exactly one region: its row is in no figure. */
export const unmappedNames = channel('mengtu:unmapped');

export interface ResolvedPlace {
  readonly region: RegionRecord;
  /** One ALIAS step, or none where the full name was printed. */
  readonly steps: readonly Step[];
}

/** A whole-name match; an ambiguous short name is resolved by `within`. Null, and said on `mengtu:unmapped`, where that fails. */
export function resolvePlace(
  source: SourceName,
  places: Gazetteer,
  printed: string,
  within?: RegionId,
): ResolvedPlace | null {
  const lookup = places.find(printed, within);
  if (lookup.kind !== 'one') {
    unmappedNames.publish({ source, name: printed });
    return null;
  }
  const { region, by } = lookup;
  const full = region.names.zh;
  if (foldName(full) === foldName(printed)) return { region, steps: [] };
  return { region, steps: [{ kind: 'ALIAS', before: printed, after: full, rule: by }] };
}

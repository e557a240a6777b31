import { MengtuError } from '../schema/mengtu-error.ts';
import type { Gazetteer, Lookup } from '../statistics/gazetteer.ts';
import type { RegionRecord } from '../statistics/region.ts';
import { decodeNodeId } from './node-id.ts';
import type { RegionMention } from './plan/plan.ts';

/** The RegionRef input after coercion: exactly one of the three (@oneOf is enforced by the schema). */
export interface RegionRefValue {
  readonly code?: string;
  readonly name?: string;
  readonly id?: string;
}

export function lookUp(gazetteer: Gazetteer, ref: RegionRefValue): Lookup {
  if (ref.name !== undefined) return gazetteer.find(ref.name);
  const id = ref.id === undefined ? undefined : decodeNodeId(ref.id);
  const found =
    ref.code === undefined ? (id?.type === 'Region' ? gazetteer.get(id.key) : undefined) : gazetteer.byCode(ref.code);
  return found === undefined ? { kind: 'none', suggestions: [] } : { kind: 'one', region: found, by: 'CODE' };
}

/** What was asked, short enough to say again. */
export function describeRef({ code, name, id }: RegionRefValue): string {
  const asked = [...(code ?? name ?? id ?? '')];
  return asked.length <= SAID_AGAIN ? asked.join('') : `${asked.slice(0, SAID_AGAIN).join('')}…`;
}

const SAID_AGAIN = 60;

const full = (region: RegionRecord) => `${region.names.zh} ${region.code ?? region.id}`;

/** The one region that is meant; REGION_UNKNOWN or REGION_AMBIGUOUS where there is none or more. */
export function regionOf(gazetteer: Gazetteer, ref: RegionRefValue): RegionRecord {
  const lookup = lookUp(gazetteer, ref);
  if (lookup.kind === 'one') return lookup.region;
  const asked = describeRef(ref);
  if (lookup.kind === 'many') {
    throw new MengtuError(
      'REGION_AMBIGUOUS',
      `“${asked}” 有多个所指 / stands for ${lookup.candidates.length} regions`,
      {
        asked,
        hint: `用全名或代码 / use a full name or a code: ${lookup.candidates.map(full).join(', ')}`,
      },
    );
  }
  throw new MengtuError('REGION_UNKNOWN', `没有“${asked}”这个地区 / no region is called “${asked}”`, {
    asked,
    hint:
      lookup.suggestions.length === 0
        ? '用 GB/T 2260 代码、全名、简称、拼音或英文名 / use a code, a full or short name, pinyin or English'
        : `是否指 / did you mean ${lookup.suggestions.map(full).join(', ')}`,
  });
}

export function checkMentions(gazetteer: Gazetteer, mentions: readonly RegionMention[]): void {
  for (const { ref } of mentions) regionOf(gazetteer, ref as RegionRefValue);
}

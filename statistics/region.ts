import type { RegionId } from './statement.ts';
import type { Confidence, Lang, RegionLevel } from './vocabulary.ts';

export type AliasKind =
  | 'ABBREVIATION'
  | 'SUFFIX_DROPPED'
  | 'HISTORICAL'
  | 'COLLOQUIAL'
  | 'VARIANT'
  | 'HOMOPHONE'
  | 'DEICTIC'
  | 'FORMER_CODE'
  | 'PINYIN'
  | 'INITIALS'
  | 'HONORIFIC';

export interface AliasRecord {
  readonly text: string;
  readonly lang: Lang;
  readonly kind: AliasKind;
  readonly confidence: Confidence;
  readonly ambiguous: boolean;
  readonly validTo: string | null;
}

export interface RegionRecord {
  readonly id: RegionId;
  readonly code: string | null;
  readonly level: RegionLevel;
  readonly type: string;
  readonly parent: RegionId | null;
  readonly names: {
    readonly zh: string;
    readonly en: string;
    readonly enConfidence: Confidence;
    readonly pinyin: string;
    readonly initials: string;
  };
  readonly aliases: readonly AliasRecord[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: readonly RegionId[];
  readonly tile: { readonly column: number; readonly row: number } | null;
}

import directory from '../data/directory.json' with { type: 'json' };

interface RegionAlias {
  readonly text: string;
  readonly lang: 'ZH' | 'EN' | 'PINYIN';
  readonly kind:
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
  /** INDIRECT: from memory or by rule; no source was seen that states it. */
  readonly confidence: 'STATED' | 'INDIRECT';
  /** Another region that is valid today carries the same text. */
  readonly ambiguous: boolean;
  readonly validTo: string | null;
}

export interface DirectoryRegion {
  readonly id: string;
  readonly code: string | null;
  readonly level: 'PROVINCE' | 'LEAGUE' | 'BANNER' | 'DISTRICT';
  readonly type: string;
  readonly parent: string | null;
  readonly names: {
    readonly zh: string;
    readonly en: string;
    readonly enConfidence: 'STATED' | 'INDIRECT';
    readonly pinyin: string;
    readonly initials: string;
  };
  readonly aliases: readonly RegionAlias[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: readonly string[];
  readonly tile: { readonly column: number; readonly row: number } | null;
}

const REGIONS = directory as readonly DirectoryRegion[];
const AMENDED = '150200';

/** The regions after so many amendments: each gives 包头市 one spelling more, and so moves the version. */
export function regionsAt(amendments: number): readonly DirectoryRegion[] {
  if (amendments === 0) return REGIONS;
  const spellings = Array.from({ length: amendments }, (_, index) => spelling(`包头市(第${index + 1}次修订)`));
  return REGIONS.map((region) =>
    region.id === AMENDED ? { ...region, aliases: [...region.aliases, ...spellings] } : region,
  );
}

function spelling(text: string): RegionAlias {
  return { text, lang: 'ZH', kind: 'VARIANT', confidence: 'INDIRECT', ambiguous: false, validTo: null };
}

import type { AliasKind } from '../statistics/region.ts';
import type { RegionId, Statement } from '../statistics/statement.ts';
import type { BrandTier, Confidence, ProgramKind } from '../statistics/vocabulary.ts';

/** Entities as the gateway holds them: names resolved to RegionIds, figures to Statements. */

export interface GrantRecord {
  readonly kind: 'LOAN' | 'REWARD';
  readonly amount: Statement;
  readonly on: string | null;
  readonly policyTitle: string | null;
}

/** A carrier or a scheme of `core`. Fields that its kind does not have are empty. */
export interface ProgramRecord {
  readonly key: string;
  readonly kind: ProgramKind;
  readonly name: string;
  readonly region: RegionId;
  /** ALL and POVERTY_EXITED, where the record keeps them. */
  readonly workers: readonly Statement[];
  readonly products: readonly string[];
  readonly industry: string | null;
  readonly category: string | null;
  readonly brandName: string | null;
  readonly recognisedOn: string | null;
  readonly passedInspection: boolean | null;
  readonly grants: readonly GrantRecord[];
  readonly posts: Statement | null;
  readonly trained: Statement | null;
  readonly employmentRate: number | null;
  readonly amount: Statement | null;
  readonly recipients: Statement | null;
  readonly policyTitle: string | null;
  readonly simulated: boolean;
}

export interface BrandRecord {
  readonly name: string;
  readonly pinyin: string;
  readonly aliases: readonly { readonly text: string; readonly kind: AliasKind }[];
  readonly tier: BrandTier | null;
  readonly tierNote: string | null;
  readonly home: RegionId | null;
  readonly destination: string | null;
  readonly sector: string | null;
  readonly trademark: string | null;
  readonly markets: readonly string[];
  readonly products: readonly string[];
  readonly figures: readonly Statement[];
  readonly simulated: boolean;
}

export interface CommitmentRecord {
  readonly text: string;
  readonly target: Statement | null;
}

export interface AgreementRecord {
  readonly key: string;
  readonly title: string;
  readonly signedOn: string;
  readonly parties: readonly string[];
  readonly commitments: readonly CommitmentRecord[];
  readonly document: string | null;
  readonly locator: string | null;
  readonly wording: string | null;
  readonly simulated: boolean;
}

export interface PairingRecord {
  readonly key: string;
  readonly region: RegionId;
  readonly partner: RegionId;
  readonly confidence: Confidence;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly agreements: readonly AgreementRecord[];
}

export interface CooperationRecord {
  readonly pairings: readonly PairingRecord[];
  /** Signed between the region and Beijing, not by one pair. */
  readonly agreements: readonly AgreementRecord[];
}

interface PolicyRuleRecord {
  readonly subject: string;
  readonly operator: string;
  readonly threshold: Statement;
}

export interface PolicyRecord {
  readonly key: string;
  readonly title: string;
  readonly kind: ProgramKind | null;
  readonly region: RegionId;
  readonly issuedBy: readonly string[];
  readonly standard: Statement | null;
  readonly conditions: readonly string[];
  readonly rules: readonly PolicyRuleRecord[];
  readonly measures: readonly string[];
  readonly statedMeasures: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly validText: string | null;
  readonly supersedes: string | null;
  readonly locator: string | null;
  readonly wording: string | null;
  readonly note: string | null;
}

export interface EventRecord {
  readonly key: string;
  readonly title: string;
  readonly on: string | null;
  readonly onText: string | null;
  readonly region: RegionId | null;
  /** The works, sites or firms that it names. */
  readonly items: readonly string[];
  readonly locator: string | null;
  readonly wording: string | null;
}

export interface OfficeRecord {
  readonly key: string;
  readonly name: string;
  readonly region: RegionId;
  readonly listed: readonly string[];
  readonly services: readonly string[];
  readonly pledge: string | null;
  readonly locator: string | null;
  readonly wording: string | null;
}

/** An honour in words: 中国笤帚苗之乡, 优秀劳务品牌. */
export interface TitleRecord {
  readonly title: string;
  readonly subject: { readonly type: 'Region' | 'Brand'; readonly key: string };
  readonly note: string | null;
  readonly locator: string | null;
  readonly wording: string | null;
}

/** What a publication says of a brand besides figures. */
export interface BrandMentionRecord {
  readonly name: string;
  readonly trademark: string | null;
  readonly markets: readonly string[];
  readonly locator: string | null;
  readonly wording: string | null;
}

/** One publication with all it states. Figures of brands and offices are among `statements`, by subject. */
export interface PublicationRecord {
  readonly key: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly publishedText: string | null;
  readonly url: string | null;
  readonly simulated: boolean;
  readonly statements: readonly Statement[];
  readonly policies: readonly PolicyRecord[];
  readonly events: readonly EventRecord[];
  readonly offices: readonly OfficeRecord[];
  readonly agreements: readonly AgreementRecord[];
  readonly titles: readonly TitleRecord[];
  readonly brands: readonly BrandMentionRecord[];
}

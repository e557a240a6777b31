import pairings from '../data/pairings.json' with { type: 'json' };

/** One banner and one partner in Beijing, for as long as they are paired. */
export interface PairingRecord {
  readonly id: string;
  /** As this platform writes it, mostly short: 科右中旗, and 阿旗 or 扎旗 where the league tells which. */
  readonly banner: string;
  readonly league: string;
  readonly district: string;
  /** 有据: a source states it; 间接: inferred from one; 模拟: neither. */
  readonly confidence: '有据' | '间接' | '模拟';
  /** YYYY or YYYY-MM, as precisely as known; null: not known. */
  readonly since: string | null;
  /** Null: not replaced. */
  readonly until: string | null;
}

export const PAIRINGS = pairings as readonly PairingRecord[];

/** Whether the pairing stands in a month (YYYY-MM); where the beginning is not known it has always stood. */
export function standsIn({ since, until }: PairingRecord, month: string): boolean {
  return (since === null || month >= since) && (until === null || month.slice(0, until.length) <= until);
}

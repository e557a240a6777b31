import type { AgreementRecord, PairingRecord } from '../../datasources/records.ts';
import type { Agreement, Pairing } from '../../schema/pairing.type.ts';
import type { RegionId } from '../../statistics/statement.ts';
import type { Confidence } from '../../statistics/vocabulary.ts';
import { encodeNodeId } from '../node-id.ts';
import type { RequestScope } from '../request-scope.ts';

const AUTONOMOUS_REGION: RegionId = '150000';
const BEIJING: RegionId = '110000';

export interface PairingView extends Pairing {
  readonly record: PairingRecord;
  readonly request: RequestScope;
}

export interface AgreementView extends Agreement {
  readonly record: AgreementRecord;
  readonly request: RequestScope;
}

export function pairingView(record: PairingRecord, request: RequestScope): PairingView {
  const { key, confidence, validFrom, validTo } = record;
  return { __typename: 'Pairing', id: encodeNodeId('Pairing', key), confidence, validFrom, validTo, record, request };
}

export function agreementView(record: AgreementRecord, request: RequestScope): AgreementView {
  const { key, title, signedOn, parties, commitments } = record;
  return {
    __typename: 'Agreement',
    id: encodeNodeId('Agreement', key),
    title,
    signedOn,
    confidence: record.simulated ? 'SIMULATED' : 'STATED',
    parties,
    commitments,
    record,
    request,
  };
}

/** The pairs of banners, and the region's own with Beijing, under which the framework agreement was signed. */
export function pairingsOf(request: RequestScope): readonly PairingRecord[] {
  const { pairings, agreements } = request.require('jingmeng', { kind: 'cooperation' });
  const confidence: Confidence = 'STATED';
  const whole: PairingRecord = {
    key: 'region',
    region: AUTONOMOUS_REGION,
    partner: BEIJING,
    confidence,
    validFrom: null,
    validTo: null,
    agreements,
  };
  return [whole, ...pairings];
}

/** Banners with a pairing, whether it goes on or is over. */
export function pairedRegions(request: RequestScope): ReadonlySet<RegionId> {
  return new Set(pairingsOf(request).map(({ region }) => region));
}

export function standsOn({ validFrom, validTo }: PairingRecord, day: string | undefined): boolean {
  if (day === undefined) return true;
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

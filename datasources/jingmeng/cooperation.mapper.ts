import type { MetricCode } from '../../statistics/metric.ts';
import { METRICS } from '../../statistics/metric-registry.ts';
import { endOf, parsePeriod, startOf } from '../../statistics/period.ts';
import type { Statement } from '../../statistics/statement.ts';
import type { AgreementRecord, CooperationRecord } from '../records.ts';
import { type PlacedPairing, pairingStatement } from './pairing.mapper.ts';
import type { AgreementRow, CommitmentRow } from './rows.ts';

/** The pairings with their agreements, and the agreements of the two sides as a whole. */
export function cooperationOf(
  pairings: readonly PlacedPairing[],
  agreements: readonly AgreementRow[],
): CooperationRecord {
  return {
    pairings: pairings.map((pairing) => ({
      key: pairing.row.id,
      region: pairing.region,
      partner: pairing.partner,
      confidence: pairing.row.confidence,
      validFrom: pairing.row.since === null ? null : startOf(parsePeriod(pairing.row.since)),
      validTo: pairing.row.until === null ? null : endOf(parsePeriod(pairing.row.until)),
      agreements: pairing.row.agreements.map((row) => agreementOf(row, pairing)),
    })),
    agreements: agreements.map((row) => agreementOf(row, null)),
  };
}

function agreementOf(row: AgreementRow, pairing: PlacedPairing | null): AgreementRecord {
  const { id, title, signedOn, parties, commitments, documentId, simulated } = row;
  return {
    key: id,
    title,
    signedOn,
    parties,
    commitments: commitments.map((commitment) => ({
      text: commitment.text,
      target: pairing === null ? null : targetOf(row, commitment, pairing),
    })),
    document: documentId,
    locator: null,
    wording: null,
    simulated,
  };
}

/** What a pairing promises for the year of its agreement; null where that is no number, or of no metric of the graph. */
function targetOf(
  agreement: AgreementRow,
  { target, metric, text }: CommitmentRow,
  pairing: PlacedPairing,
): Statement | null {
  const code = (Object.keys(METRICS) as MetricCode[]).find((known) => known === metric);
  if (target === null || code === undefined) return null;
  return pairingStatement(pairing, {
    metric: code,
    period: parsePeriod(agreement.signedOn.slice(0, 4)),
    population: 'ALL',
    value: target,
    simulated: agreement.simulated,
    locator: agreement.id,
    quote: text,
  });
}

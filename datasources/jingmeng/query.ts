/** The probe: a query of meta alone. */
export const META = 'query Meta { meta { version pairingIds } }';

/**
 * Everything that a batch of keys can need, for at most MAX_IDS pairings. `meta` rides along, so that a call tells
 * whether the ids it was asked by are still all there are.
 */
export const PAIRINGS = `
  fragment Signed on Agreement {
    id title signedOn parties documentId simulated commitments { text target metric }
  }
  query Pairings($ids: [ID!]!, $months: [String!]!, $years: [Int!]!, $agreements: Boolean!) {
    meta { version pairingIds }
    agreements @include(if: $agreements) { ...Signed }
    pairings(ids: $ids) {
      id version banner league district confidence since until
      progress(months: $months) { month group cumulative unit simulated }
      targets(years: $years) { year group persons simulated }
      agreements @include(if: $agreements) { ...Signed }
    }
  }
`;

/** The platform refuses more ids in one call. */
export const MAX_IDS = 20;

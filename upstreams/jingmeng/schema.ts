import { buildSchema } from 'graphql';

export const SCHEMA = buildSchema(`
  type Query {
    meta: Meta!
    "null for an id that is not known; at most 20 ids, else TOO_MANY_IDS"
    pairings(ids: [ID!]!): [Pairing]!
    "Those of the two sides as a whole; a pairing has its own"
    agreements: [Agreement!]!
  }
  type Meta {
    version: String!
    pairingIds: [ID!]!
  }
  type Pairing {
    id: ID!
    "Of the data at the moment of this answer"
    version: String!
    banner: String!
    league: String!
    district: String!
    confidence: String!
    since: String
    until: String
    agreements: [Agreement!]!
    targets(years: [Int!]!): [Target!]!
    progress(months: [String!]!): [Progress!]!
    flows(months: [String!]!): [Progress!]!
  }
  type Agreement {
    id: ID!
    title: String!
    signedOn: String!
    parties: [String!]!
    commitments: [Commitment!]!
    documentId: String
    simulated: Boolean!
  }
  type Commitment {
    text: String!
    target: Int
    metric: String
  }
  type Target {
    year: Int!
    group: String!
    persons: Int!
    simulated: Boolean!
  }
  type Progress {
    month: String!
    group: String!
    cumulative: Int
    unit: String!
    simulated: Boolean!
  }
`);

/** One county, one figure. */
const SMALL = `query Small {
  region(ref: { code: "152221" }) {
    ... on Region { code name observation(metric: EMPLOYED_WORKERS, period: "2021-09") { ...Cell } }
  }
}
fragment Cell on Observation { value display origin absence bounds { lower upper } }`;

/** The region, its 12 leagues, their 103 counties, six figures each. */
const LARGE = `query Large {
  region(ref: { code: "150000" }) {
    ... on Region {
      code
      name
      children {
        nodes {
          code
          name
          children {
            nodes {
              code
              name
              employed: observation(metric: EMPLOYED_WORKERS, period: "2021-09") { ...Cell }
              workshops: observation(metric: WORKSHOPS, period: "2021-09") { ...Cell }
              enterprises: observation(metric: ENTERPRISES, period: "2021-09") { ...Cell }
              posts: observation(metric: PUBLIC_POST_HOLDERS, period: "2021-09") { ...Cell }
              trained: observation(metric: TRAINED_PERSONS, period: "2021-09") { ...Cell }
              toBeijing: observation(metric: JINGMENG_TRANSFERRED, period: "2021-YTD09") { ...Cell }
            }
          }
        }
      }
    }
  }
}
fragment Cell on Observation { value display origin absence bounds { lower upper } }`;

export const QUERIES = { SMALL, LARGE } as const;

export type QueryName = keyof typeof QUERIES;

/** The metric behind each alias of LARGE: the peer is filled from the gateway's answer. */
export const ALIASES: Readonly<Record<string, string>> = {
  employed: 'EMPLOYED_WORKERS',
  workshops: 'WORKSHOPS',
  enterprises: 'ENTERPRISES',
  posts: 'PUBLIC_POST_HOLDERS',
  trained: 'TRAINED_PERSONS',
  toBeijing: 'JINGMENG_TRANSFERRED',
};

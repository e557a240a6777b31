import type { GraphAnswer } from '../stack/graphql-client.ts';

/** What each source alone answers on the page. */
export const OWN_CELLS = {
  core: ['employed', 'workshops', 'enterprises', 'posts'],
  dispatch: ['returned'],
  jingmeng: ['helped'],
} as const;
export const OWN_ENTITIES = { brands: 'brands', jingmeng: 'pairings' } as const;

const CELLS = {
  employed: 'metric: EMPLOYED_WORKERS, period: "2021-09"',
  // The month that core lacks for this league.
  returned: 'metric: EMPLOYED_WORKERS, period: "2021-03", population: POVERTY_EXITED',
  workshops: 'metric: WORKSHOPS, period: "2021-09"',
  enterprises: 'metric: ENTERPRISES, period: "2021-09"',
  posts: 'metric: PUBLIC_POST_HOLDERS, period: "2021-09"',
  helped: 'metric: JINGMENG_TRANSFERRED, period: "2021-YTD09"',
} as const;

/** All counties of a league with six metrics, their brands and their pairings: five sources at once. */
export const COUNTY_PAGE = `{
  regions(first: 50, where: {level: BANNER, within: [{code: "152200"}]}) {
    nodes {
      code
      fullName
      ${Object.entries(CELLS)
        .map(([alias, args]) => `${alias}: observation(${args}) { value absence }`)
        .join('\n      ')}
      brands { nodes { name } }
      pairings { id partner { name } }
    }
  }
}`;

export interface CountyRow {
  readonly code: string;
  readonly [field: string]: unknown;
}

export function countiesOf({ data }: GraphAnswer): readonly CountyRow[] {
  return data.regions.nodes as readonly CountyRow[];
}

export function noticesOf({ extensions }: GraphAnswer): readonly { readonly code: string; readonly source: string }[] {
  return (extensions.notices ?? []) as readonly { readonly code: string; readonly source: string }[];
}

/** The row as it has to be while one source is down, and all else as it was. */
export function without(source: string, row: CountyRow): CountyRow {
  const down = Object.hasOwn(OWN_CELLS, source) ? OWN_CELLS[source as keyof typeof OWN_CELLS] : [];
  const entity = Object.hasOwn(OWN_ENTITIES, source) ? [OWN_ENTITIES[source as keyof typeof OWN_ENTITIES]] : [];
  return {
    ...row,
    ...Object.fromEntries(down.map((alias) => [alias, { value: null, absence: 'SOURCE_DOWN' }])),
    ...Object.fromEntries(entity.map((field) => [field, null])),
  };
}

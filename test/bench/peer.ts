import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ALIASES } from './queries.ts';

/**
 * What one would write without the gateway: Apollo Server as it comes, one resolver a field, the figures in memory. No
 * upstreams, no provenance, no rules. `peer.ts <file>`, the file being the gateway's answer to LARGE.
 */
const typeDefs = `#graphql
  enum Metric { ${Object.values(ALIASES).join(' ')} }
  enum Origin { PUBLISHED REPORTED ROLLED_UP DERIVED ESTIMATED SIMULATED }
  enum Absence { NOT_REPORTED NOT_YET_DUE NOT_APPLICABLE SUPPRESSED NOT_PERMITTED SOURCE_DOWN }
  input RegionRef { code: String }
  type Bounds { lower: Float upper: Float }
  type Observation { value: Float display: String! origin: Origin absence: Absence bounds: Bounds }
  type Regions { nodes: [Region!]! }
  type Region { code: String name: String! children: Regions! observation(metric: Metric!, period: String): Observation! }
  type Query { region(ref: RegionRef!): Region! }
`;

interface Cell {
  readonly value: number | null;
  readonly display: string;
  readonly origin: string | null;
  readonly absence: string | null;
  readonly bounds: { readonly lower: number | null; readonly upper: number | null } | null;
}

interface Region {
  readonly code: string;
  readonly name: string;
  readonly children?: { readonly nodes: readonly Region[] };
}

const regions = new Map<string, Region>();
const children = new Map<string, readonly Region[]>();
const cells = new Map<string, Cell>();

function keep(region: Region): void {
  const { code, children: below } = region;
  regions.set(code, region);
  children.set(code, below?.nodes ?? []);
  for (const [alias, metric] of Object.entries(ALIASES)) {
    const cell = (region as unknown as Readonly<Record<string, Cell | undefined>>)[alias];
    if (cell !== undefined) cells.set(`${code}/${metric}`, cell);
  }
  for (const child of below?.nodes ?? []) keep(child);
}

const resolvers = {
  Query: { region: (_: unknown, { ref }: { ref: { code: string } }) => regions.get(ref.code) },
  Region: {
    children: ({ code }: Region) => ({ nodes: children.get(code) ?? [] }),
    observation: ({ code }: Region, { metric }: { metric: string }) => cells.get(`${code}/${metric}`),
  },
  Observation: {
    value: (cell: Cell) => cell.value,
    display: (cell: Cell) => cell.display,
    origin: (cell: Cell) => cell.origin,
    absence: (cell: Cell) => cell.absence,
    bounds: (cell: Cell) => cell.bounds,
  },
};

const file = process.argv[3];
if (file === undefined) throw new Error('say which file has the figures');
keep((JSON.parse(await readFile(file, 'utf8')) as { region: Region }).region);
const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: 0, host: '127.0.0.1' },
});
process.stdout.write(`peer  ${new URL('/', url).href}\n`);

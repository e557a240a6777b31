import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, sum } from '../../statistics/decimal.ts';
import { metric as definitionOf, type MetricCode } from '../../statistics/metric.ts';
import { METRICS } from '../../statistics/metric-registry.ts';
import { Origin, type Population, SourceName } from '../../statistics/vocabulary.ts';
import { type Stack, startStack } from '../stack/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ faultFree: true });
});
afterAll(() => stack[Symbol.asyncDispose]());

const months = (year: number, last: number, form = '') =>
  Array.from({ length: last }, (_, index) => `${year}-${form}${String(index + 1).padStart(2, '0')}`);
/** Every month that the simulated systems keep. */
const MONTHS = [...months(2020, 12), ...months(2021, 10)];
const LONGER = ['2020-Q1', '2020-H2', '2020', '2021-Q3', '2021-YTD10'];
/** The cooperation's are settled later: to September. */
const CUMULATIVE = [...months(2020, 12, 'YTD'), ...months(2021, 9, 'YTD')];

interface Series {
  readonly metric: MetricCode;
  readonly population: Population;
  readonly source: SourceName;
  readonly periods: readonly string[];
}

const codes = (Object.keys(METRICS) as MetricCode[]).filter((code) => definitionOf(code).overRegions === 'SUM');

const seriesOf = (metric: MetricCode): readonly Series[] => {
  const { overTime, populations, sources } = definitionOf(metric);
  const longer = overTime === 'NONE' ? [] : LONGER;
  return populations.flatMap((population): Series[] => [
    ...(sources.core === undefined
      ? []
      : [{ metric, population, source: 'core' as const, periods: [...MONTHS, ...longer] }]),
    ...(sources.jingmeng === undefined
      ? []
      : [
          {
            metric,
            population,
            source: 'jingmeng' as const,
            periods: [...CUMULATIVE, ...MONTHS.slice(0, -1), '2020', '2021-Q3'],
          },
        ]),
  ]);
};

interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

interface Observed {
  readonly value: number | null;
  readonly bounds: Bounds | null;
  readonly origin: Origin | null;
  readonly absence: string | null;
  readonly provenance: { readonly source: { readonly rank: number } };
  readonly alternatives: readonly Observed[];
}

type Row = Readonly<Record<string, Observed>> & {
  readonly code: string;
  readonly children: { readonly nodes: readonly Row[] };
};

const aliasOf = (period: string) => `p${period.replace('-', '_')}`;
const FIGURE = 'value bounds { lower upper } origin absence provenance { source { rank } }';

/** As many periods as fit under the ceiling on the size of an answer. */
const PERIODS_A_QUERY = 12;

/** The series, read in several queries. */
async function read(series: Series): Promise<Row> {
  const rows: Row[] = [];
  for (let start = 0; start < series.periods.length; start += PERIODS_A_QUERY) {
    rows.push(await readPart({ ...series, periods: series.periods.slice(start, start + PERIODS_A_QUERY) }));
  }
  return merged(rows);
}

/** One tree of regions from several with the same regions in the same order. */
function merged(rows: readonly Row[]): Row {
  const [first] = rows;
  const nodes = first?.children?.nodes.map((_, index) =>
    merged(rows.flatMap((row) => row.children?.nodes[index] ?? [])),
  );
  return Object.assign({}, ...rows, nodes === undefined ? {} : { children: { nodes } }) as Row;
}

async function readPart({ metric, population, periods }: Series): Promise<Row> {
  const select = (inner: string) =>
    periods
      .map(
        (period) =>
          `${aliasOf(period)}: observation(metric: ${metric}, population: ${population}, period: "${period}") { ${inner} }`,
      )
      .join(' ');
  const all = `${FIGURE} alternatives { ${FIGURE} }`;
  const { data, errors } = await stack.ask(
    `{ region(ref: { code: "150000" }) { ... on Region {
      ${select(all)}
      children { nodes { code ${select(all)} children { nodes { code ${select(all)} } } } }
    } } }`,
  );
  expect(errors).toEqual([]);
  return data.region;
}

const precedence = Object.values(SourceName);

/** What one source says of a cell, whether it answers the cell or stands beside it. */
function saidBy(source: SourceName, { alternatives, ...cell }: Observed): Omit<Observed, 'alternatives'> {
  const said = [cell, ...alternatives].find(({ provenance }) => precedence[provenance.source.rank - 1] === source);
  if (said === undefined) throw new TypeError(`${source} says nothing`);
  return said;
}

const rank = (origin: Origin | null) => Object.values(Origin).indexOf(origin ?? 'PUBLISHED');

function expectRollUp(whole: Omit<Observed, 'alternatives'>, parts: readonly Omit<Observed, 'alternatives'>[]): void {
  const present = parts.filter(({ absence }) => absence !== 'NOT_APPLICABLE');
  expect(present.map(({ absence }) => absence)).toEqual(present.map(() => null));
  expect(whole.value).toBe(sum(present.map(({ value }) => value ?? Number.NaN)));
  expect(whole.bounds).toEqual(
    present.reduce<Bounds>(
      ({ lower, upper }, { bounds }) => ({
        lower: add(lower ?? 0, bounds?.lower ?? 0),
        upper: add(upper ?? 0, bounds?.upper ?? 0),
      }),
      { lower: 0, upper: 0 },
    ),
  );
  expect(rank(whole.origin)).toBeGreaterThanOrEqual(Math.max(...present.map(({ origin }) => rank(origin))));
}

describe.each(codes.flatMap(seriesOf))('$metric of $population by $source', (series) => {
  const { source, periods } = series;
  let region: Row;
  beforeAll(async () => {
    region = await read(series);
  });
  const cell = (row: Row, period: string) => row[aliasOf(period)] as Observed;

  test('counties make up their league, leagues the region, in every period', () => {
    const leagues = region.children.nodes;
    expect(leagues.length).toBe(12);
    expect(leagues.flatMap(({ children }) => children.nodes).length).toBe(103);
    for (const period of periods) {
      const ofLeagues = leagues.map((league) => saidBy(source, cell(league, period)));
      expectRollUp(saidBy(source, cell(region, period)), ofLeagues);
      for (const [index, league] of leagues.entries()) {
        const counties = league.children.nodes.map((county) => saidBy(source, cell(county, period)));
        const whole = ofLeagues[index];
        if (whole?.absence !== 'NOT_APPLICABLE') expectRollUp(whole as Observed, counties);
        else expect(counties.map(({ absence }) => absence)).toEqual(counties.map(() => 'NOT_APPLICABLE'));
      }
    }
  });

  test('every value lies in its bounds, whoever states it', () => {
    const rows = [region, ...region.children.nodes, ...region.children.nodes.flatMap(({ children }) => children.nodes)];
    for (const row of rows) {
      for (const { value, bounds, absence } of periods.flatMap((period) => [
        cell(row, period),
        ...cell(row, period).alternatives,
      ])) {
        expect((value === null) === (absence !== null)).toBe(true);
        if (value === null) continue;
        expect(bounds?.lower ?? value).toBeLessThanOrEqual(value);
        expect(bounds?.upper ?? value).toBeGreaterThanOrEqual(value);
      }
    }
  });
});

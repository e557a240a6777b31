import { Assembler } from '../../statistics/assemble.ts';
import { exactly } from '../../statistics/bounds.ts';
import { absent, type Cell, type CellKey } from '../../statistics/cell.ts';
import { Gazetteer } from '../../statistics/gazetteer.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import { parsePeriod } from '../../statistics/period.ts';
import type { RegionRecord } from '../../statistics/region.ts';
import type { Figure, Present, RegionId, Statement, Vector } from '../../statistics/statement.ts';
import type { Absence, Origin, Population, RegionLevel, SourceName } from '../../statistics/vocabulary.ts';

export function region(id: RegionId, level: RegionLevel, parent: RegionId | null): RegionRecord {
  return {
    id,
    code: id,
    level,
    type: level,
    parent,
    names: { zh: `地${id}`, en: `Place ${id}`, enConfidence: 'STATED', pinyin: `di ${id}`, initials: `d${id}` },
    aliases: [],
    validFrom: null,
    validTo: null,
    successors: [],
    tile: null,
  };
}

export const REGION = '150000';
export const LEAGUES: Readonly<Record<string, readonly RegionId[]>> = {
  150400: ['150421', '150422', '150423'],
  150900: ['150921', '150922'],
  152900: ['152921'],
};
export const BANNERS: readonly RegionId[] = Object.values(LEAGUES).flat();
export const DISTRICTS = ['110101', '110102'] as const;

/** A region of three leagues and six banners, and a partner with two districts. */
const gazetteer = new Gazetteer([
  region(REGION, 'PROVINCE', null),
  ...Object.entries(LEAGUES).flatMap(([league, banners]) => [
    region(league, 'LEAGUE', REGION),
    ...banners.map((banner) => region(banner, 'BANNER', league)),
  ]),
  region('110000', 'PROVINCE', null),
  ...DISTRICTS.map((district) => region(district, 'DISTRICT', '110000')),
]);

export function exact(value: number, origin: Origin = 'REPORTED'): Present {
  return { kind: 'present', value, bounds: exactly(value), qualifier: 'EXACT', origin };
}

interface Said extends Partial<Omit<Statement, 'period' | 'figure' | 'trail'>> {
  readonly by?: SourceName;
  readonly period?: string;
  readonly quote?: string;
}

/** What a source says of a region: by default core, of the workshops of 2021-09. */
export function says(place: RegionId, figure: Figure | Absence | number, said: Said = {}): Statement {
  const { by = 'core', period = '2021-09', quote, ...rest } = said;
  return {
    metric: 'WORKSHOPS',
    subject: { type: 'Region', key: place },
    region: place,
    population: 'ALL',
    partner: null,
    scope: null,
    unit: null,
    status: 'NORMAL',
    asOf: { date: '2021-09-30', text: null, certain: true },
    note: null,
    rates: [],
    ...rest,
    period: parsePeriod(period),
    figure: typeof figure === 'number' ? exact(figure) : typeof figure === 'string' ? absent(figure) : figure,
    trail: {
      source: by,
      document: null,
      locator: null,
      quote: quote ?? null,
      publishedAt: null,
      recordedAt: null,
      checksum: null,
      steps: [],
    },
  };
}

interface World {
  readonly down?: readonly SourceName[];
  readonly targets?: readonly Statement[];
  /** Of jingmeng; every banner where it is left out. */
  readonly universe?: readonly RegionId[];
  readonly today?: string;
}

/** An assembler over these statements and no others. */
export function assemblerOf(statements: readonly Statement[], world: World = {}): Assembler {
  const { down = [], targets = [], universe = null, today = '2021-10-31' } = world;
  const vectors = new Map<string, Vector>();
  const readings = {
    read(source: SourceName, key: Vector['key']) {
      if (down.includes(source)) return { kind: 'down' } as const;
      const text = [source, key.metric, key.period, key.population].join();
      const of = (of: Statement) =>
        of.metric === key.metric && of.population === key.population && of.trail.source === source;
      const vector = vectors.get(text) ?? {
        source,
        key,
        statements: statements.filter((statement) => of(statement) && statement.period === key.period),
        targets: targets.filter((target) => of(target) && key.period.startsWith(target.period)),
        universe: source === 'jingmeng' ? universe : null,
      };
      vectors.set(text, vector);
      return { kind: 'read', vector } as const;
    },
  };
  return new Assembler(gazetteer, readings, today);
}

interface Asked {
  readonly metric?: MetricCode;
  readonly period?: string;
  readonly population?: Population;
  readonly partner?: RegionId;
  readonly scope?: string;
}

export function keyOf(place: RegionId, asked: Asked = {}): CellKey {
  const { metric = 'WORKSHOPS', period = '2021-09', population = 'ALL', partner = null, scope = null } = asked;
  return { metric, region: place, period: parsePeriod(period), population, partner, scope };
}

export function valueIn(cell: Cell): number | Absence {
  return cell.figure.kind === 'present' ? cell.figure.value : cell.figure.absence;
}

/** The figure of a cell that has one. */
export function figureIn({ figure }: Cell): Present {
  if (figure.kind === 'absent') throw new TypeError(`absent: ${figure.absence}`);
  return figure;
}

import { exactly } from '../../statistics/bounds.ts';
import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import { endOf, type Period } from '../../statistics/period.ts';
import type { Figure, RegionId, Statement, Step } from '../../statistics/statement.ts';
import type { Population } from '../../statistics/vocabulary.ts';
import { resolvePlace } from '../place-name.ts';
import type { PairingRow } from './rows.ts';

const BEIJING: RegionId = '110000';

/** A pairing whose two names are known: banner code and the id of a district or zone of Beijing. */
export interface PlacedPairing {
  readonly row: PairingRow;
  readonly region: RegionId;
  readonly partner: RegionId;
  readonly steps: readonly Step[];
}

/** Those whose names resolve; the league tells which of two 扎旗 is meant. */
export function placedPairings(places: Gazetteer, rows: readonly PairingRow[]): readonly PlacedPairing[] {
  return rows.flatMap((row) => {
    const league = resolvePlace('jingmeng', places, row.league);
    const banner = resolvePlace('jingmeng', places, row.banner, league?.region.id);
    const district = resolvePlace('jingmeng', places, row.district, BEIJING);
    if (banner === null || district === null) return [];
    const steps = [...banner.steps, ...district.steps];
    return [{ row, region: banner.region.id, partner: district.region.id, steps }];
  });
}

/** What differs between the figures that the platform states of a pairing. */
interface PairingFigure {
  readonly metric: MetricCode;
  readonly period: Period;
  readonly population: Population;
  readonly value: number | null;
  readonly simulated: boolean;
  readonly locator: string;
  readonly quote: string | null;
}

/** A whole count, exact as stated. */
export function pairingStatement(pairing: PlacedPairing, figure: PairingFigure): Statement {
  const { metric, period, population, value, simulated, locator, quote } = figure;
  return {
    metric,
    subject: { type: 'Pairing', key: pairing.row.id },
    region: pairing.region,
    period,
    population,
    partner: pairing.partner,
    scope: null,
    unit: null,
    figure: figureOf(value, simulated),
    status: value === null ? 'MISSING' : 'NORMAL',
    asOf: { date: endOf(period), text: null, certain: true },
    note: null,
    rates: [],
    trail: {
      source: 'jingmeng',
      document: null,
      locator,
      quote,
      publishedAt: null,
      recordedAt: null,
      checksum: null,
      steps: pairing.steps,
    },
  };
}

function figureOf(value: number | null, simulated: boolean): Figure {
  if (value === null) return { kind: 'absent', absence: 'NOT_REPORTED' };
  const origin = simulated ? 'SIMULATED' : 'REPORTED';
  return { kind: 'present', value, bounds: exactly(value), qualifier: 'EXACT', origin };
}

import type { Gazetteer } from '../../statistics/gazetteer.ts';
import { periodParts } from '../../statistics/period.ts';
import type { VectorKey } from '../../statistics/statement.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey, Version } from '../contract.ts';
import type { Deadline } from '../deadline.ts';
import { VersionMoved } from '../failure.ts';
import { cooperationOf } from './cooperation.mapper.ts';
import { placedPairings } from './pairing.mapper.ts';
import { type Edition, Platform, type Selection } from './platform.ts';
import { vectorOf } from './progress.mapper.ts';
import { RequestSpacing } from './request-spacing.ts';

const DEFAULT_REQUESTS_PER_SECOND = 40;

export interface JingmengOptions {
  /** Without the path `/graphql`. */
  readonly url: string;
  readonly apiKey: string;
  readonly places: () => Gazetteer;
  /** Never more than this; 40 where it is left out. */
  readonly requestsPerSecond?: number;
}

/**
 * The partner's 京蒙协作 platform. The ids of the pairings are remembered, so that a batch of any keys costs
 * ⌈ids / 20⌉ calls; a probe comes before them only while the ids are not known, or after they have changed.
 */
export class JingmengSource implements DataSource {
  readonly name = 'jingmeng';
  private readonly platform: Platform;
  private readonly places: () => Gazetteer;
  private ids: readonly string[] | null = null;

  constructor({ url, apiKey, places, requestsPerSecond = DEFAULT_REQUESTS_PER_SECOND }: JingmengOptions) {
    this.platform = new Platform({ url, apiKey, spacing: new RequestSpacing(requestsPerSecond) });
    this.places = places;
  }

  async fetchMany(keys: readonly SourceKey[], { deadline }: AskOptions): Promise<Batch<Answer>> {
    const { version, pairings, agreements } = await this.read(selectionOf(keys), deadline);
    const placed = placedPairings(this.places(), pairings);
    const answer = (key: SourceKey): Answer | null => {
      if (key.kind === 'cooperation') return cooperationOf(placed, agreements);
      return isKept(key) ? vectorOf(key, placed) : null;
    };
    return { version, values: keys.map(answer) };
  }

  async probe(deadline: Deadline): Promise<Version> {
    return (await this.platform.meta(deadline)).version;
  }

  async close(): Promise<void> {}

  private async read(selection: Selection, deadline: Deadline): Promise<Edition> {
    const known = this.ids ?? (await this.refresh(deadline));
    const edition = await this.platform.edition(known, selection, deadline);
    if (edition !== null) return edition;
    const again = await this.platform.edition(await this.refresh(deadline), selection, deadline);
    if (again === null) throw new VersionMoved(this.name);
    return again;
  }

  private async refresh(deadline: Deadline): Promise<readonly string[]> {
    const { pairingIds } = await this.platform.meta(deadline);
    this.ids = pairingIds;
    return pairingIds;
  }
}

/** Progress is kept cumulative from January, and in no other form. */
function isKept(key: SourceKey): key is { readonly kind: 'vector' } & VectorKey {
  return key.kind === 'vector' && key.metric === 'JINGMENG_TRANSFERRED' && periodParts(key.period).kind === 'YTD';
}

function selectionOf(keys: readonly SourceKey[]): Selection {
  const periods = keys.filter(isKept).map(({ period }) => periodParts(period));
  const months = periods.flatMap((parts) => (parts.kind === 'YTD' ? [`${parts.year}-${padded(parts.month)}`] : []));
  return {
    months: [...new Set(months)],
    years: [...new Set(periods.map(({ year }) => year))],
    agreements: keys.some(({ kind }) => kind === 'cooperation'),
  };
}

function padded(month: number): string {
  return String(month).padStart(2, '0');
}

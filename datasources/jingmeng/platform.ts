import type { Deadline } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';
import { fetchJson } from '../http/fetch-json.ts';
import { Shape } from '../shape.ts';
import { MAX_IDS, META, PAIRINGS } from './query.ts';
import type { RequestSpacing } from './request-spacing.ts';
import { type AgreementRow, agreementsOf, type Meta, metaOf, type PairingRow, pairingOf } from './rows.ts';

const shape = new Shape('jingmeng');

/** What a batch of keys needs of every pairing. */
export interface Selection {
  /** YYYY-MM. */
  readonly months: readonly string[];
  readonly years: readonly number[];
  readonly agreements: boolean;
}

/** The answer to one call; `agreements` are those of the two sides as a whole. */
interface Chunk {
  readonly meta: Meta;
  readonly pairings: readonly PairingRow[];
  readonly agreements: readonly AgreementRow[];
}

/** The whole platform at one version. */
export interface Edition {
  readonly version: string;
  readonly pairings: readonly PairingRow[];
  readonly agreements: readonly AgreementRow[];
}

export interface PlatformOptions {
  readonly url: string;
  readonly apiKey: string;
  readonly spacing: RequestSpacing;
}

/** The partner's GraphQL over HTTP: one document a call, no faster than the spacing allows. */
export class Platform {
  private readonly url: URL;
  private readonly apiKey: string;
  private readonly spacing: RequestSpacing;

  constructor({ url, apiKey, spacing }: PlatformOptions) {
    this.url = new URL('graphql', url.endsWith('/') ? url : `${url}/`);
    this.apiKey = apiKey;
    this.spacing = spacing;
  }

  async meta(deadline: Deadline): Promise<Meta> {
    return metaOf(shape, (await this.query(META, {}, deadline)).meta);
  }

  /** Every pairing of `ids`, by ⌈ids / 20⌉ calls; null where they are no longer all, or the platform moved between two calls. */
  async edition(ids: readonly string[], selection: Selection, deadline: Deadline): Promise<Edition | null> {
    const chunks = await Promise.all(inChunks(ids).map((part) => this.chunk(part, selection, deadline)));
    const [first] = chunks;
    if (first === undefined) return null;
    const { version, pairingIds } = first.meta;
    const sameIds = pairingIds.length === ids.length && pairingIds.every((id, index) => id === ids[index]);
    const versions = chunks.flatMap(({ meta, pairings }) => [
      meta.version,
      ...pairings.map((pairing) => pairing.version),
    ]);
    if (!sameIds || versions.some((other) => other !== version)) return null;
    return { version, pairings: chunks.flatMap(({ pairings }) => pairings), agreements: first.agreements };
  }

  private async chunk(ids: readonly string[], selection: Selection, deadline: Deadline): Promise<Chunk> {
    const data = await this.query(PAIRINGS, { ids, ...selection }, deadline);
    const meta = metaOf(shape, data.meta);
    const answered = shape.list(data.pairings);
    // An id that is gone is answered by null; one that meta still lists has to be answered.
    const current = answered.filter((item, index) => item !== null || meta.pairingIds.includes(ids[index] ?? ''));
    const pairings = current.map((item) => pairingOf(shape, item));
    return { meta, pairings, agreements: agreementsOf(shape, data.agreements) };
  }

  private async query(
    query: string,
    variables: object,
    deadline: Deadline,
  ): Promise<Readonly<Record<string, unknown>>> {
    await this.spacing.turn(deadline);
    const headers = { 'x-api-key': this.apiKey };
    const body = { query, variables };
    const { url } = this;
    const response = await fetchJson({ source: 'jingmeng', url, method: 'POST', headers, body, deadline });
    const { data, errors } = shape.record(response.body);
    // Half an answer is none: a field that failed would read as not reported.
    if (errors !== undefined) throw new SourceFailure('jingmeng', 'REFUSED', { cause: errors });
    return shape.record(data);
  }
}

/** No id at all is still one call, to learn whether there are any now. */
function inChunks(ids: readonly string[]): readonly (readonly string[])[] {
  const chunks = [ids.slice(0, MAX_IDS)];
  for (let from = MAX_IDS; from < ids.length; from += MAX_IDS) chunks.push(ids.slice(from, from + MAX_IDS));
  return chunks;
}

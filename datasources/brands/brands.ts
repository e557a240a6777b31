import type { Gazetteer } from '../../statistics/gazetteer.ts';
import { metric } from '../../statistics/metric.ts';
import type { Vector, VectorKey } from '../../statistics/statement.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey, Version } from '../contract.ts';
import type { Deadline } from '../deadline.ts';
import { VersionMoved } from '../failure.ts';
import { fetchJson } from '../http/fetch-json.ts';
import type { BrandRecord } from '../records.ts';
import { Shape } from '../shape.ts';
import { brandOf } from './brand.mapper.ts';
import { type Page, pageOf } from './page.ts';

const shape = new Shape('brands');
const PAGE_SIZE = 10;

export interface BrandsOptions {
  readonly url: string;
  readonly places: () => Gazetteer;
}

/** All pages of one version. */
interface Edition {
  readonly version: Version;
  readonly pages: readonly Page[];
}

/**
 * The registry of 劳务品牌 over paged REST. It is slow, so each page is asked for under the ETag of the copy in hand: a
 * registry that has not changed costs no page at all.
 */
export class BrandsSource implements DataSource {
  readonly name = 'brands';
  private readonly url: URL;
  private readonly places: () => Gazetteer;
  /** The copy in hand. Only what has been found whole and understood: a 304 would bring a spoilt page back for good. */
  private pages: readonly Page[] = [];

  constructor({ url, places }: BrandsOptions) {
    this.url = new URL('brands', url.endsWith('/') ? url : `${url}/`);
    this.places = places;
  }

  async fetchMany(keys: readonly SourceKey[], { deadline }: AskOptions): Promise<Batch<Answer>> {
    const { version, pages } = (await this.read(deadline)) ?? (await this.read(deadline)) ?? moved();
    const places = this.places();
    const brands = pages.flatMap(({ items }) => items.map((item) => brandOf(shape, places, item)));
    this.pages = pages;
    return { version, values: keys.map((key) => answer(key, brands)) };
  }

  async probe(deadline: Deadline): Promise<Version> {
    const { etag } = await fetchJson({ source: this.name, url: this.url, method: 'HEAD', deadline });
    return shape.text(etag, 'an ETag').replace(/^W\//, '').replaceAll('"', '');
  }

  async close(): Promise<void> {}

  /** All pages, or null where the registry moved between two of them. */
  private async read(deadline: Deadline): Promise<Edition | null> {
    const first = await this.readPage(1, deadline);
    const numbers = Array.from({ length: first.pages - 1 }, (_, index) => index + 2);
    const rest = await Promise.all(numbers.map((number) => this.readPage(number, deadline)));
    const pages = [first, ...rest];
    if (pages.some(({ version }) => version !== first.version)) return null;
    const count = pages.reduce((sum, { items }) => sum + items.length, 0);
    if (count !== first.total) return shape.fail(`${first.total} brands, as the registry counts itself`);
    return { version: first.version, pages };
  }

  private async readPage(number: number, deadline: Deadline): Promise<Page> {
    const known = this.pages[number - 1];
    const url = new URL(`?page=${number}&size=${PAGE_SIZE}`, this.url);
    const headers = known === undefined ? {} : { 'if-none-match': known.etag };
    const { status, etag, body } = await fetchJson({ source: this.name, url, headers, deadline });
    return status === 304 && known !== undefined ? known : pageOf(shape, etag, body);
  }
}

function moved(): never {
  throw new VersionMoved('brands');
}

function answer(key: SourceKey, brands: readonly BrandRecord[]): Answer | null {
  if (key.kind === 'brands') return brands;
  if (key.kind === 'vector' && metric(key.metric).sources.brands !== undefined) return vectorOf(key, brands);
  return null;
}

function vectorOf({ metric: code, period, population }: VectorKey, brands: readonly BrandRecord[]): Vector {
  const statements = brands
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.metric === code && figure.period === period && figure.population === population);
  return { source: 'brands', key: { metric: code, period, population }, statements, targets: [], universe: null };
}

import { setTimeout as pause } from 'node:timers/promises';
import { Control } from '../control/control.ts';
import {
  everySecond,
  type JsonRequest,
  type RunningServer,
  startJsonServer,
  type UpstreamAnswer,
} from '../control/json-server.ts';
import { answerVersioned, notFound, versionOf } from '../control/versioned-resource.ts';
import { brandsAt, type RegisteredBrand } from './brand.ts';

export interface BrandsOptions {
  /** Serve `/__control`. */
  readonly control?: boolean;
  /** What a page takes; the registry is the slow one among the upstreams. */
  readonly latencyMs?: number;
}

interface Edition {
  readonly version: string;
  readonly brands: readonly RegisteredBrand[];
}

const DEFAULT_LATENCY_MS = 40;
const DEFAULT_PAGE_SIZE = 10;
const MAX_PAGE_SIZE = 50;

/** Starts the registry of 劳务品牌: `GET /brands?page=&size=` as in PROTOCOL.md; a page holds at most 50. */
export function startBrands(options: BrandsOptions = {}): Promise<RunningServer> {
  const { control: controllable = false, latencyMs = DEFAULT_LATENCY_MS } = options;
  let amendments = 0;
  let edition = publish(amendments);
  const control = new Control({
    moveVersion: () => {
      amendments += 1;
      edition = publish(amendments);
      return edition.version;
    },
  });
  return startJsonServer({
    control,
    controllable,
    answer: async (request) => {
      const answer = answerFrom(edition, request);
      // A probe is quick: only a page has to be put together.
      if (answer.purpose === 'call') await pause(latencyMs, undefined, { ref: false });
      return answer;
    },
  });
}

function publish(amendments: number): Edition {
  const brands = brandsAt(amendments);
  return { version: versionOf(brands), brands };
}

function answerFrom({ version, brands }: Edition, request: JsonRequest): UpstreamAnswer {
  const { pathname, searchParams } = request.url;
  if (pathname !== '/brands') return notFound(pathname);
  const page = Number(searchParams.get('page') ?? 1);
  const size = Number(searchParams.get('size') ?? DEFAULT_PAGE_SIZE);
  if (!isWithin(page, 1, Number.MAX_SAFE_INTEGER) || !isWithin(size, 1, MAX_PAGE_SIZE)) {
    const error = `page is 1 or more and size 1 to ${MAX_PAGE_SIZE}, but got: ${searchParams}`;
    return { status: 400, body: { error }, purpose: 'call' };
  }
  return answerVersioned(request, version, () => {
    const items = brands.slice((page - 1) * size, page * size);
    return {
      version,
      page,
      pages: Math.ceil(brands.length / size),
      total: brands.length,
      items: request.missingRows ? everySecond(items) : items,
    };
  });
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

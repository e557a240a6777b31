import type { Version } from '../contract.ts';
import type { Shape } from '../shape.ts';

/** A registry that claims more is broken: each page is a request. */
const MAX_PAGES = 200;

/** One page of the registry, with what it says of the whole. */
export interface Page {
  /** As sent, quotes included: it goes back as If-None-Match. */
  readonly etag: string;
  readonly version: Version;
  readonly pages: number;
  readonly total: number;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** Throws SourceFailure MALFORMED on another shape. */
export function pageOf(shape: Shape, etag: string | null, body: unknown): Page {
  const { version, pages, total, items } = shape.record(body);
  if (!Number.isInteger(pages) || shape.number(pages) < 1 || shape.number(pages) > MAX_PAGES) {
    return shape.fail(`1 to ${MAX_PAGES} pages`);
  }
  return {
    etag: shape.text(etag, 'an ETag'),
    version: shape.text(version),
    pages: shape.number(pages),
    total: shape.number(total),
    items: shape.records(items),
  };
}

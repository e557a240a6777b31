import type { AliasRecord, RegionRecord } from '../../statistics/region.ts';
import { Confidence, Lang, RegionLevel } from '../../statistics/vocabulary.ts';
import type { Answer, AskOptions, Batch, DataSource, SourceKey } from '../contract.ts';
import type { Deadline } from '../deadline.ts';
import { SourceFailure } from '../failure.ts';
import { fetchJson } from '../http/fetch-json.ts';
import { Shape } from '../shape.ts';
import shipped from './last-known.json' with { type: 'json' };

const shape = new Shape('directory');

interface Copy {
  readonly version: string;
  readonly regions: readonly RegionRecord[];
}

/** The copy that the gateway ships. */
const SHIPPED = parseDirectory(shipped);

/**
 * The 行政区划 directory over REST. It is small and slow-moving: one conditional request a call, the body read only
 * when it has changed. While it is down the last known copy answers, marked stale: a dead directory costs no cell.
 */
export class DirectorySource implements DataSource {
  readonly name = 'directory';
  private readonly url: URL;
  private copy = SHIPPED;

  constructor(baseUrl: string) {
    this.url = new URL('regions', baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  }

  /** The last known records, for those who have to read names between two calls. */
  get known(): readonly RegionRecord[] {
    return this.copy.regions;
  }

  async fetchMany(keys: readonly SourceKey[], { deadline }: AskOptions): Promise<Batch<Answer>> {
    const stale = await this.refresh(deadline);
    const { version, regions } = this.copy;
    return { version, values: keys.map((key) => (key.kind === 'regions' ? regions : null)), stale };
  }

  async probe(deadline: Deadline): Promise<string> {
    const { etag } = await fetchJson({ source: this.name, url: this.url, method: 'HEAD', deadline });
    return unquoted(etag);
  }

  async close(): Promise<void> {}

  /** Whether the copy in hand is now stale. */
  private async refresh(deadline: Deadline): Promise<boolean> {
    try {
      const headers = { 'if-none-match': `"${this.copy.version}"` };
      const { status, body } = await fetchJson({ source: this.name, url: this.url, headers, deadline });
      if (status !== 304) this.copy = parseDirectory(body);
      return false;
    } catch (error) {
      if (error instanceof SourceFailure) return true;
      throw error;
    }
  }
}

function unquoted(etag: string | null): string {
  if (etag === null) throw new SourceFailure('directory', 'MALFORMED', { cause: new Error('no ETag') });
  return etag.replace(/^W\//, '').replace(/^"|"$/g, '');
}

/** Checks and maps the directory's own JSON. */
function parseDirectory(body: unknown): Copy {
  const { version, regions } = shape.record(body);
  const records = shape.records(regions).map(regionOf);
  const ids = new Set(records.map(({ id }) => id));
  // Rows that are missing are seen by those that speak of them: half a directory would be half of every list.
  const whole = records.every(({ parent, successors }) =>
    [...successors, ...(parent === null ? [] : [parent])].every((id) => ids.has(id)),
  );
  if (!whole) return shape.fail('a directory with every region that it speaks of');
  return { version: shape.text(version), regions: records };
}

function regionOf(raw: Readonly<Record<string, unknown>>): RegionRecord {
  const names = shape.record(raw.names);
  const tile = raw.tile === null || raw.tile === undefined ? null : shape.record(raw.tile);
  return {
    id: shape.text(raw.id),
    code: shape.textOrNull(raw.code),
    level: shape.oneOf(raw.level, Object.values(RegionLevel)),
    type: shape.text(raw.type),
    parent: shape.textOrNull(raw.parent),
    names: {
      zh: shape.text(names.zh),
      en: shape.text(names.en),
      enConfidence: shape.oneOf(names.enConfidence, Object.values(Confidence)),
      pinyin: shape.text(names.pinyin),
      initials: shape.text(names.initials),
    },
    aliases: shape.records(raw.aliases).map(aliasOf),
    validFrom: shape.textOrNull(raw.validFrom),
    validTo: shape.textOrNull(raw.validTo),
    successors: shape.texts(raw.successors),
    tile: tile === null ? null : { column: shape.number(tile.column), row: shape.number(tile.row) },
  };
}

function aliasOf(raw: Readonly<Record<string, unknown>>): AliasRecord {
  return {
    text: shape.text(raw.text),
    lang: shape.oneOf(raw.lang, Object.values(Lang)),
    kind: shape.text(raw.kind) as AliasRecord['kind'],
    confidence: shape.oneOf(raw.confidence, Object.values(Confidence)),
    ambiguous: shape.flag(raw.ambiguous),
    validTo: shape.textOrNull(raw.validTo),
  };
}

import type { Alias, Region, Tile } from '../../schema/region.type.ts';
import type { RegionRecord } from '../../statistics/region.ts';
import type { RegionId } from '../../statistics/statement.ts';
import type { RegionLevel } from '../../statistics/vocabulary.ts';
import { encodeNodeId } from '../node-id.ts';
import type { RequestScope } from '../request-scope.ts';

/** A region of the directory as the graph shows it. */
export class RegionView implements Region {
  readonly record: RegionRecord;
  readonly request: RequestScope;

  constructor(record: RegionRecord, request: RequestScope) {
    this.record = record;
    this.request = request;
  }

  get __typename(): 'Region' {
    return 'Region';
  }

  get id(): string {
    return encodeNodeId('Region', this.record.id);
  }

  get code(): string | null {
    return this.record.code;
  }

  get level(): RegionLevel {
    return this.record.level;
  }

  get type(): string {
    return this.record.type;
  }

  get fullName(): string {
    const { gazetteer } = this.request;
    const above = gazetteer.ancestorsOf(this.record.id).map((id) => gazetteer.get(id)?.names.zh ?? '');
    return [...above.reverse(), this.record.names.zh].join('');
  }

  get aliases(): readonly Alias[] {
    return this.record.aliases;
  }

  get validFrom(): string | null {
    return this.record.validFrom;
  }

  get validTo(): string | null {
    return this.record.validTo;
  }

  get tile(): Tile | null {
    return this.record.tile;
  }
}

/** Undefined ids come only from an upstream that speaks of a region its directory does not have. */
export function regionView(request: RequestScope, id: RegionId): RegionView {
  const record = request.gazetteer.get(id);
  if (record === undefined) throw new Error(`no region ${id} in the directory`);
  return new RegionView(record, request);
}

import { Likeness } from './likeness.ts';
import type { AliasRecord, RegionRecord } from './region.ts';
import type { RegionId } from './statement.ts';
import type { RegionLevel } from './vocabulary.ts';

export type Lookup =
  | { readonly kind: 'one'; readonly region: RegionRecord; readonly by: AliasRecord['kind'] | 'NAME' | 'CODE' }
  | { readonly kind: 'many'; readonly candidates: readonly RegionRecord[] }
  | { readonly kind: 'none'; readonly suggestions: readonly RegionRecord[] };

interface Entry {
  readonly region: RegionRecord;
  readonly by: AliasRecord['kind'] | 'NAME' | 'CODE';
}

/** No name is nearly as long; what is longer is like none of them. */
const LONGEST_LIKENED = 100;

/** Full-width to half-width, no white space, no case: the form in which names are compared. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'’·-]+/gu, '')
    .toLowerCase();
}

/**
 * The region tree and every kind of name. Names match whole or not at all: a prefix would find 鄂托克旗 in 鄂托克前旗.
 */
export class Gazetteer {
  readonly regions: readonly RegionRecord[];
  private readonly byId = new Map<RegionId, RegionRecord>();
  private readonly byName = new Map<string, Entry[]>();
  private readonly children = new Map<RegionId, RegionId[]>();
  private likeness: Likeness | undefined;

  constructor(records: readonly RegionRecord[]) {
    this.regions = [...records].sort((left, right) => (left.id < right.id ? -1 : 1));
    for (const region of this.regions) {
      this.byId.set(region.id, region);
      if (region.validTo !== null) continue;
      if (region.parent !== null) {
        const siblings = this.children.get(region.parent);
        if (siblings === undefined) this.children.set(region.parent, [region.id]);
        else siblings.push(region.id);
      }
      this.enterNames(region);
    }
  }

  private enterNames(region: RegionRecord): void {
    const enter = (text: string, by: Entry['by']) => {
      const folded = foldName(text);
      const entries = this.byName.get(folded) ?? [];
      if (!entries.some((entry) => entry.region === region)) entries.push({ region, by });
      this.byName.set(folded, entries);
    };
    if (region.code !== null) enter(region.code, 'CODE');
    // 赤峰市巴林左旗 and 内蒙古自治区赤峰市巴林左旗 are names too, and never ambiguous.
    let path = region.names.zh;
    enter(path, 'NAME');
    for (const ancestor of this.ancestorsOf(region.id)) {
      path = `${this.byId.get(ancestor)?.names.zh ?? ''}${path}`;
      enter(path, 'NAME');
    }
    enter(region.names.en, 'NAME');
    enter(region.names.pinyin, 'PINYIN');
    enter(region.names.initials, 'INITIALS');
    for (const alias of region.aliases) if (alias.kind !== 'HONORIFIC') enter(alias.text, alias.kind);
  }

  /** By id: a GB/T 2260 code or a zone's id; also a retired region. */
  get(id: RegionId): RegionRecord | undefined {
    return this.byId.get(id);
  }

  levelOf(id: RegionId): RegionLevel | undefined {
    return this.byId.get(id)?.level;
  }

  parentOf(id: RegionId): RegionId | null {
    return this.byId.get(id)?.parent ?? null;
  }

  /** In code order, the order of the official tables. */
  childrenOf(id: RegionId): readonly RegionId[] {
    return this.children.get(id) ?? [];
  }

  /** From the parent up to the top. */
  ancestorsOf(id: RegionId): readonly RegionId[] {
    const ancestors: RegionId[] = [];
    for (let at = this.parentOf(id); at !== null; at = this.parentOf(at)) ancestors.push(at);
    return ancestors;
  }

  /** The region itself counts as within itself. */
  isWithin(id: RegionId, ancestor: RegionId): boolean {
    return id === ancestor || this.ancestorsOf(id).includes(ancestor);
  }

  /** The region itself and all below it, at one level where it is given, in code order. */
  within(id: RegionId, level?: RegionLevel): readonly RegionId[] {
    const found: RegionId[] = level === undefined || this.levelOf(id) === level ? [id] : [];
    for (const child of this.childrenOf(id)) found.push(...this.within(child, level));
    return found;
  }

  /** A current or former code. A former code finds its successor. */
  byCode(code: string): RegionRecord | undefined {
    const region = this.byId.get(code);
    if (region === undefined) {
      const entries = this.byName.get(code) ?? [];
      return entries.length === 1 ? entries[0]?.region : undefined;
    }
    const successor = region.validTo === null ? undefined : region.successors[0];
    return successor === undefined ? region : this.byId.get(successor);
  }

  /** Any kind of name. An ambiguous one is resolved by `within`, where a context has a parent, or answered with its candidates. */
  find(name: string, within?: RegionId): Lookup {
    const folded = foldName(name);
    const entries = (this.byName.get(folded) ?? []).filter(
      (entry) => within === undefined || this.isWithin(entry.region.id, within),
    );
    const best = entries.filter((entry) => entry.by === 'NAME' || entry.by === 'CODE');
    const chosen = best.length === 1 ? best : entries;
    const [only] = chosen;
    if (only !== undefined && chosen.length === 1) return { kind: 'one', region: only.region, by: only.by };
    if (only !== undefined) return { kind: 'many', candidates: chosen.map((entry) => entry.region) };
    const suggest = () => this.suggest(folded);
    return {
      kind: 'none',
      // Only where somebody looks at them: a document may hold thousands of unknown names.
      get suggestions() {
        return suggest();
      },
    };
  }

  private suggest(folded: string): readonly RegionRecord[] {
    if (folded.length > LONGEST_LIKENED) return [];
    this.likeness ??= new Likeness(this.byName.keys());
    const scores = new Map<RegionRecord, number>();
    for (const [text, score] of this.likeness.to(folded)) {
      if (score < 0.3) continue;
      for (const { region } of this.byName.get(text) ?? []) {
        scores.set(region, Math.max(score, scores.get(region) ?? 0));
      }
    }
    return [...scores]
      .sort(([left, a], [right, b]) => b - a || (left.id < right.id ? -1 : 1))
      .slice(0, 5)
      .map(([region]) => region);
  }
}

const gazetteers = new WeakMap<readonly RegionRecord[], Gazetteer>();

/** One gazetteer a copy of the directory: the index is worth keeping as long as the records are the same. */
export function gazetteerOf(records: readonly RegionRecord[]): Gazetteer {
  let gazetteer = gazetteers.get(records);
  if (gazetteer === undefined) {
    gazetteer = new Gazetteer(records);
    gazetteers.set(records, gazetteer);
  }
  return gazetteer;
}

import { type CellKey, isPresent } from './cell.ts';
import { metric } from './metric.ts';
import type { RegionId, Statement } from './statement.ts';
import { SourceName } from './vocabulary.ts';

const byRegion = new WeakMap<readonly Statement[], ReadonlyMap<RegionId, readonly Statement[]>>();

function indexOf(statements: readonly Statement[]): ReadonlyMap<RegionId, readonly Statement[]> {
  const known = byRegion.get(statements);
  if (known !== undefined) return known;
  const index = new Map<RegionId, Statement[]>();
  for (const statement of statements) {
    if (statement.region === null) continue;
    const ofRegion = index.get(statement.region);
    if (ofRegion === undefined) index.set(statement.region, [statement]);
    else ofRegion.push(statement);
  }
  byRegion.set(statements, index);
  return index;
}

/** What a vector says of a cell's own region and, where the key names one, its partner. */
export function statementsOf(statements: readonly Statement[], key: CellKey): readonly Statement[] {
  const ofRegion = indexOf(statements).get(key.region) ?? [];
  return ofRegion.filter((statement) => concerns(statement, key));
}

/** A statement about a brand or an office is a region's own figure only for metrics of such subjects. */
function concerns({ partner, subject }: Statement, key: CellKey): boolean {
  if (key.partner !== null && partner !== key.partner) return false;
  return subject.type === 'Region' || subject.type === 'Pairing' || metric(key.metric).about === subject.type;
}

/** Narrow before wide, and anything before nothing. */
function width({ figure }: Statement): number {
  if (!isPresent(figure)) return Number.POSITIVE_INFINITY;
  const { lower, upper } = figure.bounds;
  return lower === null || upper === null ? Number.MAX_VALUE : upper - lower;
}

/** Several statements of one cell, best first: those with a figure, by precedence of source, then the narrower bounds; as printed where equal. */
export function rankStatements(statements: readonly Statement[]): readonly Statement[] {
  const precedence = Object.keys(SourceName);
  const rank = ({ figure, trail }: Statement) =>
    (isPresent(figure) ? 0 : precedence.length) + precedence.indexOf(trail.source);
  return [...statements].sort((left, right) => rank(left) - rank(right) || width(left) - width(right));
}

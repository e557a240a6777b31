import { keyText, type SourceKey } from '../../datasources/contract.ts';
import type { Need } from '../../datasources/request-loaders.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import type { Period } from '../../statistics/period.ts';
import { vectorsFor } from '../../statistics/recipe.ts';
import type { Population, SourceName } from '../../statistics/vocabulary.ts';

/** What a query needs of one cell apart from its region: a vector covers them all. */
export interface CellTemplate {
  readonly metric: MetricCode;
  readonly period: Period;
  readonly population: Population;
}

/** Two ways back in time often meet: twenty changes of changes are twenty times two cells, not two to the twentieth. */
export function distinctCells(cells: readonly CellTemplate[]): readonly CellTemplate[] {
  const byText = new Map(cells.map((cell) => [`${cell.metric}/${cell.period}/${cell.population}`, cell]));
  return [...byText.values()];
}

/** A reference to a region in an argument that has to be one region, and where it stands. */
export interface RegionMention {
  readonly ref: unknown;
  readonly at: string;
}

/** All that an operation will ask of the sources: known from its document, its variables and the business date alone. */
export class Plan {
  readonly now: Date;
  readonly mentions: RegionMention[] = [];
  private readonly needed = new Map<string, Need>();

  constructor(now: Date) {
    this.now = now;
  }

  get needs(): readonly Need[] {
    return [...this.needed.values()];
  }

  need(source: SourceName, key: SourceKey): void {
    this.needed.set(`${source}/${keyText(key)}`, { source, key });
  }

  needCell({ metric: code, period, population }: CellTemplate): void {
    this.needDirectory();
    for (const { source, key } of vectorsFor(code, period, population)) this.need(source, { kind: 'vector', ...key });
  }

  needDirectory(): void {
    this.need('directory', { kind: 'regions' });
  }

  needPublications(): void {
    this.need('bulletin', { kind: 'publications' });
  }
}

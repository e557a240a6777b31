import { absent, asCell, blankCell } from '../statistics/cell.ts';
import { latestPeriod } from '../statistics/clock.ts';
import { type MetricCode, metric } from '../statistics/metric.ts';
import { withoutRepeats } from '../statistics/repeats.ts';
import type { RegionId, Statement, SubjectRef } from '../statistics/statement.ts';
import { rankStatements } from '../statistics/statements-of.ts';
import type { Absence, Population, SourceName } from '../statistics/vocabulary.ts';
import { ObservationView } from './observation/observation-view.ts';
import type { RequestScope } from './request-scope.ts';

export interface EntityFigure {
  readonly metric: MetricCode;
  readonly subject: SubjectRef;
  readonly region: RegionId | null;
  readonly population?: Population;
  /** Whose figure it would be. */
  readonly source: SourceName;
  /** What it means that there is none. */
  readonly otherwise?: Absence;
}

/** A figure of an entity, from the statements about it; several statements of one cell are alternatives. */
export function entityFigure(
  request: RequestScope,
  figure: EntityFigure,
  statements: readonly Statement[],
): ObservationView {
  const { metric: code, subject, region, population = 'ALL', source, otherwise = 'NOT_REPORTED' } = figure;
  const matching = statements.filter((statement) => statement.metric === code && statement.population === population);
  const [best, ...others] = withoutRepeats(rankStatements(matching)).map((statement) => asCell(statement));
  if (best !== undefined) return new ObservationView({ ...best, alternatives: others }, null, request);
  const key = {
    metric: code,
    region: region ?? '',
    period: latestPeriod(metric(code), request.now),
    population,
    partner: null,
    scope: null,
  };
  const cell = blankCell(key, source, absent(otherwise), { subject, region });
  return new ObservationView(cell, null, request);
}

/** A figure that stands in the entity's own record. */
export function recordFigure(request: RequestScope, statement: Statement): ObservationView {
  return new ObservationView(asCell(statement), null, request);
}

import type { Freshness } from '../../schema/freshness.type.ts';
import { isPresent } from '../../statistics/cell.ts';
import { dueDate } from '../../statistics/clock.ts';
import { metric } from '../../statistics/metric.ts';
import type { ObservationView } from './observation-view.ts';

const DAY_MS = 86_400_000;

/** Whole days from one date to another, YYYY-MM-DD. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function freshnessOf({ cell, request }: ObservationView): Freshness {
  const { trail, asOf, figure } = cell;
  const known = trail.recordedAt ?? (trail.publishedAt === null ? null : `${trail.publishedAt}T00:00:00+08:00`);
  const stands = asOf.date ?? trail.publishedAt;
  const due = dueDate(metric(cell.metric).cadence, cell.period);
  return {
    knownAt: known === null ? null : new Date(known).toISOString(),
    // Undated figures (截至目前) have no age: guessing one would make them look dated.
    ageDays: stands === null || !isPresent(figure) ? null : Math.max(0, daysBetween(stands, request.today)),
    due,
    overdue: !isPresent(figure) && figure.absence === 'NOT_REPORTED' && due !== null && due < request.today,
    stale: request.loaders.stale.has(trail.source),
  };
}

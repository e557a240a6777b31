import type { Bounds } from '../../schema/bounds.type.ts';
import type { Observation } from '../../schema/observation.type.ts';
import { type Cell, type CellKey, cellText, isPresent } from '../../statistics/cell.ts';
import { format } from '../../statistics/decimal.ts';
import { metric } from '../../statistics/metric.ts';
import type { AsOf } from '../../statistics/statement.ts';
import type { UnitCode } from '../../statistics/unit.ts';
import type { Absence, ObsStatus, Origin, Population, Qualifier } from '../../statistics/vocabulary.ts';
import { encodeNodeId } from '../node-id.ts';
import type { RequestScope } from '../request-scope.ts';
import { citationOf } from './citation.ts';

/** Subject, metric, period, population, scope and locator: what tells one statement from another. */
export function statedText({ subject, metric, period, population, scope, trail }: Cell): string {
  return [subject.type, subject.key, metric, period, population, scope ?? '', trail.locator ?? ''].join('|');
}

/** A cell as the graph shows it. Plain fields are getters, so that only what is selected is computed. */
export class ObservationView implements Observation {
  readonly scope: string | null;
  readonly cell: Cell;
  /** Null where no vector stands behind the figure: it belongs to an entity's own record, or was derived. */
  readonly key: CellKey | null;
  readonly request: RequestScope;

  constructor(cell: Cell, key: CellKey | null, request: RequestScope) {
    this.cell = cell;
    this.key = key;
    this.request = request;
    this.scope = cell.scope;
  }

  get __typename(): 'Observation' {
    return 'Observation';
  }

  get id(): string {
    const address = this.key === null ? statedText(this.cell) : cellText(this.key);
    return encodeNodeId('Observation', `${this.request.snapshot}/${address}`);
  }

  get period(): string {
    return this.cell.period;
  }

  get asOf(): AsOf {
    return this.cell.asOf;
  }

  get population(): Population {
    return this.cell.population;
  }

  /** The unit of `value`, `exact` and `bounds`. */
  get held(): UnitCode {
    return this.cell.unit ?? metric(this.cell.metric).unit;
  }

  get exact(): string | null {
    return isPresent(this.cell.figure) ? format(this.cell.figure.value) : null;
  }

  get bounds(): Bounds | null {
    return isPresent(this.cell.figure) ? this.cell.figure.bounds : null;
  }

  get qualifier(): Qualifier | null {
    return isPresent(this.cell.figure) ? this.cell.figure.qualifier : null;
  }

  get origin(): Origin | null {
    return isPresent(this.cell.figure) ? this.cell.figure.origin : null;
  }

  get status(): ObsStatus {
    return this.cell.status;
  }

  get absence(): Absence | null {
    return isPresent(this.cell.figure) ? null : this.cell.figure.absence;
  }

  get note(): string | null {
    return this.cell.note;
  }

  get citation(): string {
    return citationOf(this);
  }
}

import type { Cell } from '../../statistics/cell.ts';
import { display } from '../../statistics/display.ts';
import { metric } from '../../statistics/metric.ts';
import type { UnitCode } from '../../statistics/unit.ts';
import type { RequestScope } from '../request-scope.ts';
import { SOURCE_CATALOGUE } from '../source-catalogue.ts';

interface Citable {
  readonly cell: Cell;
  /** The unit that the figure is held in. */
  readonly held: UnitCode;
  readonly request: RequestScope;
}

/** One line to put under a figure: what, where, when, how much, who says so and how it came about. */
export function citationOf({ cell, held, request }: Citable): string {
  const { trail, figure } = cell;
  const place = cell.region === null ? cell.subject.key : (request.gazetteer.get(cell.region)?.names.zh ?? cell.region);
  const document = trail.document === null ? null : request.documentTitle(trail.document);
  const said = [
    SOURCE_CATALOGUE[trail.source].name.zh,
    document === null ? null : `《${document}》`,
    trail.locator,
  ].filter((part) => part !== null);
  const made = figure.kind === 'present' ? figure.origin : figure.absence;
  const scope = cell.scope === null ? '' : `(${cell.scope})`;
  return `${place}${metric(cell.metric).name.zh}${scope},${cell.period}:${display(figure, held)}。${said.join(',')}。${made}。快照 ${request.snapshot}`;
}

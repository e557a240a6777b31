import { asCell, type Cell, type CellKey, cellKeyOf } from '../../statistics/cell.ts';
import type { Statement, SubjectRef } from '../../statistics/statement.ts';
import { brandsOf } from '../brand/brand-view.ts';
import { recordsBehind } from '../node-lookup.ts';
import type { Plan } from '../plan/plan.ts';
import { readsOf } from '../plan/reads.ts';
import { allPrograms } from '../program/programs.ts';
import { policiesOf, statementsAbout } from '../publications.ts';
import type { RequestScope } from '../request-scope.ts';
import { ObservationView, statedText } from './observation-view.ts';

/** The address of a statement that is no cell's first: it belongs to an entity's record, or stands beside a cell. */
interface StatedAddress {
  readonly text: string;
  readonly subject: SubjectRef;
  /** Where `subject` is a region: the cell beside which it stands. */
  readonly beside: CellKey | null;
}

/** The address that `statedText` wrote; null for any other text. */
export function statedAddressOf(text: string): StatedAddress | null {
  const [type = '', key = '', metric = '', period = '', population = '', , ...rest] = text.split('|');
  if (rest.length === 0 || recordsBehind(type).length === 0) return null;
  const beside = type === 'Region' ? cellKeyOf([metric, key, period, population, '', ''].join('|')) : null;
  if (type === 'Region' && beside === null) return null;
  return { text, subject: { type: type as SubjectRef['type'], key }, beside };
}

export function planStated(plan: Plan, { subject, beside }: StatedAddress): void {
  if (beside !== null) plan.needCell(beside);
  else readsOf(['directory', 'publications', ...recordsBehind(subject.type)])(plan);
}

/** Null where no statement has that address; derived figures (a gap, a projection) are found with what they derive from. */
export function findStated(request: RequestScope, { text, subject, beside }: StatedAddress): ObservationView | null {
  const cells =
    beside === null ? statementsOf(request, subject).map((statement) => asCell(statement)) : around(request, beside);
  const found = cells.find((cell) => statedText(cell) === text);
  return found === undefined ? null : new ObservationView(found, null, request);
}

function around(request: RequestScope, key: CellKey): readonly Cell[] {
  if (request.gazetteer.get(key.region) === undefined) return [];
  const cell = request.cell(key);
  return [cell, ...cell.alternatives];
}

function statementsOf(request: RequestScope, subject: SubjectRef): readonly Statement[] {
  const printed = statementsAbout(request, subject);
  switch (subject.type) {
    case 'Brand':
      return [...printed, ...(brandsOf(request).find(({ name }) => name === subject.key)?.figures ?? [])];
    case 'Program':
      return allPrograms(request)
        .filter(({ key }) => key === subject.key)
        .flatMap(({ workers, posts, trained, amount, recipients, grants }) => [
          ...workers,
          ...[posts, trained, amount, recipients].filter((statement) => statement !== null),
          ...grants.map((grant) => grant.amount),
        ]);
    case 'Policy':
      return policiesOf(request)
        .filter(({ record }) => record.key === subject.key)
        .flatMap(({ record: { standard, rules } }) => [
          ...printed,
          ...(standard === null ? [] : [standard]),
          ...rules.map(({ threshold }) => threshold),
        ]);
    default:
      return printed;
  }
}

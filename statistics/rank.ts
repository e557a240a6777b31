import { type Cell, isPresent } from './cell.ts';

export interface Rank {
  /** From 1; equals share a place. */
  readonly position: number;
  /** How many have a value. */
  readonly of: number;
  /** Share of those with a value that do not come before it: 1 for the first. */
  readonly percentile: number;
  /** Others in the same place. */
  readonly ties: number;
  readonly missing: number;
}

/** A figure that is doubted itself is not ranked. */
function valuesOf(cells: readonly Cell[]): readonly number[] {
  return cells.flatMap(({ figure, status }) => (isPresent(figure) && status !== 'UNVALIDATED' ? [figure.value] : []));
}

/** The place of a cell among cells of its kind, itself included. Null where it has no value: absent is not last. */
export function rankAmong(cell: Cell, among: readonly Cell[], direction: 'ASC' | 'DESC'): Rank | null {
  const [own] = valuesOf([cell]);
  if (own === undefined) return null;
  const values = valuesOf(among);
  const before = values.filter((value) => (direction === 'DESC' ? value > own : value < own)).length;
  const equal = values.filter((value) => value === own).length;
  return {
    position: before + 1,
    of: values.length,
    percentile: values.length === 0 ? 1 : (values.length - before) / values.length,
    ties: Math.max(0, equal - 1),
    missing: among.length - values.length,
  };
}

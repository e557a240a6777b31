import { divideBounds } from './bounds.ts';
import { blankCell, type Cell, type CellKey, isPresent } from './cell.ts';
import { worstAbsence } from './combine.ts';
import { worstOrigin } from './vocabulary.ts';

/** A ratio recomputed from its parts, never averaged: 就业率 of a league is its employed over its trained. */
export function quotientOfCells(key: CellKey, numerator: Cell, denominator: Cell): Cell {
  const { source } = numerator.trail;
  if (!isPresent(numerator.figure) || !isPresent(denominator.figure)) {
    return blankCell(key, source, { kind: 'absent', absence: worstAbsence([numerator, denominator]) });
  }
  if (denominator.figure.value === 0) return blankCell(key, source, { kind: 'absent', absence: 'NOT_APPLICABLE' });
  const cell = blankCell(
    key,
    source,
    {
      kind: 'present',
      value: numerator.figure.value / denominator.figure.value,
      bounds: divideBounds(numerator.figure.bounds, denominator.figure.bounds),
      qualifier: 'ROUNDED',
      origin: worstOrigin([numerator.figure.origin, denominator.figure.origin], 'DERIVED'),
    },
    { inputs: [numerator, denominator], asOf: numerator.asOf },
  );
  const rule = '比率由分子分母重算 / a ratio is recomputed from numerator and denominator';
  return {
    ...cell,
    trail: {
      ...cell.trail,
      steps: [
        {
          kind: 'DIVIDE',
          before: `${numerator.figure.value} / ${denominator.figure.value}`,
          after: String(numerator.figure.value / denominator.figure.value),
          rule,
        },
      ],
    },
  };
}

import { subtractBounds, sumBounds } from './bounds.ts';
import { blankCell, type Cell, type CellKey, isPresent } from './cell.ts';
import { subtract, sum } from './decimal.ts';
import type { AsOf, Present, Step } from './statement.ts';
import { type Absence, type Origin, type SourceName, worstOrigin } from './vocabulary.ts';

/** When several parts are absent for several reasons, the one that says most about what to do next. */
const ABSENCE_ORDER: readonly Absence[] = [
  'SOURCE_DOWN',
  'NOT_PERMITTED',
  'SUPPRESSED',
  'NOT_YET_DUE',
  'NOT_REPORTED',
  'NOT_APPLICABLE',
];

export function worstAbsence(cells: readonly Cell[]): Absence {
  const found = new Set(cells.flatMap((cell) => (cell.figure.kind === 'absent' ? [cell.figure.absence] : [])));
  return ABSENCE_ORDER.find((absence) => found.has(absence)) ?? 'NOT_REPORTED';
}

/** The date that all parts share, else none. */
function sharedAsOf(parts: readonly Cell[]): AsOf {
  const [first] = parts;
  if (first !== undefined && parts.every((part) => part.asOf.date === first.asOf.date)) return first.asOf;
  return { date: null, text: null, certain: false };
}

function latestRecord(parts: readonly Cell[]): string | null {
  return parts.reduce<string | null>((latest, { trail: { recordedAt } }) => {
    return recordedAt !== null && (latest === null || recordedAt > latest) ? recordedAt : latest;
  }, null);
}

function derived(key: CellKey, source: SourceName, figure: Present, inputs: readonly Cell[], step: Step): Cell {
  const cell = blankCell(key, source, figure, { inputs, asOf: sharedAsOf(inputs) });
  return { ...cell, trail: { ...cell.trail, recordedAt: latestRecord(inputs), steps: [step] } };
}

/**
 * The sum of `parts`, which must be disjoint. Parts that do not apply do not count. Where a part is missing the sum is
 * a lower bound (AT_LEAST): the figures of this graph are never negative. With no part present it is absent.
 */
export function sumCells(key: CellKey, source: SourceName, parts: readonly Cell[], floor: Origin, step: Step): Cell {
  const counted = parts.filter(({ figure }) => isPresent(figure) || figure.absence !== 'NOT_APPLICABLE');
  if (parts.length > 0 && counted.length === 0) {
    return blankCell(key, source, { kind: 'absent', absence: 'NOT_APPLICABLE' });
  }
  const figures = counted.flatMap(({ figure }) => (isPresent(figure) ? [figure] : []));
  if (figures.length === 0) return blankCell(key, source, { kind: 'absent', absence: worstAbsence(counted) });
  const whole = sumBounds(figures.map(({ bounds }) => bounds));
  const missing = counted.length - figures.length;
  const partial = missing > 0 || figures.some(({ qualifier }) => qualifier === 'AT_LEAST');
  const figure: Present = {
    kind: 'present',
    value: sum(figures.map(({ value }) => value)),
    bounds: partial ? { ...whole, upper: null, upperOpen: false } : whole,
    qualifier: partial ? 'AT_LEAST' : figures.every(({ qualifier }) => qualifier === 'EXACT') ? 'EXACT' : 'ROUNDED',
    origin: worstOrigin(
      figures.map(({ origin }) => origin),
      floor,
    ),
  };
  const cell = derived(key, source, figure, counted, step);
  if (missing === 0) return cell;
  return {
    ...cell,
    note: `${counted.length}个部分中缺${missing}个,合计为下限 / ${missing} of ${counted.length} parts missing: a lower bound`,
  };
}

/** A month or quarter of a cumulative metric: later minus earlier. Absent where either is. */
export function differenceOfCells(key: CellKey, source: SourceName, later: Cell, earlier: Cell, step: Step): Cell {
  const inputs = [later, earlier];
  if (!isPresent(later.figure) || !isPresent(earlier.figure)) {
    return blankCell(key, source, { kind: 'absent', absence: worstAbsence(inputs) });
  }
  const exact = later.figure.qualifier === 'EXACT' && earlier.figure.qualifier === 'EXACT';
  const figure: Present = {
    kind: 'present',
    value: subtract(later.figure.value, earlier.figure.value),
    bounds: subtractBounds(later.figure.bounds, earlier.figure.bounds),
    qualifier: exact ? 'EXACT' : 'ROUNDED',
    origin: worstOrigin([later.figure.origin, earlier.figure.origin], 'DERIVED'),
  };
  return { ...derived(key, source, figure, inputs, step), asOf: later.asOf };
}

import { absent, blankCell, type Cell, type CellKey, isPresent } from './cell.ts';
import type { Known } from './compare.ts';
import { metric } from './metric.ts';
import { elapsed, periodParts, writePeriod } from './period.ts';
import type { Figure, PrintedRate } from './statement.ts';
import { againstTarget, impliedTarget, type Pace, type Progress, pace } from './target.ts';

/** A cell against its target: the numbers of `target.ts` with cells around the figures. */
export interface CellProgress extends Omit<Progress, 'target' | 'gap'> {
  readonly target: Cell;
  readonly gap: Cell;
  readonly pace: Omit<Pace, 'projected'> & { readonly projected: Cell | null };
}

/** What was printed of a rate, where a number was printed. */
export function knownRate(rates: readonly PrintedRate[], of: PrintedRate['of']): Known | null {
  const rate = rates.find((printed) => printed.of === of);
  return rate === undefined || rate.value === null || rate.bounds === null
    ? null
    : { value: rate.value, bounds: rate.bounds };
}

/**
 * The target that the printed rate implies, else the one that a source states, else, where print says only that the
 * target was met, a target that is absent. Null where nobody speaks of a target.
 */
export function progressOf(cell: Cell, key: CellKey, stated: Cell | null): CellProgress | null {
  if (!isPresent(cell.figure)) return null;
  const printed = knownRate(cell.rates, 'TARGET');
  if (printed !== null) {
    const progress = withCells(
      cell,
      key,
      impliedTarget(cell.figure, printed),
      'N / 公布完成率 / N over the printed rate',
    );
    return progress === null ? null : { ...progress, target: inPrint(progress.target, cell) };
  }
  // 人次 against a target in 人 is no progress.
  if (stated !== null && isPresent(stated.figure) && stated.unit === cell.unit) {
    return withCells(
      cell,
      key,
      againstTarget(cell.figure, stated.figure, null),
      '任务数 − 完成数 / target less figure',
      stated,
    );
  }
  return cell.rates.some(({ of }) => of === 'TARGET') ? metWithoutNumber(cell, key) : null;
}

function derivedCell(
  cell: Cell,
  key: CellKey,
  scope: string,
  figure: Figure,
  rule: string,
  inputs: readonly Cell[] = [cell],
): Cell {
  const year = writePeriod({ kind: 'YEAR', year: periodParts(key.period).year });
  const made = blankCell({ ...key, period: year, scope }, cell.trail.source, figure, { inputs, subject: cell.subject });
  const steps = [{ kind: 'DERIVE', before: cell.trail.quote ?? `${key.period}`, after: scope, rule }];
  return { ...made, trail: { ...made.trail, document: cell.trail.document, locator: cell.trail.locator, steps } };
}

/** A target that print speaks of keeps the words by which it does: 81.1%, 完成了目标任务. */
function inPrint(target: Cell, cell: Cell): Cell {
  const quote = cell.rates.find(({ of }) => of === 'TARGET')?.quote ?? null;
  return { ...target, trail: { ...target.trail, quote } };
}

function withCells(cell: Cell, key: CellKey, progress: Progress, rule: string, stated?: Cell): CellProgress | null {
  if (!isPresent(cell.figure)) return null;
  const kept = pace(cell.figure, progress, key.period, metric(key.metric).overTime);
  if (kept === null) return null;
  const projected = kept.projected;
  return {
    ...progress,
    target: stated ?? derivedCell(cell, key, '全年目标', progress.target, rule),
    gap: derivedCell(cell, key, '距目标', progress.gap, rule, stated === undefined ? [cell] : [cell, stated]),
    pace: {
      ...kept,
      projected:
        projected === null
          ? null
          : derivedCell(cell, key, '按当前进度全年', projected, '数值 × 12 / 月数 / figure × 12 / months'),
    },
  };
}

/** “完成了目标任务”: met, by a target that was not printed. */
function metWithoutNumber(cell: Cell, key: CellKey): CellProgress {
  const rule = '目标数未印 / the target is not printed';
  return {
    target: inPrint(derivedCell(cell, key, '全年目标', absent('NOT_REPORTED'), rule), cell),
    gap: derivedCell(cell, key, '距目标', absent('NOT_REPORTED'), rule),
    rate: null,
    publishedRate: null,
    rateBounds: null,
    pace: { elapsed: elapsed(key.period), status: 'DONE', projected: null, requiredPerMonth: null },
  };
}

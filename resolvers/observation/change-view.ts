import type { Change } from '../../schema/change.type.ts';
import type { CellKey } from '../../statistics/cell.ts';
import { isPresent } from '../../statistics/cell.ts';
import { change } from '../../statistics/change.ts';
import { metric } from '../../statistics/metric.ts';
import { periodParts, shiftPeriod, writePeriod } from '../../statistics/period.ts';
import { knownRate } from '../../statistics/progress.ts';
import type { Shift } from '../../statistics/vocabulary.ts';
import type { CellTemplate } from '../plan/plan.ts';
import { ObservationView } from './observation-view.ts';

export interface ChangeView extends Change {
  readonly base: ObservationView;
}

/** The cells a change may be measured from: the shifted period, and last year as publications name it (去年). */
export function baseTemplates(template: CellTemplate, over: Shift): readonly CellTemplate[] {
  const shifted = shiftPeriod(template.period, over, -1);
  const bases = shifted === null ? [] : [{ ...template, period: shifted }];
  if (over !== 'YEAR' || metric(template.metric).overTime !== 'LAST') return bases;
  const lastYear = shiftPeriod(writePeriod({ kind: 'YEAR', year: periodParts(template.period).year }), 'YEAR', -1);
  return lastYear === null ? bases : [...bases, { ...template, period: lastYear }];
}

function baseKey({ cell }: ObservationView, key: CellKey, over: Shift): CellKey | null {
  const named = over === 'YEAR' ? cell.rates.find(({ of }) => of === 'BASE')?.base : null;
  const period = named ?? shiftPeriod(key.period, over, -1);
  return period === null ? null : { ...key, period };
}

/** A base that the publication names wins. Null where there is no earlier cell to speak of. */
export function changeOf(view: ObservationView, over: Shift): ChangeView | null {
  const { cell, key, request } = view;
  const earlier = key === null ? null : baseKey(view, key, over);
  if (earlier === null) return null;
  const base = request.cell(earlier);
  const baseView = new ObservationView(base, earlier, request);
  if (!isPresent(cell.figure) || !isPresent(base.figure)) {
    const missing = isPresent(cell.figure) ? base : cell;
    const absence = isPresent(missing.figure) ? '' : missing.figure.absence;
    return {
      base: baseView,
      absolute: null,
      relative: null,
      publishedRelative: null,
      bounds: null,
      comparable: false,
      why: `${missing.period} 没有数值(${absence}) / no value`,
    };
  }
  const { absolute, relative, publishedRelative, bounds, why } = change(
    cell.figure,
    base.figure,
    knownRate(cell.rates, 'BASE'),
  );
  const differs = incomparable(view, baseView);
  return {
    base: baseView,
    absolute,
    relative,
    publishedRelative,
    bounds,
    comparable: differs === null,
    why: differs ?? why,
  };
}

/** Why the two may not be compared: another source, another definition, another unit; null where they may. */
function incomparable(now: ObservationView, then: ObservationView): string | null {
  if (now.held !== then.held) return `单位不同:${now.held} 与 ${then.held} / different units`;
  const differing = [now.cell, then.cell].find(({ status }) => status === 'DEFINITION_DIFFERS' || status === 'BREAK');
  const doubted = [now.cell, then.cell].find(({ status }) => status === 'UNVALIDATED');
  if (doubted !== undefined) return `${doubted.period} 的数字存疑 / a doubtful figure`;
  if (differing !== undefined) return `${differing.period} 口径不同 / differing definition`;
  const [source, earlier] = [now.cell.trail.source, then.cell.trail.source];
  if (source !== earlier) return `来源不同:${source} 与 ${earlier} / different sources`;
  if ([now, then].some(({ qualifier }) => qualifier === 'AT_LEAST'))
    return '有一方是不完全合计或下限 / one of them is a lower bound';
  return null;
}

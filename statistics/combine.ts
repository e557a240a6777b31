import { divideBounds, subtractBounds, sumBounds } from './bounds.ts';
import { absent, blankCell, type Cell, type CellKey, isPresent } from './cell.ts';
import { divide, format, subtract, sum } from './decimal.ts';
import { derived } from './figure.ts';
import type { AsOf, Present, Step } from './statement.ts';
import type { Absence, ObsStatus, Origin, SourceName } from './vocabulary.ts';

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

/** Doubts about an input are doubts about what is made of it; that it was revised is not. */
const DOUBTS: readonly ObsStatus[] = ['DEFINITION_DIFFERS', 'BREAK', 'ESTIMATED', 'PROVISIONAL'];

function worstStatus(inputs: readonly Cell[]): ObsStatus {
  const found = new Set(inputs.map(({ status }) => status));
  return DOUBTS.find((status) => found.has(status)) ?? 'NORMAL';
}

/** The date that all share, else none. */
function sharedAsOf(inputs: readonly Cell[]): AsOf {
  const [first] = inputs;
  if (first !== undefined && inputs.every(({ asOf }) => asOf.date === first.asOf.date)) return first.asOf;
  return { date: null, text: null, certain: false };
}

function latestRecord(inputs: readonly Cell[]): string | null {
  const times = inputs.flatMap(({ trail: { recordedAt } }) => (recordedAt === null ? [] : [recordedAt]));
  return times.reduce<string | null>((latest, time) => (latest === null || time > latest ? time : latest), null);
}

/** What is told in another unit (人次 beside 人), or is doubted itself, has no part in arithmetic: it counts as missing. */
function usable(part: Cell): Cell {
  if (!isPresent(part.figure)) return part;
  if (part.status === 'UNVALIDATED') return { ...part, figure: absent('NOT_REPORTED') };
  if (part.unit === null) return part;
  const note = part.note ?? `以${part.unit}计,不能相加 / in ${part.unit}: not to be added`;
  return { ...part, figure: absent('NOT_REPORTED'), note };
}

/** Why nothing could be computed, where a part says so. */
function sharedNote(parts: readonly Cell[]): string | null {
  return parts.find(({ figure, note }) => !isPresent(figure) && note !== null)?.note ?? null;
}

const figuresOf = (cells: readonly Cell[]) => cells.flatMap(({ figure }) => (isPresent(figure) ? [figure] : []));

function computed(key: CellKey, source: SourceName, figure: Present, inputs: readonly Cell[], step: Step): Cell {
  const used = inputs.filter((input) => isPresent(input.figure));
  const cell = blankCell(key, source, figure, { inputs, asOf: sharedAsOf(used), status: worstStatus(used) });
  return { ...cell, trail: { ...cell.trail, recordedAt: latestRecord(used), steps: [step] } };
}

/**
 * The sum of `parts`, which must be disjoint. Parts that do not apply do not count. Where a part is missing the sum is
 * a lower bound (AT_LEAST): the figures of this graph are never negative. With no part present it is absent.
 */
export function sumCells(key: CellKey, source: SourceName, parts: readonly Cell[], floor: Origin, step: Step): Cell {
  const counted = parts.map(usable).filter(({ figure }) => isPresent(figure) || figure.absence !== 'NOT_APPLICABLE');
  if (parts.length > 0 && counted.length === 0) return blankCell(key, source, absent('NOT_APPLICABLE'));
  const figures = figuresOf(counted);
  if (figures.length === 0) return blankCell(key, source, absent(worstAbsence(counted)), { note: sharedNote(counted) });
  const missing = counted.length - figures.length;
  const whole = sumBounds(figures.map(({ bounds }) => bounds));
  const bounds = missing === 0 ? whole : { ...whole, upper: null, upperOpen: true };
  const figure = derived(sum(figures.map(({ value }) => value)), bounds, figures, floor);
  const cell = computed(key, source, figure, counted, step);
  if (missing === 0) return cell;
  return {
    ...cell,
    note: `${counted.length}个部分中缺${missing}个,合计为下限 / ${missing} of ${counted.length} parts missing: a lower bound`,
  };
}

/** A month or quarter of a cumulative metric: later minus earlier. Absent where either is. */
export function differenceOfCells(key: CellKey, source: SourceName, later: Cell, earlier: Cell, step: Step): Cell {
  const inputs = [later, earlier].map(usable);
  const [minuend, subtrahend] = figuresOf(inputs);
  if (minuend === undefined || subtrahend === undefined) {
    return blankCell(key, source, absent(worstAbsence(inputs)), { inputs, note: sharedNote(inputs) });
  }
  const figure = derived(subtract(minuend.value, subtrahend.value), subtractBounds(minuend.bounds, subtrahend.bounds), [
    minuend,
    subtrahend,
  ]);
  return { ...computed(key, source, figure, inputs, step), asOf: later.asOf };
}

/** A ratio recomputed from its parts, never averaged: 就业率 of a league is its employed over its trained. */
export function quotientOfCells(key: CellKey, numerator: Cell, denominator: Cell): Cell {
  const { source } = numerator.trail;
  const inputs = [numerator, denominator].map(usable);
  const [dividend, divisor] = figuresOf(inputs);
  if (dividend === undefined || divisor === undefined) {
    return blankCell(key, source, absent(worstAbsence(inputs)), { inputs });
  }
  if (divisor.value === 0) return blankCell(key, source, absent('NOT_APPLICABLE'), { inputs });
  const value = divide(dividend.value, divisor.value);
  const figure = derived(value, divideBounds(dividend.bounds, divisor.bounds), [dividend, divisor]);
  const step = {
    kind: 'DIVIDE',
    before: `${format(dividend.value)} / ${format(divisor.value)}`,
    after: format(value),
    rule: '比率由分子分母重算 / a ratio is recomputed from numerator and denominator',
  };
  return computed(key, source, figure, inputs, step);
}

import { absent, asCell, blankCell, type Cell, type CellKey, cellText, isPresent } from './cell.ts';
import { dueDate } from './clock.ts';
import { differenceOfCells, quotientOfCells, sumCells, worstAbsence } from './combine.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type MetricCode, metric } from './metric.ts';
import type { TemporalForm } from './metric-definition.ts';
import { monthsOf, type Period, periodParts, writePeriod } from './period.ts';
import { answering, type Difference, periodsOf, type Recipe, recipesFor } from './recipe.ts';
import { withoutRepeats } from './repeats.ts';
import type { RegionId, Statement, Step, Vector, VectorKey } from './statement.ts';
import { rankStatements, statementsOf } from './statements-of.ts';
import type { Absence, RegionLevel, SourceName } from './vocabulary.ts';

export type Reading = { readonly kind: 'read'; readonly vector: Vector } | { readonly kind: 'down' };

/** A remark on an answer that stands. */
export interface Caveat {
  readonly code: 'METRIC_NOT_ADDITIVE';
  readonly message: string;
  readonly source: SourceName;
}

/** The vectors of a request, in memory. */
export interface Readings {
  read(source: SourceName, key: VectorKey): Reading;
}

/** A sum with what it was added up from. */
interface RolledUp {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
}

/** A vector holds the figures of a period and, where the source keeps them, the targets of its year. */
type Facet = 'statements' | 'targets';

const step = (kind: string, before: string, after: string, rule: string): Step => ({ kind, before, after, rule });

/**
 * Cells from vectors: by source in order of precedence, in time by the source's temporal form, over regions by the
 * additivity contract. A roll-up never mixes sources. Pure; remembers what it has computed.
 */
export class Assembler {
  readonly gazetteer: Gazetteer;
  private readonly readings: Readings;
  private readonly today: string;
  private readonly memo = new Map<string, Cell>();
  /** What the cells made so far have to be said with, each once. */
  readonly caveats = new Map<string, Caveat>();

  constructor(gazetteer: Gazetteer, readings: Readings, today: string) {
    this.gazetteer = gazetteer;
    this.readings = readings;
    this.today = today;
  }

  cell(key: CellKey): Cell {
    const text = cellText(key);
    let cell = this.memo.get(text);
    if (cell === undefined) {
      cell = this.assemble(key);
      this.memo.set(text, cell);
    }
    return cell;
  }

  /** The annual target that a source states for the cell, summed over the region; null where no source keeps targets. */
  target(key: CellKey): Cell | null {
    const { kind, year: of } = periodParts(key.period);
    // One month set against the target of a year would always look late.
    if (kind !== 'YTD' && kind !== 'YEAR') return null;
    for (const [source, form] of answering(key.metric)) {
      if (form !== 'YTD') continue;
      const year = writePeriod({ kind: 'YEAR', year: of });
      for (const recipe of recipesFor(form, key.metric, key.period)) {
        const stored = periodsOf(recipe)[0];
        const [target] = stored === undefined ? [] : this.at(source, form, key, stored, 'targets');
        if (target !== undefined) return { ...target, period: year };
      }
    }
    return null;
  }

  /**
   * The cell as added up from the regions of one level below it, by the first source that has any of them: a roll-up
   * never mixes sources. Null where no source can be added up.
   */
  rollUpAt(key: CellKey, level: RegionLevel): RolledUp | null {
    const regions = this.gazetteer.within(key.region, level).filter((region) => region !== key.region);
    if (regions.length === 0 || metric(key.metric).overRegions !== 'SUM') return null;
    const rule = '按下级地区相加 / parts of the region are added';
    const added = step('ROLL_UP', `${regions.length}个${level}`, key.region, rule);
    let first: RolledUp | null = null;
    for (const [source, form] of answering(key.metric)) {
      if (form === 'PRINTED') continue;
      const parts = regions.map((region) => {
        const part = { ...key, region };
        return this.only(this.fromSource(source, form, part), source, part);
      });
      const rolledUp = { whole: sumCells(key, source, parts, 'ROLLED_UP', added), parts };
      if (isPresent(rolledUp.whole.figure)) return rolledUp;
      first ??= rolledUp;
    }
    return first;
  }

  private assemble(key: CellKey): Cell {
    const definition = metric(key.metric);
    const stated = answering(key.metric).flatMap(([source, form]) => this.fromSource(source, form, key));
    if (definition.quotient !== null && !stated.some(({ figure }) => isPresent(figure))) {
      const part = (code: string) => this.cell({ ...key, metric: code as MetricCode });
      const { numerator, denominator } = definition.quotient;
      stated.unshift(quotientOfCells(key, part(numerator), part(denominator)));
    }
    const ofScope = stated.filter(({ scope }) => scope === key.scope);
    const present = withoutRepeats(ofScope.filter(({ figure }) => isPresent(figure)));
    // Another scope is another cell; it is shown beside this one, never as it.
    const beside = stated.filter((cell) => cell.scope !== key.scope && isPresent(cell.figure));
    const [first, ...others] = present;
    if (first !== undefined) return { ...first, alternatives: [...others, ...beside] };
    const cell = this.absentCell(key, ofScope);
    return { ...cell, note: cell.note ?? noteOfScopes(beside), alternatives: beside };
  }

  private absentCell(key: CellKey, candidates: readonly Cell[]): Cell {
    const worst = worstAbsence(candidates);
    const named = candidates.find(({ figure }) => figure.kind === 'absent' && figure.absence === worst);
    if (named !== undefined && worst !== 'NOT_REPORTED') return named;
    const [[source] = ['bulletin' as const]] = answering(key.metric);
    return { ...(named ?? blankCell(key, source, absent(worst))), figure: absent(this.unreported(key)) };
  }

  /** Nobody is late with what is not due yet. */
  private unreported({ metric: code, period }: CellKey): Absence {
    const due = dueDate(metric(code).cadence, period);
    return due !== null && due > this.today ? 'NOT_YET_DUE' : 'NOT_REPORTED';
  }

  private fromSource(source: SourceName, form: TemporalForm, key: CellKey): readonly Cell[] {
    // Systems keep the metric as defined; narrower scopes are found in print only.
    const asked = form === 'PRINTED' ? key : { ...key, scope: null };
    for (const recipe of recipesFor(form, key.metric, key.period)) {
      const cells = this.follow(source, form, recipe, asked);
      if (cells.length > 0) return cells;
    }
    return [];
  }

  private follow(source: SourceName, form: TemporalForm, recipe: Recipe, key: CellKey): readonly Cell[] {
    const at = (period: Period) => this.at(source, form, key, period);
    switch (recipe.kind) {
      case 'same':
        return at(recipe.period);
      case 'state':
        return at(recipe.period).map((cell) => {
          const shifted = step(
            'SHIFT',
            key.period,
            recipe.period,
            '存量取期末状态 / a stock answers its state at the end of the period',
          );
          return { ...cell, period: key.period, trail: { ...cell.trail, steps: [...cell.trail.steps, shifted] } };
        });
      case 'sum':
        return [this.addMonths(source, form, recipe.periods, key)];
      case 'difference':
        return this.subtract(source, form, recipe, key);
      case 'none':
        return [
          recipe.because === 'metric'
            ? this.notOverTime(key, source)
            : blankCell(key, source, absent('NOT_REPORTED'), { note: '按月统计,没有逐日数字 / kept by the month' }),
        ];
    }
  }

  /** The one cell of a source for another address; absent where the source says nothing of it. */
  private only(cells: readonly Cell[], source: SourceName, key: CellKey): Cell {
    return cells[0] ?? blankCell(key, source, absent(this.unreported(key)));
  }

  private addMonths(source: SourceName, form: TemporalForm, months: readonly Period[], key: CellKey): Cell {
    const parts = months.map((period) => this.only(this.at(source, form, key, period), source, { ...key, period }));
    const added = step('SUM', months.join(' + '), key.period, '流量按月相加 / months of a flow are added');
    const cell = sumCells(key, source, parts, 'DERIVED', added);
    const last = parts.at(-1);
    // Added up to the end of the last month, where that one is in.
    return last !== undefined && isPresent(last.figure) ? { ...cell, asOf: last.asOf } : cell;
  }

  /**
   * What came to a cumulative figure between two months. Over regions the differences are added, not the totals
   * subtracted: totals that lack different parts have no difference.
   */
  private subtract(source: SourceName, form: TemporalForm, recipe: Difference, key: CellKey): readonly Cell[] {
    const { upTo, before } = recipe;
    if (before === null) return this.at(source, form, key, upTo).map((cell) => ({ ...cell, period: key.period }));
    const stated = [upTo, before].some((period) => this.statesItself(source, key, period));
    if (!stated && this.canRollUp(key)) {
      return [this.addChildren(source, key, (region) => this.subtract(source, form, recipe, { ...key, region }))];
    }
    const one = (period: Period) => this.only(this.at(source, form, key, period), source, { ...key, period });
    const rule = '累计数相减 / cumulative figures are subtracted';
    const taken = step('DIFFERENCE', `${upTo} − ${before}`, key.period, rule);
    return [differenceOfCells(key, source, one(upTo), one(before), taken)];
  }

  private notOverTime(key: CellKey, source: SourceName): Cell {
    const { name } = metric(key.metric);
    return this.forbidden(
      key,
      source,
      `${name.zh}按月统计,同一人可能在几个月里都有,不能相加;请分月查询,如 ${monthsOf(key.period)[0] ?? key.period} / months of ${key.metric} may not be added: ask for single months`,
    );
  }

  private notOverRegions(key: CellKey, source: SourceName): Cell {
    const { name } = metric(key.metric);
    return this.forbidden(
      key,
      source,
      `${name.zh}不能按地区相加;请查询各下级地区自己的数字 / ${key.metric} may not be added over regions: ask for the parts themselves`,
    );
  }

  /** Forbidden by the additivity contract: no figure, and the right question instead. */
  private forbidden(key: CellKey, source: SourceName, message: string): Cell {
    this.caveats.set(message, { code: 'METRIC_NOT_ADDITIVE', message, source });
    return blankCell(key, source, absent('NOT_APPLICABLE'), { note: message });
  }

  /** What the source says of one stored period: its own statements, best first, else a roll-up of the children. */
  private at(
    source: SourceName,
    form: TemporalForm,
    key: CellKey,
    period: Period,
    facet: Facet = 'statements',
  ): readonly Cell[] {
    const reading = this.readings.read(source, { metric: key.metric, period, population: key.population });
    if (reading.kind === 'down') return [blankCell(key, source, absent('SOURCE_DOWN'))];
    const { vector } = reading;
    const own = statementsOf(vector[facet], key);
    const direct = own.filter(({ partner }) => partner === key.partner);
    if (direct.length > 0) return rankStatements(direct).map((found) => asCell(found));
    if (form === 'PRINTED') return [];
    const here = { ...key, period };
    if (own.length > 0 && key.partner === null) return [this.addPairs(source, here, own)];
    return [this.rollUp(source, form, here, vector, facet)];
  }

  private statesItself(source: SourceName, key: CellKey, period: Period): boolean {
    const reading = this.readings.read(source, { metric: key.metric, period, population: key.population });
    return reading.kind === 'read' && statementsOf(reading.vector.statements, key).length > 0;
  }

  private addPairs(source: SourceName, key: CellKey, pairs: readonly Statement[]): Cell {
    const rule = step('ROLL_UP', `${pairs.length}个结对`, key.region, '按结对相加 / pairs are added');
    return sumCells(
      key,
      source,
      pairs.map((pair) => asCell(pair)),
      'ROLLED_UP',
      rule,
    );
  }

  private canRollUp({ metric: code, region }: CellKey): boolean {
    return metric(code).overRegions === 'SUM' && this.gazetteer.childrenOf(region).length > 0;
  }

  private rollUp(source: SourceName, form: TemporalForm, key: CellKey, vector: Vector, facet: Facet): Cell {
    if (this.gazetteer.childrenOf(key.region).length === 0) {
      const applies = covers(vector, key) && this.gazetteer.levelOf(key.region) === 'BANNER';
      return blankCell(key, source, absent(applies ? this.unreported(key) : 'NOT_APPLICABLE'));
    }
    if (!this.canRollUp(key)) return this.notOverRegions(key, source);
    return this.addChildren(source, key, (region) => this.at(source, form, { ...key, region }, key.period, facet));
  }

  private addChildren(source: SourceName, key: CellKey, cellsOf: (region: RegionId) => readonly Cell[]): Cell {
    const children = this.gazetteer.childrenOf(key.region);
    const parts = children.map((region) => this.only(cellsOf(region), source, { ...key, region }));
    const rule = '按下级地区相加 / parts of the region are added';
    const added = step('ROLL_UP', `${parts.length}个下级地区`, key.region, rule);
    return sumCells(key, source, parts, 'ROLLED_UP', added);
  }
}

/** Whether the source has anything to say of a banner; of a banner and a partner, whether the two are a pair. */
function covers({ universe, targets }: Vector, key: CellKey): boolean {
  if (key.partner !== null) return statementsOf(targets, key).length > 0;
  return universe === null || universe.includes(key.region);
}

/** Who finds nothing at the metric's own breadth is told which narrower scopes there are. */
function noteOfScopes(beside: readonly Cell[]): string | null {
  const scopes = [...new Set(beside.flatMap(({ scope }) => (scope === null ? [] : [scope])))];
  return scopes.length === 0 ? null : `只有更窄的范围:${scopes.join('、')} / stated for narrower scopes only`;
}

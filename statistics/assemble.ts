import { absent, asCell, blankCell, type Cell, type CellKey, cellText, isPresent } from './cell.ts';
import { dueDate } from './clock.ts';
import { differenceOfCells, sumCells, worstAbsence } from './combine.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type MetricCode, metric, type TemporalForm } from './metric.ts';
import { monthsOf, type Period, periodParts, writePeriod } from './period.ts';
import { quotientOfCells } from './quotient.ts';
import { periodsOf, type Recipe, recipesFor } from './recipe.ts';
import type { Statement, Step, Vector, VectorKey } from './statement.ts';
import { SourceName } from './vocabulary.ts';

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

/** A vector holds the figures of a period and, where the source keeps them, the targets of its year. */
type Facet = 'statements' | 'targets';

const byRegion = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Statement[]>>();

function statementsAt(statements: readonly Statement[], region: string): readonly Statement[] {
  let index = byRegion.get(statements);
  if (index === undefined) {
    const entries = new Map<string, Statement[]>();
    for (const statement of statements) {
      if (statement.region === null) continue;
      const known = entries.get(statement.region);
      if (known === undefined) entries.set(statement.region, [statement]);
      else known.push(statement);
    }
    index = entries;
    byRegion.set(statements, index);
  }
  return index.get(region) ?? [];
}

/** Narrow before wide; as printed where equal. */
function width({ figure }: Statement): number {
  if (!isPresent(figure)) return Number.POSITIVE_INFINITY;
  const { lower, upper } = figure.bounds;
  return lower === null || upper === null ? Number.MAX_VALUE : upper - lower;
}

/** Several statements of one cell, best first: by precedence of source, then the narrower bounds. */
export function rankStatements(statements: readonly Statement[]): readonly Statement[] {
  const precedence = Object.keys(SourceName);
  const rank = ({ trail }: Statement) => precedence.indexOf(trail.source);
  return [...statements].sort((left, right) => rank(left) - rank(right) || width(left) - width(right));
}

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
    const sources = Object.entries(metric(key.metric).sources) as [SourceName, TemporalForm][];
    for (const [source, form] of sources) {
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

  private assemble(key: CellKey): Cell {
    const definition = metric(key.metric);
    const sources = Object.entries(definition.sources) as [SourceName, TemporalForm][];
    const stated = sources.flatMap(([source, form]) => this.fromSource(source, form, key));
    if (definition.quotient !== null && !stated.some(({ figure }) => isPresent(figure))) {
      const part = (code: string) => this.cell({ ...key, metric: code as MetricCode });
      const { numerator, denominator } = definition.quotient;
      stated.unshift(quotientOfCells(key, part(numerator), part(denominator)));
    }
    const ofScope = stated.filter(({ scope }) => scope === key.scope);
    const present = ofScope.filter(({ figure }) => isPresent(figure));
    // Another scope is another cell; it is shown beside this one, never as it.
    const beside = stated.filter((cell) => cell.scope !== key.scope && isPresent(cell.figure));
    const [first, ...others] = present;
    if (first !== undefined) return { ...first, alternatives: [...others, ...beside] };
    return { ...this.absentCell(key, ofScope), alternatives: beside };
  }

  private absentCell(key: CellKey, candidates: readonly Cell[]): Cell {
    const worst = worstAbsence(candidates);
    const named = candidates.find(({ figure }) => figure.kind === 'absent' && figure.absence === worst);
    if (named !== undefined && worst !== 'NOT_REPORTED') return named;
    const due = dueDate(metric(key.metric).cadence, key.period);
    const absence = due !== null && due > this.today ? 'NOT_YET_DUE' : 'NOT_REPORTED';
    const [source = 'bulletin'] = Object.keys(metric(key.metric).sources) as SourceName[];
    return named === undefined ? blankCell(key, source, absent(absence)) : { ...named, figure: absent(absence) };
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
    const one = (period: Period) => at(period)[0] ?? blankCell({ ...key, period }, source, absent('NOT_REPORTED'));
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
      case 'sum': {
        const { periods } = recipe;
        const added = step('SUM', periods.join(' + '), key.period, '流量按月相加 / months of a flow are added');
        return [sumCells(key, source, periods.map(one), 'DERIVED', added)];
      }
      case 'difference': {
        if (recipe.before === null) return at(recipe.upTo).map((cell) => ({ ...cell, period: key.period }));
        const taken = step(
          'DIFFERENCE',
          `${recipe.upTo} − ${recipe.before}`,
          key.period,
          '累计数相减 / cumulative figures are subtracted',
        );
        return [differenceOfCells(key, source, one(recipe.upTo), one(recipe.before), taken)];
      }
      case 'none':
        return [
          recipe.because === 'metric' ? this.notOverTime(key, source) : blankCell(key, source, absent('NOT_REPORTED')),
        ];
    }
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
    const own = statementsAt(vector[facet], key.region).filter((statement) => concerns(statement, key));
    const direct = own.filter(({ partner }) => partner === key.partner);
    if (direct.length > 0) return rankStatements(direct).map((found) => asCell(found));
    if (form === 'PRINTED') return [];
    const here = { ...key, period };
    if (own.length > 0 && key.partner === null) return [this.addPairs(source, here, own)];
    return [this.rollUp(source, form, here, vector, facet)];
  }

  /** The pairs of one banner. A pair told in another unit (人次) has no part in a sum of persons: it counts as missing. */
  private addPairs(source: SourceName, key: CellKey, pairs: readonly Statement[]): Cell {
    const parts = pairs.map((pair) =>
      pair.unit === null
        ? asCell(pair)
        : { ...asCell(pair), figure: absent('NOT_REPORTED'), note: `以${pair.unit}计,不能与人相加 / not in persons` },
    );
    const rule = step('ROLL_UP', `${pairs.length}个结对`, key.region, '按结对相加 / pairs are added');
    return sumCells(key, source, parts, 'ROLLED_UP', rule);
  }

  private rollUp(source: SourceName, form: TemporalForm, key: CellKey, vector: Vector, facet: Facet): Cell {
    const children = this.gazetteer.childrenOf(key.region);
    if (children.length === 0) {
      const covered = vector.universe === null || vector.universe.includes(key.region);
      const applies = covered && this.gazetteer.levelOf(key.region) === 'BANNER';
      return blankCell(key, source, absent(applies ? 'NOT_REPORTED' : 'NOT_APPLICABLE'));
    }
    if (metric(key.metric).overRegions !== 'SUM') return this.notOverRegions(key, source);
    const parts = children.map((region) => {
      const [cell] = this.at(source, form, { ...key, region }, key.period, facet);
      return cell ?? blankCell({ ...key, region }, source, absent('NOT_REPORTED'));
    });
    const rule = step(
      'ROLL_UP',
      `${parts.length}个下级地区`,
      key.region,
      '按下级地区相加 / parts of the region are added',
    );
    return sumCells(key, source, parts, 'ROLLED_UP', rule);
  }
}

/** A statement about a brand or an office is a region's own figure only for metrics of such subjects. */
function concerns(statement: Statement, key: CellKey): boolean {
  if (key.partner !== null && statement.partner !== key.partner) return false;
  return (
    statement.subject.type === 'Region' ||
    statement.subject.type === 'Pairing' ||
    metric(key.metric).about === statement.subject.type
  );
}

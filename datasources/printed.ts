import type { Gazetteer } from '../statistics/gazetteer.ts';
import { type MetricCode, metric } from '../statistics/metric.ts';
import { METRICS } from '../statistics/metric-registry.ts';
import { type Period, parsePeriod } from '../statistics/period.ts';
import type { Figure, PrintedRate, RegionId, Statement, Step, SubjectRef } from '../statistics/statement.ts';
import { ObsStatus, type Origin, type Population, type SourceName } from '../statistics/vocabulary.ts';
import { type PrintedQuantity, parseQuantity } from '../statistics/wording.ts';
import { resolvePlace } from './place-name.ts';
import type { Shape } from './shape.ts';

type Raw = Readonly<Record<string, unknown>>;

/** One population under the many names that print has for it. */
const POPULATIONS: Readonly<Record<string, Population>> = {
  全部: 'ALL',
  脱贫人口: 'POVERTY_EXITED',
  脱贫劳动力: 'POVERTY_EXITED',
  贫困人口: 'POVERTY_EXITED',
  贫困劳动力: 'POVERTY_EXITED',
  建档立卡贫困人口: 'POVERTY_EXITED',
  低收入人口: 'LOW_INCOME',
  农村牧区低收入人口: 'LOW_INCOME',
  易地搬迁人口: 'RELOCATED',
  易地搬迁户: 'RELOCATED',
};

const SUBJECTS = ['Region', 'Brand', 'Program', 'Pairing', 'ServiceOffice', 'Policy', 'Event'] as const;

/** What a printed figure is read with. */
export interface Printer {
  readonly shape: Shape;
  readonly places: Gazetteer;
  readonly source: SourceName;
  readonly document: string | null;
  readonly publishedAt: string | null;
  readonly recordedAt: string | null;
  readonly checksum: string | null;
  readonly origin: Origin;
}

/** Reads figures as they are printed: wording, names and dates, each normalisation with its step. */
export function readPrinted(printer: Printer, raw: Raw): Statement {
  const { shape } = printer;
  const code = shape.oneOf(raw.metric, Object.keys(METRICS) as MetricCode[]);
  const period = periodOf(shape, raw.period);
  const steps: Step[] = [];
  const quantity = quantityOf(shape, code, shape.text(raw.text), steps);
  const place = raw.place === null || raw.place === undefined ? null : readPlace(printer, shape.text(raw.place), steps);
  const asOf = shape.record(raw.asOf);
  return {
    metric: code,
    subject: subjectOf(shape, raw.subject, place),
    region: place,
    period,
    population: populationOf(shape, raw.population, steps),
    partner: null,
    scope: shape.textOrNull(raw.scope),
    unit: quantity === null || quantity.unit === metric(code).unit ? null : quantity.unit,
    figure: figureOf(quantity, printer.origin),
    status: raw.status === undefined ? 'NORMAL' : shape.oneOf(raw.status, Object.values(ObsStatus)),
    asOf: {
      date: shape.textOrNull(asOf.date),
      text: shape.textOrNull(asOf.text),
      certain: shape.flag(asOf.certain),
    },
    note: shape.textOrNull(raw.note),
    rates: shape.records(raw.rates ?? []).map((rate) => rateOf(shape, rate)),
    trail: {
      source: printer.source,
      document: printer.document,
      locator: shape.textOrNull(raw.locator),
      quote: shape.textOrNull(raw.wording),
      publishedAt: printer.publishedAt,
      recordedAt: printer.recordedAt,
      checksum: printer.checksum,
      steps,
    },
  };
}

/** A place by any of its names, its normalisation noted in `steps`; null where it has none or several. */
export function readPlace(
  { source, places }: Pick<Printer, 'source' | 'places'>,
  name: string,
  steps: Step[],
): RegionId | null {
  const found = resolvePlace(source, places, name);
  if (found === null) return null;
  steps.push(...found.steps);
  return found.region.id;
}

function periodOf(shape: Shape, value: unknown): Period {
  try {
    return parsePeriod(shape.text(value));
  } catch {
    return shape.fail('a period');
  }
}

function quantityOf(shape: Shape, code: MetricCode, text: string, steps: Step[]): PrintedQuantity | null {
  try {
    const quantity = parseQuantity(text, metric(code).unit);
    if (quantity !== null) steps.push(...quantity.steps);
    return quantity;
  } catch {
    return shape.fail('a printed figure');
  }
}

function figureOf(quantity: PrintedQuantity | null, origin: Origin): Figure {
  if (quantity === null) return { kind: 'absent', absence: 'NOT_REPORTED' };
  const { value, bounds, qualifier } = quantity;
  return { kind: 'present', value, bounds, qualifier, origin };
}

function populationOf(shape: Shape, value: unknown, steps: Step[]): Population {
  if (value === undefined || value === null) return 'ALL';
  const printed = shape.text(value);
  const population = POPULATIONS[printed];
  if (population === undefined) return shape.fail('a known population');
  if (printed !== '脱贫人口')
    steps.push({ kind: 'ALIAS', before: printed, after: population, rule: '人群名称 / name of a population' });
  return population;
}

function subjectOf(shape: Shape, value: unknown, place: RegionId | null): SubjectRef {
  const subject = shape.record(value);
  const type = shape.oneOf(subject.type, SUBJECTS);
  const name = shape.text(subject.name);
  return { type, key: type === 'Region' ? (place ?? name) : name };
}

/** A rate in words only (“完成了目标任务”) has no value. */
function rateOf(shape: Shape, raw: Raw): PrintedRate {
  const quote = shape.text(raw.text);
  const quantity = /\d/u.test(quote) ? parseQuantity(quote) : null;
  return {
    of: shape.oneOf(raw.of, ['TARGET', 'BASE']),
    value: quantity?.value ?? null,
    bounds: quantity?.bounds ?? null,
    quote,
    base: raw.base === undefined || raw.base === null ? null : periodOf(shape, raw.base),
  };
}

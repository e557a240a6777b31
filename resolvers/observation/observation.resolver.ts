import { Arg, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { Change } from '../../schema/change.type.ts';
import { Freshness } from '../../schema/freshness.type.ts';
import type { Lang } from '../../schema/lang.enum.ts';
import { MengtuError } from '../../schema/mengtu-error.ts';
import { MetricCode } from '../../schema/metric.enum.ts';
import { Metric } from '../../schema/metric.type.ts';
import { Node } from '../../schema/node.type.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Population } from '../../schema/population.enum.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { Region } from '../../schema/region.type.ts';
import { RegionLevel } from '../../schema/region-level.enum.ts';
import { Shift } from '../../schema/shift.enum.ts';
import { TargetProgress } from '../../schema/target.type.ts';
import { UnitCode } from '../../schema/unit.enum.ts';
import { Unit } from '../../schema/unit.type.ts';
import { isPresent } from '../../statistics/cell.ts';
import { display } from '../../statistics/display.ts';
import { convert, UnitMismatchError } from '../../statistics/unit.ts';
import { LangArg } from '../args.ts';
import { templateOf } from '../cell-template.ts';
import { metricView, unitView } from '../metric-view.ts';
import { NOTHING, Plans } from '../plan/hint.ts';
import { distinctCells } from '../plan/plan.ts';
import { Reads, readsOf } from '../plan/reads.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { baseTemplates, type ChangeView, changeOf } from './change-view.ts';
import { freshnessOf } from './freshness.ts';
import { ObservationView } from './observation-view.ts';
import { type PerArgs, perOf } from './per.ts';
import { shareOf } from './share.ts';
import { subjectNode, subjectRecords } from './subject.ts';
import { type ProgressView, progressView } from './target-view.ts';

const UnitArg = () =>
  Arg('unit', () => UnitCode, {
    nullable: true,
    description: '换算成的单位;省略为基本单位。 Unit to convert to; base unit when omitted.',
  });

/** UNIT_MISMATCH as an error of the argument that it is. */
function checkUnit(held: UnitCode, asked: UnitCode | undefined): void {
  try {
    if (asked !== undefined) convert(0, held, asked);
  } catch (error) {
    if (!(error instanceof UnitMismatchError)) throw error;
    throw new MengtuError('UNIT_MISMATCH', error.message, {
      asked: `unit: ${asked}`,
      hint: `取与 ${held} 同类的单位,或省略 / take a unit of the kind of ${held}, or none`,
    });
  }
}

function checkScale(scale: unknown): void {
  if (Number(scale) >= 1) return;
  throw new MengtuError('BAD_USER_INPUT', `每 ${String(scale)} 没有意义 / per ${String(scale)} means nothing`, {
    asked: `scale: ${String(scale)}`,
    hint: 'scale: 1, 100, 10000',
  });
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Metric, { description: '所计指标。 The metric that it measures.' })
  metric(@Root() { cell }: ObservationView): Metric {
    return metricView(cell.metric);
  }

  @Plans(({ plan, parent }) => {
    readsOf(subjectRecords(parent))(plan);
    return NOTHING;
  })
  @FieldResolver(() => Node, {
    description:
      '数字所说的对象:地区、品牌、项目、结对、机构或政策。 What the figure is about: a region, brand, program, pairing, office or policy.',
  })
  subject(@Root() view: ObservationView): Node {
    return subjectNode(view);
  }

  @Reads('directory')
  @FieldResolver(() => Region, {
    nullable: true,
    description: '所在地区;没有载明为空。 The region; null where none is stated.',
  })
  region(@Root() { cell, request }: ObservationView): RegionView | null {
    return cell.region === null ? null : regionView(request, cell.region);
  }

  @Reads('directory')
  @FieldResolver(() => Region, {
    nullable: true,
    description: '京蒙结对的对方;不按对方分时为空。 The partner of a pairing; null where the figure is not by partner.',
  })
  partner(@Root() { cell, request }: ObservationView): RegionView | null {
    return cell.partner === null ? null : regionView(request, cell.partner);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: '数值;空不是零,原因见 absence。 The value; null is never zero: see absence.',
  })
  value(@Root() { cell, held }: ObservationView, @UnitArg() unit?: UnitCode): number | null {
    checkUnit(held, unit);
    return isPresent(cell.figure) ? convert(cell.figure.value, held, unit ?? held) : null;
  }

  @FieldResolver(() => Unit, { description: '数值的基本单位。 The base unit of the value.' })
  unit(@Root() { held }: ObservationView): Unit {
    return unitView(held);
  }

  @FieldResolver(() => String, {
    description:
      '写给人看的数字,带单位和限定词,如 4.1万人、8万人以上、81.1%。 The figure as people write it, with unit and hedge: 4.1万人, 8万人以上, 81.1%.',
  })
  display(@Root() { cell, held }: ObservationView, @LangArg() lang: Lang, @UnitArg() unit?: UnitCode): string {
    checkUnit(held, unit);
    return display(cell.figure, held, lang, unit);
  }

  @FieldResolver(() => Provenance, {
    description:
      '来历:谁说的、哪份文件、原文、每一步处理。 Where it comes from: who, which document, which words, every step.',
  })
  provenance(@Root() { cell, request }: ObservationView): ProvenanceView {
    return new ProvenanceView(cell.trail, cell.inputs, request);
  }

  @FieldResolver(() => Freshness, { nullable: true, description: '有多新。 How fresh it is.' })
  freshness(@Root() view: ObservationView): Freshness {
    return freshnessOf(view);
  }

  @FieldResolver(() => [Observation], {
    description:
      '同一单元的其他说法,以及口径不同而并列的说法,先可靠者。 What else is said of the same cell, and beside it by another definition; the more reliable first.',
  })
  alternatives(@Root() { cell, request }: ObservationView): readonly ObservationView[] {
    return cell.alternatives.map((other) => new ObservationView(other, null, request));
  }

  @Reads('publications')
  @FieldResolver(() => String, { description: '可直接引用的出处。 A citation ready to use.' })
  citation(@Root() { citation }: ObservationView): string {
    return citation;
  }

  @FieldResolver(() => TargetProgress, {
    nullable: true,
    description: '目标、缺口与进度;没有目标为空。 Target, gap and pace; null where there is no target.',
  })
  target(@Root() view: ObservationView): ProgressView | null {
    return progressView(view);
  }

  @Plans(({ plan, args, parent }) => {
    const cells = distinctCells(parent.cells.flatMap((template) => baseTemplates(template, args.over as Shift)));
    for (const cell of cells) plan.needCell(cell);
    return { cells };
  })
  @FieldResolver(() => Change, {
    nullable: true,
    description: '与较早一期相比;没有数值为空。 Compared with an earlier period; null where there is no value.',
  })
  change(
    @Root() view: ObservationView,
    @Arg('over', () => Shift, { defaultValue: Shift.YEAR, description: '与多久以前比。 How far back.' }) over: Shift,
  ): ChangeView | null {
    return changeOf(view, over);
  }

  @Plans(({ plan, args, parent }) => {
    for (const template of parent.cells) {
      plan.needCell(
        templateOf(
          {
            metric: (args.metric as MetricCode | undefined) ?? template.metric,
            population: (args.population as Population | undefined) ?? template.population,
            period: template.period,
          },
          plan.now,
        ),
      );
    }
    return undefined;
  })
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '占上级地区、另一指标或另一人群的份额,小数;省略的参数同本单元;口径未说明包含关系的为空。 Share of a higher region, another metric or population, a fraction; omitted arguments stay as in this cell; null where no definition makes one a part of the other.',
  })
  shareOf(
    @Root() view: ObservationView,
    @Arg('level', () => RegionLevel, {
      nullable: true,
      description: '作分母的上级。 Level of the region that is the whole.',
    })
    level?: RegionLevel,
    @Arg('metric', () => MetricCode, { nullable: true, description: '作分母的指标。 Metric of the whole.' })
    metric?: MetricCode,
    @Arg('population', () => Population, { nullable: true, description: '作分母的人群。 Population of the whole.' })
    population?: Population,
  ): number | null {
    return shareOf(view, { level, metric, population });
  }

  @Plans(({ plan, args, parent }) => {
    const cells = parent.cells.map(({ period }) =>
      templateOf({ metric: args.metric as MetricCode, population: 'ALL', period }, plan.now),
    );
    for (const cell of cells) plan.needCell(cell);
    checkScale(args.scale);
    return parent;
  })
  @FieldResolver(() => Observation, {
    description: '每若干单位另一指标的数量,如每万人。 The figure per so many of another metric, such as per 10,000.',
  })
  per(
    @Root() view: ObservationView,
    @Arg('metric', () => MetricCode, { description: '作分母的指标。 The metric to divide by.' })
    metric: PerArgs['metric'],
    @Arg('scale', () => Int, { defaultValue: 10_000, description: '每多少。 Per how many.' }) scale: number,
  ): ObservationView {
    return perOf(view, { metric, scale });
  }
}

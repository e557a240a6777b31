import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Observation } from '../../schema/observation.type.ts';
import type { Population } from '../../schema/population.enum.ts';
import { ProgramKind } from '../../schema/program.enum.ts';
import { Program, ProgramConnection } from '../../schema/program.type.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import { foldName } from '../../statistics/gazetteer.ts';
import { AfterArg, FirstArg, PopulationArg } from '../args.ts';
import { entityFigure } from '../entity-figure.ts';
import type { GraphContext } from '../graph-context.ts';
import type { ObservationView } from '../observation/observation-view.ts';
import { type Page, pageOf } from '../paging.ts';
import { Plans } from '../plan/hint.ts';
import { Reads } from '../plan/reads.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';
import { type ProgramView, programView, WORKERS } from './program-view.ts';
import { allPrograms } from './programs.ts';

const KindArg = () =>
  Arg('kind', () => ProgramKind, { nullable: true, description: '只取这一类。 Only of this kind.' });

/** The records of one kind, or of all. */
const ReadsKind = () =>
  Plans(({ plan, args }) => {
    plan.needDirectory();
    const kind = args.kind as ProgramKind | undefined;
    for (const of of kind ? [kind] : Object.values(ProgramKind)) plan.need('core', { kind: 'programs', of });
    return undefined;
  });

interface ProgramFilter {
  readonly kind: ProgramKind | undefined;
  readonly within: string | undefined;
  readonly text: string | undefined;
  readonly first: number;
  readonly after: string | undefined;
}

function select(request: RequestScope, { kind, within, text, first, after }: ProgramFilter): Page<ProgramView> {
  const wanted = text === undefined ? undefined : foldName(text);
  const found = allPrograms(request, kind).filter(
    (program) =>
      (within === undefined || request.gazetteer.isWithin(program.region, within)) &&
      (wanted === undefined || foldName(program.name).includes(wanted)),
  );
  const views = found.map((record) => programView(record, request));
  return pageOf(views, ({ id }) => id, `programs/${kind ?? ''}/${within ?? ''}/${text ?? ''}`, { first, after });
}

@Resolver(() => Region)
export class RegionProgramsResolver {
  @ReadsKind()
  @FieldResolver(() => ProgramConnection, {
    nullable: true,
    description: '本地的帮扶项目;核心系统中断时为空。 Support programs here; null while core is down.',
  })
  programs(
    @Root() { record, request }: RegionView,
    @FirstArg(20) first: number,
    @KindArg() kind?: ProgramKind,
    @AfterArg() after?: string,
  ): Page<ProgramView> {
    return select(request, { kind, within: record.id, text: undefined, first, after });
  }
}

@Resolver(() => Program)
export class ProgramResolver {
  @ReadsKind()
  @Query(() => ProgramConnection, {
    nullable: true,
    description: '帮扶项目;核心系统中断时为空。 Support programs; null while core is down.',
  })
  programs(
    @Ctx() { scope }: GraphContext,
    @FirstArg(20) first: number,
    @KindArg() kind?: ProgramKind,
    @Arg('within', () => RegionRef, { nullable: true, description: '只取这一地区之内的。 Only within this region.' })
    within?: RegionRef,
    @Arg('text', () => String, { nullable: true, description: '名称中的文字。 Text in the name.' }) text?: string,
    @AfterArg() after?: string,
  ): Page<ProgramView> {
    const root = within === undefined ? undefined : regionOf(scope.gazetteer, within).id;
    return select(scope, { kind, within: root, text, first, after });
  }

  @Reads('directory')
  @FieldResolver(() => Region, { description: '所在旗县。 The county where it is.' })
  region(@Root() { record, request }: ProgramView): RegionView {
    return regionView(request, record.region);
  }

  @FieldResolver(() => Observation, {
    description:
      '吸纳、在岗、参训或受益的人数,依项目类别。 Persons employed, in post, trained or paid, by the kind of program.',
  })
  workers(@Root() { record, kind, request }: ProgramView, @PopulationArg() population: Population): ObservationView {
    const own = [...record.workers, record.trained, record.recipients].filter((statement) => statement !== null);
    const subject = { type: 'Program', key: record.key } as const;
    return entityFigure(
      request,
      { metric: WORKERS[kind], subject, region: record.region, population, source: 'core' },
      own,
    );
  }

  @FieldResolver(() => Provenance, { description: '出处。 Where it stands.' })
  provenance(@Root() { record, request }: ProgramView): ProvenanceView {
    return ProvenanceView.ofRecord('core', `record ${record.key}`, request);
  }
}

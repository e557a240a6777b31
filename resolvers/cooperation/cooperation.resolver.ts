import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CommitmentRecord } from '../../datasources/records.ts';
import { Document } from '../../schema/document.type.ts';
import { MetricCode } from '../../schema/metric.enum.ts';
import { Metric } from '../../schema/metric.type.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Agreement, Commitment, Pairing } from '../../schema/pairing.type.ts';
import type { Population } from '../../schema/population.enum.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import { PeriodScalar } from '../../schema/scalars.ts';
import { OnArg, PopulationArg } from '../args.ts';
import { templateOf } from '../cell-template.ts';
import { documentView } from '../document-view.ts';
import { recordFigure } from '../entity-figure.ts';
import type { GraphContext } from '../graph-context.ts';
import { metricView } from '../metric-view.ts';
import { ObservationView } from '../observation/observation-view.ts';
import { Plans } from '../plan/hint.ts';
import { Reads } from '../plan/reads.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { printedAgreement } from '../publications.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';
import {
  type AgreementView,
  agreementView,
  type PairingView,
  pairingsOf,
  pairingView,
  standsOn,
} from './pairing-view.ts';

interface PairingFilter {
  readonly within: string | undefined;
  readonly partner: string | undefined;
  readonly on: string | undefined;
}

function select(request: RequestScope, { within, partner, on }: PairingFilter): readonly PairingView[] {
  const { gazetteer } = request;
  return pairingsOf(request)
    .filter(
      (pairing) =>
        (within === undefined || gazetteer.isWithin(pairing.region, within)) &&
        (partner === undefined || gazetteer.isWithin(pairing.partner, partner)) &&
        standsOn(pairing, on),
    )
    .map((record) => pairingView(record, request));
}

@Resolver(() => Region)
export class RegionPairingsResolver {
  @Reads('directory', 'cooperation')
  @FieldResolver(() => [Pairing], {
    nullable: true,
    description: '京蒙结对;协作平台中断时为空。 Pairings with Beijing; null while the cooperation platform is down.',
  })
  pairings(@Root() { record, request }: RegionView, @OnArg() on?: string): readonly PairingView[] {
    return select(request, { within: record.id, partner: undefined, on });
  }
}

@Resolver(() => Pairing)
export class PairingResolver {
  @Reads('directory', 'cooperation')
  @Query(() => [Pairing], {
    nullable: true,
    description:
      '京蒙结对,按旗县代码排列;平台中断时为空。 Pairings in code order of the banners; null while the platform is down.',
  })
  pairings(
    @Ctx() { scope }: GraphContext,
    @Arg('region', () => RegionRef, { nullable: true, description: '只取这一地区之内的。 Only within this region.' })
    region?: RegionRef,
    @Arg('partner', () => RegionRef, { nullable: true, description: '只取与此方的。 Only with this partner.' })
    partner?: RegionRef,
    @OnArg() on?: string,
  ): readonly PairingView[] {
    const idOf = (ref: RegionRef | undefined) => (ref === undefined ? undefined : regionOf(scope.gazetteer, ref).id);
    return select(scope, { within: idOf(region), partner: idOf(partner), on });
  }

  @Reads('directory')
  @FieldResolver(() => Region, { description: '内蒙古一方。 The side in Inner Mongolia.' })
  region(@Root() { record, request }: PairingView): RegionView {
    return regionView(request, record.region);
  }

  @Reads('directory')
  @FieldResolver(() => Region, {
    description: '北京一方;可能是没有代码的功能区。 The side in Beijing; may be a zone without a code.',
  })
  partner(@Root() { record, request }: PairingView): RegionView {
    return regionView(request, record.partner);
  }

  @FieldResolver(() => [Agreement], { description: '所签协议。 Agreements signed.' })
  agreements(@Root() { record, request }: PairingView): readonly AgreementView[] {
    return record.agreements.map((agreement) => agreementView(agreement, request));
  }

  @Plans(({ plan, args }) => {
    const template = templateOf(args as unknown as Parameters<typeof templateOf>[0], plan.now);
    plan.needCell(template);
    return { cells: [template] };
  })
  @FieldResolver(() => Observation, {
    description:
      '这一结对的进度,年初起累计;不是流向北京的人数。 Progress of this pair, cumulative from January; not a flow to Beijing.',
  })
  progress(
    @Root() { record, request }: PairingView,
    @Arg('metric', () => MetricCode, {
      defaultValue: MetricCode.JINGMENG_TRANSFERRED,
      description: '指标。 The metric.',
    })
    metric: MetricCode,
    @Arg('period', () => PeriodScalar, { description: '周期,如 2021-YTD09。 Period, such as 2021-YTD09.' })
    period: string,
    @PopulationArg() population: Population,
  ): ObservationView {
    // The whole region's progress is not by partner: Beijing helped, wherever the job is.
    const partner = request.gazetteer.levelOf(record.region) === 'BANNER' ? record.partner : null;
    const key = {
      ...templateOf({ metric, period, population }, request.now),
      region: record.region,
      partner,
      scope: null,
    };
    return new ObservationView(request.cell(key), key, request);
  }
}

@Resolver(() => Agreement)
export class AgreementResolver {
  @Reads('publications')
  @FieldResolver(() => Document, {
    nullable: true,
    description: '载有协议的文件;没有则为空。 The document that tells of it; null for none.',
  })
  document(@Root() { record, request }: AgreementView): Document | null {
    return record.document === null ? null : documentView(record.document, request);
  }

  @Reads('publications')
  @FieldResolver(() => Provenance, {
    description:
      '出处:见诸发布的给出原文,否则为协作平台。 Where it stands: the print that tells of it, else the platform.',
  })
  provenance(@Root() { record, request }: AgreementView): ProvenanceView {
    const printed = printedAgreement(request, record);
    return printed === undefined
      ? ProvenanceView.ofRecord('jingmeng', record.key, request)
      : ProvenanceView.ofPrinted(printed, request);
  }

  @FieldResolver(() => [Commitment], { description: '协议中的承诺。 What was promised.' })
  commitments(@Root() { record, request }: AgreementView): readonly CommitmentView[] {
    return record.commitments.map((commitment) => ({ text: commitment.text, commitment, request }));
  }
}

interface CommitmentView extends Commitment {
  readonly commitment: CommitmentRecord;
  readonly request: RequestScope;
}

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Metric, {
    nullable: true,
    description: '承诺所计指标;没有数字为空。 Metric of the promise; null where it has no number.',
  })
  metric(@Root() { commitment }: CommitmentView): Metric | null {
    return commitment.target === null ? null : metricView(commitment.target.metric);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: '承诺的数字;没有为空。 The number promised; null for none.',
  })
  target(@Root() { commitment, request }: CommitmentView): ObservationView | null {
    return commitment.target === null ? null : recordFigure(request, commitment.target);
  }
}

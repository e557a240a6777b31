import type { GraphQLSchema } from 'graphql';
import { Arg, buildSchema, Query, Resolver } from 'type-graphql';
import { At } from '../../schema/at.input.ts';
import { Brand, BrandConnection, BrandTierCount } from '../../schema/brand.type.ts';
import { Change } from '../../schema/change.type.ts';
import { Event } from '../../schema/event.type.ts';
import { ExportFormat } from '../../schema/export-format.enum.ts';
import { Flow } from '../../schema/flow.type.ts';
import { Freshness } from '../../schema/freshness.type.ts';
import { Metric } from '../../schema/metric.type.ts';
import { Node } from '../../schema/node.type.ts';
import { Observation } from '../../schema/observation.type.ts';
import { enforceOneOf } from '../../schema/one-of.ts';
import { Agreement, Commitment } from '../../schema/pairing.type.ts';
import { PolicyRule } from '../../schema/policy.type.ts';
import {
  FundingScheme,
  Grant,
  LeadingEnterprise,
  ProgramConnection,
  PublicPostScheme,
  TrainingProgram,
  Workshop,
} from '../../schema/program.type.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { PeriodRange } from '../../schema/range.input.ts';
import { Rank } from '../../schema/rank.type.ts';
import { Reconciliation } from '../../schema/reconciliation.type.ts';
import { RegionFilter, RegionRef } from '../../schema/region.input.ts';
import { RegionConnection, RegionResult } from '../../schema/region.type.ts';
import { resolveTypeByName } from '../../schema/resolve-type.ts';
import { RevisionConnection } from '../../schema/revision.type.ts';
import { DateScalar, PeriodScalar, UrlScalar } from '../../schema/scalars.ts';
import { SearchHit } from '../../schema/search-hit.type.ts';
import { Series } from '../../schema/series.type.ts';
import { ServiceOffice } from '../../schema/service-office.type.ts';
import { Shift } from '../../schema/shift.enum.ts';
import { Snapshot } from '../../schema/snapshot.type.ts';
import { Source } from '../../schema/source.type.ts';
import { Having, StatsFilter, StatsOrder, TopN } from '../../schema/stats.input.ts';
import { StatConnection, Summary } from '../../schema/stats.type.ts';
import { TargetProgress } from '../../schema/target.type.ts';
import { Title } from '../../schema/title.type.ts';
import { Viewer } from '../../schema/viewer.type.ts';

const manual = { description: '探针。 A probe.' };

/** Answers with what it was asked, so that a test sees what the input became. */
@Resolver()
class Probe {
  @Query(() => String, manual)
  region(@Arg('ref', () => RegionRef, manual) ref: RegionRef): string {
    return JSON.stringify(ref);
  }

  @Query(() => String, manual)
  stats(
    @Arg('orderBy', () => [StatsOrder], manual) orderBy: StatsOrder[],
    @Arg('at', () => At, { ...manual, nullable: true }) at?: At,
  ): string {
    return JSON.stringify({ orderBy, at });
  }

  @Query(() => PeriodScalar, manual)
  period(@Arg('of', () => PeriodScalar, manual) of: string): string {
    return of;
  }

  @Query(() => DateScalar, manual)
  date(@Arg('of', () => DateScalar, manual) of: string): string {
    return of;
  }

  @Query(() => UrlScalar, manual)
  file(@Arg('as', () => ExportFormat, manual) as: ExportFormat): string {
    return `/export/${as}`;
  }

  @Query(() => Shift, manual)
  shift(@Arg('of', () => Shift, manual) of: Shift): Shift {
    return of;
  }

  @Query(() => RegionResult, manual)
  unknown(): RegionResult {
    return { __typename: 'UnknownRegion', message: '没有', suggestions: [] };
  }

  @Query(() => [SearchHit], manual)
  hits(): readonly SearchHit[] {
    return [];
  }

  @Query(() => Node, { ...manual, nullable: true })
  node(): Node {
    return { __typename: 'Event', id: 'RXZlbnQ6MQ', title: '签约', on: '2021-07-26' } as Event;
  }
}

/** A schema of every class in `schema/`, with a probe in the place of the resolvers. */
export async function buildTypes(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    resolvers: [Probe],
    orphanedTypes: [
      Agreement,
      Brand,
      BrandConnection,
      BrandTierCount,
      Change,
      Commitment,
      Event,
      Flow,
      Freshness,
      FundingScheme,
      Grant,
      Having,
      LeadingEnterprise,
      Metric,
      Observation,
      PeriodRange,
      PolicyRule,
      ProgramConnection,
      Provenance,
      PublicPostScheme,
      Rank,
      Reconciliation,
      RegionConnection,
      RegionFilter,
      RevisionConnection,
      Series,
      ServiceOffice,
      Snapshot,
      Source,
      StatConnection,
      StatsFilter,
      Summary,
      TargetProgress,
      Title,
      TopN,
      TrainingProgram,
      Viewer,
      Workshop,
    ],
  });
  return resolveTypeByName(enforceOneOf(schema));
}

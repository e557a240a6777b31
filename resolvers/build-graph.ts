import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { enforceOneOf } from '../schema/one-of.ts';
import { resolveTypeByName } from '../schema/resolve-type.ts';
import { BrandResolver, BrandTierCountResolver, RegionBrandsResolver } from './brand/brand.resolver.ts';
import { MetricResolver, SourceResolver, UnitResolver } from './catalogue.resolver.ts';
import {
  AgreementResolver,
  CommitmentResolver,
  PairingResolver,
  RegionPairingsResolver,
} from './cooperation/cooperation.resolver.ts';
import { NodeResolver, ViewerResolver } from './node.resolver.ts';
import { ChangeResolver } from './observation/change.resolver.ts';
import { ObservationResolver } from './observation/observation.resolver.ts';
import { RankResolver } from './observation/rank.resolver.ts';
import {
  CoverageResolver,
  ObservationReconciliationResolver,
  ReconciliationResolver,
} from './observation/reconciliation.resolver.ts';
import { PaceResolver, TargetResolver } from './observation/target.resolver.ts';
import { EventResolver } from './policy/event.resolver.ts';
import { OfficeResolver } from './policy/office.resolver.ts';
import { PolicyResolver, PolicyRuleResolver, RegionPoliciesResolver } from './policy/policy.resolver.ts';
import { ProgramResolver, RegionProgramsResolver } from './program/program.resolver.ts';
import {
  FundingSchemeResolver,
  GrantResolver,
  LeadingEnterpriseResolver,
  PublicPostSchemeResolver,
  TrainingProgramResolver,
  WorkshopResolver,
} from './program/program-kinds.resolver.ts';
import { ProvenanceResolver } from './provenance.resolver.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { RegionQueryResolver } from './region/region-query.resolver.ts';
import { SearchResolver } from './search.resolver.ts';
import { BrandTitlesResolver, RegionTitlesResolver, TitleResolver } from './titles.resolver.ts';

/** The executable schema: the types of `schema/` with the edges of `resolvers/`. */
export async function buildGraph(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    // Arguments are checked by the scalars and by the plan, which knows the metric that they belong to.
    validate: false,
    resolvers: [
      NodeResolver,
      ViewerResolver,
      RegionQueryResolver,
      RegionResolver,
      RegionTitlesResolver,
      TitleResolver,
      SearchResolver,
      MetricResolver,
      UnitResolver,
      SourceResolver,
      ObservationResolver,
      RankResolver,
      ReconciliationResolver,
      CoverageResolver,
      ObservationReconciliationResolver,
      ProvenanceResolver,
      TargetResolver,
      PaceResolver,
      ChangeResolver,
      ProgramResolver,
      RegionProgramsResolver,
      WorkshopResolver,
      LeadingEnterpriseResolver,
      PublicPostSchemeResolver,
      TrainingProgramResolver,
      FundingSchemeResolver,
      GrantResolver,
      PolicyResolver,
      PolicyRuleResolver,
      RegionPoliciesResolver,
      OfficeResolver,
      EventResolver,
      BrandResolver,
      BrandTitlesResolver,
      BrandTierCountResolver,
      RegionBrandsResolver,
      PairingResolver,
      RegionPairingsResolver,
      AgreementResolver,
      CommitmentResolver,
    ],
  });
  resolveTypeByName(schema);
  return enforceOneOf(schema);
}

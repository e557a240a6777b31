import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { PolicyRecord } from '../../datasources/records.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Policy, PolicyRule } from '../../schema/policy.type.ts';
import { ProgramKind } from '../../schema/program.enum.ts';
import { Provenance } from '../../schema/provenance.type.ts';
import { RegionRef } from '../../schema/region.input.ts';
import { Region } from '../../schema/region.type.ts';
import type { Statement } from '../../statistics/statement.ts';
import { OnArg } from '../args.ts';
import { recordFigure } from '../entity-figure.ts';
import type { GraphContext } from '../graph-context.ts';
import { encodeNodeId } from '../node-id.ts';
import type { ObservationView } from '../observation/observation-view.ts';
import { Reads } from '../plan/reads.ts';
import { ProvenanceView } from '../provenance-view.ts';
import { type Printed, policiesOf } from '../publications.ts';
import { type RegionView, regionView } from '../region/region-view.ts';
import { regionOf } from '../region-ref.ts';
import type { RequestScope } from '../request-scope.ts';

export interface PolicyView extends Policy {
  readonly printed: Printed<PolicyRecord>;
  readonly request: RequestScope;
}

interface RuleView extends PolicyRule {
  readonly limit: Statement;
  readonly request: RequestScope;
}

export function policyView(printed: Printed<PolicyRecord>, request: RequestScope): PolicyView {
  const {
    key,
    title,
    kind,
    issuedBy,
    conditions,
    rules,
    measures,
    statedMeasures,
    validFrom,
    validTo,
    validText,
    note,
  } = printed.record;
  return {
    __typename: 'Policy',
    id: encodeNodeId('Policy', key),
    title,
    kind,
    issuedBy,
    conditions,
    rules: rules.map(
      ({ subject, operator, threshold }): RuleView => ({ subject, operator, limit: threshold, request }),
    ),
    measures,
    statedMeasures,
    validFrom,
    validTo,
    validText,
    note,
    printed,
    request,
  };
}

function inForce({ validFrom, validTo }: PolicyRecord, day: string | undefined): boolean {
  return day === undefined || ((validFrom === null || validFrom <= day) && (validTo === null || validTo >= day));
}

function select(
  request: RequestScope,
  region: string | undefined,
  on: string | undefined,
  kind?: ProgramKind,
): readonly PolicyView[] {
  return policiesOf(request)
    .filter(
      ({ record }) =>
        (region === undefined || record.region === region) &&
        (kind === undefined || record.kind === kind) &&
        inForce(record, on),
    )
    .map((printed) => policyView(printed, request));
}

@Resolver(() => Region)
export class RegionPoliciesResolver {
  @Reads('directory', 'publications')
  @FieldResolver(() => [Policy], {
    nullable: true,
    description: '这一地区自己的政策;来源中断时为空。 Policies of this very region; null while the source is down.',
  })
  policies(@Root() { record, request }: RegionView, @OnArg() on?: string): readonly PolicyView[] {
    return select(request, record.id, on);
  }
}

@Resolver(() => Policy)
export class PolicyResolver {
  @Reads('directory', 'publications')
  @Query(() => [Policy], {
    nullable: true,
    description: '政策措施;来源中断时为空。 Policies; null while the source is down.',
  })
  policies(
    @Ctx() { scope }: GraphContext,
    @Arg('kind', () => ProgramKind, { nullable: true, description: '只取这一类。 Only of this kind.' })
    kind?: ProgramKind,
    @Arg('region', () => RegionRef, { nullable: true, description: '只取这一地区自己的。 Only of this very region.' })
    region?: RegionRef,
    @OnArg() on?: string,
  ): readonly PolicyView[] {
    return select(scope, region === undefined ? undefined : regionOf(scope.gazetteer, region).id, on, kind);
  }

  @Reads('directory')
  @FieldResolver(() => Region, { description: '施行的地区。 Where it applies.' })
  region(@Root() { printed, request }: PolicyView): RegionView {
    return regionView(request, printed.record.region);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: '标准,如每人 1800 元;没有为空。 The standard, such as 1800 元 a person; null for none.',
  })
  standard(@Root() { printed, request }: PolicyView): ObservationView | null {
    return printed.record.standard === null ? null : recordFigure(request, printed.record.standard);
  }

  @Reads('publications')
  @FieldResolver(() => Policy, {
    nullable: true,
    description: '所替代的政策;没有为空。 The policy that it replaces; null for none.',
  })
  supersedes(@Root() { printed, request }: PolicyView): PolicyView | null {
    const earlier = policiesOf(request).find(({ record }) => record.key === printed.record.supersedes);
    return earlier === undefined ? null : policyView(earlier, request);
  }

  @FieldResolver(() => Provenance, { description: '出处。 Where it stands.' })
  provenance(@Root() { printed, request }: PolicyView): ProvenanceView {
    return ProvenanceView.ofPrinted(printed, request);
  }
}

@Resolver(() => PolicyRule)
export class PolicyRuleResolver {
  @FieldResolver(() => Observation, { description: '界限。 The threshold.' })
  threshold(@Root() { limit, request }: RuleView): ObservationView {
    return recordFigure(request, limit);
  }
}

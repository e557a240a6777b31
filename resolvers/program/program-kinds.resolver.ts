import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { GrantRecord } from '../../datasources/records.ts';
import { Brand } from '../../schema/brand.type.ts';
import { Observation } from '../../schema/observation.type.ts';
import { Policy } from '../../schema/policy.type.ts';
import {
  FundingScheme,
  Grant,
  LeadingEnterprise,
  PublicPostScheme,
  TrainingProgram,
  Workshop,
} from '../../schema/program.type.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import type { Statement } from '../../statistics/statement.ts';
import { type BrandView, brandView } from '../brand/brand-view.ts';
import { entityFigure, recordFigure } from '../entity-figure.ts';
import type { ObservationView } from '../observation/observation-view.ts';
import { Reads } from '../plan/reads.ts';
import { type PolicyView, policyView } from '../policy/policy.resolver.ts';
import { policiesOf } from '../publications.ts';
import type { RequestScope } from '../request-scope.ts';
import type { ProgramView } from './program-view.ts';

interface GrantView extends Grant {
  readonly grant: GrantRecord;
  readonly request: RequestScope;
}

function grantsOf({ record, request }: ProgramView, kind: GrantRecord['kind']): readonly GrantView[] {
  return record.grants.filter((grant) => grant.kind === kind).map((grant) => ({ on: grant.on, grant, request }));
}

function brandOf({ record, request }: ProgramView): BrandView | null {
  const brand = request.require('brands', { kind: 'brands' }).find(({ name }) => name === record.brandName);
  return brand === undefined ? null : brandView(brand, request);
}

function policyTitled(title: string | null, request: RequestScope): PolicyView | null {
  const found = title === null ? undefined : policiesOf(request).find(({ record }) => record.title === title);
  return found === undefined ? null : policyView(found, request);
}

function figure({ record, request }: ProgramView, metric: MetricCode, statement: Statement | null): ObservationView {
  const subject = { type: 'Program', key: record.key } as const;
  return entityFigure(
    request,
    { metric, subject, region: record.region, source: 'core' },
    statement === null ? [] : [statement],
  );
}

@Resolver(() => Workshop)
export class WorkshopResolver {
  @Reads('brands')
  @FieldResolver(() => Brand, {
    nullable: true,
    description: '所属劳务品牌;没有为空。 Its labour brand; null for none.',
  })
  brand(@Root() view: ProgramView): BrandView | null {
    return brandOf(view);
  }

  @FieldResolver(() => [Grant], { description: '得到的贷款。 Loans it received.' })
  loans(@Root() view: ProgramView): readonly GrantView[] {
    return grantsOf(view, 'LOAN');
  }

  @FieldResolver(() => [Grant], { description: '得到的奖补。 Rewards it received.' })
  rewards(@Root() view: ProgramView): readonly GrantView[] {
    return grantsOf(view, 'REWARD');
  }
}

/** Has no edges of its own; named here so that the type is in the schema. */
@Resolver(() => LeadingEnterprise)
export class LeadingEnterpriseResolver {}

@Resolver(() => PublicPostScheme)
export class PublicPostSchemeResolver {
  @FieldResolver(() => Observation, {
    description: '岗位个数;在岗人数见 workers。 Number of posts; `workers` tells who hold them.',
  })
  posts(@Root() view: ProgramView): ObservationView {
    return figure(view, 'PUBLIC_POSTS', view.record.posts);
  }
}

@Resolver(() => TrainingProgram)
export class TrainingProgramResolver {
  @FieldResolver(() => Observation, { description: '培训人数。 Persons trained.' })
  trained(@Root() view: ProgramView): ObservationView {
    return figure(view, 'TRAINED_PERSONS', view.record.trained);
  }

  @Reads('brands')
  @FieldResolver(() => Brand, {
    nullable: true,
    description: '为哪个劳务品牌培训;没有为空。 The labour brand it trains for; null for none.',
  })
  brand(@Root() view: ProgramView): BrandView | null {
    return brandOf(view);
  }
}

@Resolver(() => FundingScheme)
export class FundingSchemeResolver {
  @FieldResolver(() => Observation, { description: '金额。 The amount.' })
  amount(@Root() view: ProgramView): ObservationView {
    return figure(view, view.kind === 'LOAN' ? 'LOAN_AMOUNT' : 'REWARD_AMOUNT', view.record.amount);
  }

  @FieldResolver(() => Observation, { description: '受益人数。 Persons who received it.' })
  recipients(@Root() view: ProgramView): ObservationView {
    return figure(view, view.kind === 'LOAN' ? 'LOAN_BORROWERS' : 'REWARD_BENEFICIARIES', view.record.recipients);
  }

  @Reads('publications')
  @FieldResolver(() => Policy, {
    nullable: true,
    description: '所依据的政策;没有载明为空。 The policy behind it; null where none is stated.',
  })
  policy(@Root() { record, request }: ProgramView): PolicyView | null {
    return policyTitled(record.policyTitle, request);
  }
}

@Resolver(() => Grant)
export class GrantResolver {
  @FieldResolver(() => Observation, { description: '金额。 The amount.' })
  amount(@Root() { grant, request }: GrantView): ObservationView {
    return recordFigure(request, grant.amount);
  }

  @Reads('publications')
  @FieldResolver(() => Policy, {
    nullable: true,
    description: '所依据的政策;没有载明为空。 The policy behind it; null where none is stated.',
  })
  policy(@Root() { grant, request }: GrantView): PolicyView | null {
    return policyTitled(grant.policyTitle, request);
  }
}

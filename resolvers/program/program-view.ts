import type { ProgramRecord } from '../../datasources/records.ts';
import type { AnyProgram } from '../../schema/program.type.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import type { ProgramKind } from '../../statistics/vocabulary.ts';
import { encodeNodeId } from '../node-id.ts';
import type { RequestScope } from '../request-scope.ts';

/** Plain fields of every kind of program; the type name decides which of them a client can select. */
export interface ProgramView {
  readonly __typename: AnyProgram['__typename'];
  readonly id: string;
  readonly kind: ProgramKind;
  readonly name: string;
  readonly products: readonly string[];
  readonly recognisedOn: string | null;
  readonly passedInspection: boolean | null;
  readonly industry: string | null;
  readonly category: string | null;
  readonly employmentRate: number | null;
  readonly record: ProgramRecord;
  readonly request: RequestScope;
}

const TYPES: Readonly<Record<ProgramKind, AnyProgram['__typename']>> = {
  WORKSHOP: 'Workshop',
  LEADING_ENTERPRISE: 'LeadingEnterprise',
  PUBLIC_POST: 'PublicPostScheme',
  TRAINING: 'TrainingProgram',
  REWARD: 'FundingScheme',
  LOAN: 'FundingScheme',
};

/** What counts as the workers of a program: those it employs, or those who hold its posts. */
export const WORKERS: Readonly<Record<ProgramKind, MetricCode>> = {
  WORKSHOP: 'WORKSHOP_WORKERS',
  LEADING_ENTERPRISE: 'ENTERPRISE_WORKERS',
  PUBLIC_POST: 'PUBLIC_POST_HOLDERS',
  TRAINING: 'TRAINED_PERSONS',
  REWARD: 'REWARD_BENEFICIARIES',
  LOAN: 'LOAN_BORROWERS',
};

export function programView(record: ProgramRecord, request: RequestScope): ProgramView {
  const { kind, key, name, products, recognisedOn, passedInspection, industry, category, employmentRate } = record;
  return {
    __typename: TYPES[kind],
    id: encodeNodeId('Program', key),
    kind,
    name,
    products,
    recognisedOn,
    passedInspection,
    industry,
    category,
    employmentRate,
    record,
    request,
  };
}

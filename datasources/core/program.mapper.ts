import { exactly } from '../../statistics/bounds.ts';
import type { MetricCode } from '../../statistics/metric.ts';
import type { Period } from '../../statistics/period.ts';
import type { Statement } from '../../statistics/statement.ts';
import { convert } from '../../statistics/unit.ts';
import type { Population, ProgramKind } from '../../statistics/vocabulary.ts';
import type { GrantRecord, ProgramRecord } from '../records.ts';
import type { Shape } from '../shape.ts';
import { decimalOrNull } from './rows.ts';

type Raw = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<ProgramKind, string>> = {
  WORKSHOP: '帮扶车间',
  LEADING_ENTERPRISE: '龙头企业',
  PUBLIC_POST: '公益性岗位',
  TRAINING: '培训',
  REWARD: '奖补',
  LOAN: '贷款',
};
const GRANT_KINDS = { 贷款: 'LOAN', 奖补: 'REWARD' } as const;

interface Tables {
  /** The month that the records are the state of. */
  readonly month: Period;
  readonly carriers: readonly Raw[];
  readonly grants: readonly Raw[];
  readonly schemes: readonly Raw[];
}

export function programsOf(kind: ProgramKind, shape: Shape, tables: Tables): readonly ProgramRecord[] {
  const ofKind = (rows: readonly Raw[]) => rows.filter((row) => row.kind === KINDS[kind]);
  if (kind === 'WORKSHOP' || kind === 'LEADING_ENTERPRISE') {
    return ofKind(tables.carriers).map((row) => carrierOf(kind, shape, row, tables));
  }
  return ofKind(tables.schemes).map((row) => schemeOf(kind, shape, row, tables));
}

interface Subject {
  readonly key: string;
  readonly region: string;
  readonly month: Period;
  readonly simulated: boolean;
}

function figure(metric: MetricCode, population: Population, subject: Subject, value: number | null): Statement | null {
  if (value === null) return null;
  return {
    metric,
    subject: { type: 'Program', key: subject.key },
    region: subject.region,
    period: subject.month,
    population,
    partner: null,
    scope: null,
    unit: null,
    figure: {
      kind: 'present',
      value,
      bounds: exactly(value),
      qualifier: 'EXACT',
      origin: subject.simulated ? 'SIMULATED' : 'REPORTED',
    },
    status: 'NORMAL',
    asOf: { date: null, text: '现有', certain: false },
    note: null,
    rates: [],
    trail: {
      source: 'core',
      document: null,
      locator: `record ${subject.key}`,
      quote: String(value),
      publishedAt: null,
      recordedAt: null,
      checksum: null,
      steps: [],
    },
  };
}

function subjectOf(shape: Shape, row: Raw, { month }: Tables): Subject {
  return {
    key: shape.text(row.id),
    region: shape.text(row.county_code),
    month,
    simulated: shape.flag(row.simulated),
  };
}

const present = (statements: readonly (Statement | null)[]) => statements.filter((statement) => statement !== null);

const NO_DETAIL = {
  products: [],
  industry: null,
  category: null,
  brandName: null,
  recognisedOn: null,
  passedInspection: null,
  grants: [],
  posts: null,
  trained: null,
  employmentRate: null,
  amount: null,
  recipients: null,
  policyTitle: null,
};

function carrierOf(kind: ProgramKind, shape: Shape, row: Raw, tables: Tables): ProgramRecord {
  const subject = subjectOf(shape, row, tables);
  const grants = tables.grants.filter((grant) => grant.carrier_id === subject.key);
  const metric = kind === 'WORKSHOP' ? 'WORKSHOP_WORKERS' : 'ENTERPRISE_WORKERS';
  return {
    ...NO_DETAIL,
    key: subject.key,
    kind,
    name: shape.text(row.name),
    region: subject.region,
    workers: present([
      figure(metric, 'ALL', subject, shape.numberOrNull(row.workers)),
      figure(metric, 'POVERTY_EXITED', subject, shape.numberOrNull(row.workers_exited)),
    ]),
    products: shape.texts(row.products),
    industry: shape.textOrNull(row.industry),
    brandName: shape.textOrNull(row.brand_name),
    recognisedOn: shape.textOrNull(row.recognised_on),
    passedInspection: typeof row.passed_inspection === 'boolean' ? row.passed_inspection : null,
    grants: grants.map((grant) => grantOf(shape, grant, subject)),
    simulated: subject.simulated,
  };
}

function amountOf(kind: 'LOAN' | 'REWARD', shape: Shape, subject: Subject, wan: unknown): Statement | null {
  const amount = decimalOrNull(shape, wan ?? null);
  const yuan = amount === null ? null : convert(amount, 'WAN_CNY', 'CNY');
  return figure(kind === 'LOAN' ? 'LOAN_AMOUNT' : 'REWARD_AMOUNT', 'ALL', subject, yuan);
}

function grantOf(shape: Shape, grant: Raw, subject: Subject): GrantRecord {
  const kind = GRANT_KINDS[shape.oneOf(grant.kind, ['贷款', '奖补'])];
  const amount = amountOf(kind, shape, subject, grant.amount_wan);
  if (amount === null) return shape.fail('a grant with an amount');
  return {
    kind,
    amount,
    on: shape.textOrNull(grant.granted_on),
    policyTitle: shape.textOrNull(grant.policy_title),
  };
}

function schemeOf(kind: ProgramKind, shape: Shape, row: Raw, tables: Tables): ProgramRecord {
  const subject = subjectOf(shape, row, tables);
  const count = (column: string) => shape.numberOrNull(row[column]);
  const trained = count('trained');
  const employed = count('employed');
  const funding = kind === 'LOAN' || kind === 'REWARD' ? kind : null;
  return {
    ...NO_DETAIL,
    key: subject.key,
    kind,
    name: shape.text(row.name),
    region: subject.region,
    workers: present([
      figure('PUBLIC_POST_HOLDERS', 'ALL', subject, count('holders')),
      figure('PUBLIC_POST_HOLDERS', 'POVERTY_EXITED', subject, count('holders_exited')),
    ]),
    category: shape.textOrNull(row.category),
    brandName: shape.textOrNull(row.brand_name),
    posts: figure('PUBLIC_POSTS', 'ALL', subject, count('posts')),
    trained: figure('TRAINED_PERSONS', 'ALL', subject, trained),
    employmentRate: trained === null || employed === null || trained === 0 ? null : employed / trained,
    amount: funding === null ? null : amountOf(funding, shape, subject, row.amount_wan),
    recipients:
      funding === null
        ? null
        : figure(funding === 'LOAN' ? 'LOAN_BORROWERS' : 'REWARD_BENEFICIARIES', 'ALL', subject, count('recipients')),
    policyTitle: shape.textOrNull(row.policy_title),
    simulated: subject.simulated,
  };
}

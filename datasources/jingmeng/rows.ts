import type { Confidence, Population } from '../../statistics/vocabulary.ts';
import type { Version } from '../contract.ts';
import type { Shape } from '../shape.ts';

type Raw = Readonly<Record<string, unknown>>;
type Group = Extract<Population, 'ALL' | 'POVERTY_EXITED'>;

export interface Meta {
  readonly version: Version;
  readonly pairingIds: readonly string[];
}

export interface ProgressRow {
  /** YYYY-MM; the count is from January to its end. */
  readonly month: string;
  readonly population: Group;
  readonly cumulative: number | null;
  readonly unit: '人' | '人次';
  readonly simulated: boolean;
}

export interface TargetRow {
  readonly year: number;
  readonly population: Group;
  readonly persons: number;
  readonly simulated: boolean;
}

export interface AgreementRow {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
  readonly parties: readonly string[];
  readonly commitments: readonly CommitmentRow[];
  readonly documentId: string | null;
  readonly simulated: boolean;
}

export interface CommitmentRow {
  readonly text: string;
  readonly target: number | null;
  readonly metric: string | null;
}

export interface PairingRow {
  readonly id: string;
  readonly version: Version;
  readonly banner: string;
  readonly league: string;
  readonly district: string;
  readonly confidence: Confidence;
  readonly since: string | null;
  readonly until: string | null;
  readonly progress: readonly ProgressRow[];
  readonly targets: readonly TargetRow[];
  /** Empty where they were not asked for. */
  readonly agreements: readonly AgreementRow[];
}

const GROUPS = { 全部: 'ALL', 脱贫: 'POVERTY_EXITED' } as const satisfies Record<string, Group>;
const CONFIDENCES = { 有据: 'STATED', 间接: 'INDIRECT', 模拟: 'SIMULATED' } as const satisfies Record<
  string,
  Confidence
>;

export function metaOf(shape: Shape, value: unknown): Meta {
  const meta = shape.record(value);
  return { version: shape.text(meta.version), pairingIds: shape.texts(meta.pairingIds) };
}

export function pairingOf(shape: Shape, value: unknown): PairingRow {
  const raw = shape.record(value, 'a pairing for each id');
  return {
    id: shape.text(raw.id),
    version: shape.text(raw.version),
    banner: shape.text(raw.banner),
    league: shape.text(raw.league),
    district: shape.text(raw.district),
    confidence: CONFIDENCES[shape.oneOf(raw.confidence, ['有据', '间接', '模拟'])],
    since: shape.textOrNull(raw.since),
    until: shape.textOrNull(raw.until),
    progress: shape.records(raw.progress).map((row) => progressOf(shape, row)),
    targets: shape.records(raw.targets).map((row) => targetOf(shape, row)),
    agreements: agreementsOf(shape, raw.agreements),
  };
}

export function agreementsOf(shape: Shape, value: unknown): readonly AgreementRow[] {
  return shape.records(value ?? []).map((raw) => ({
    id: shape.text(raw.id),
    title: shape.text(raw.title),
    signedOn: dateOf(shape, raw.signedOn),
    parties: shape.texts(raw.parties),
    commitments: shape.records(raw.commitments).map((commitment) => ({
      text: shape.text(commitment.text),
      target: shape.numberOrNull(commitment.target),
      metric: shape.textOrNull(commitment.metric),
    })),
    documentId: shape.textOrNull(raw.documentId),
    simulated: shape.flag(raw.simulated),
  }));
}

function progressOf(shape: Shape, raw: Raw): ProgressRow {
  return {
    month: shape.text(raw.month),
    population: groupOf(shape, raw),
    cumulative: shape.numberOrNull(raw.cumulative),
    unit: shape.oneOf(raw.unit, ['人', '人次']),
    simulated: shape.flag(raw.simulated),
  };
}

function targetOf(shape: Shape, raw: Raw): TargetRow {
  return {
    year: shape.number(raw.year),
    population: groupOf(shape, raw),
    persons: shape.number(raw.persons),
    simulated: shape.flag(raw.simulated),
  };
}

function dateOf(shape: Shape, value: unknown): string {
  const date = shape.text(value);
  return /^(?:19|20)\d\d-\d\d-\d\d$/.test(date) ? date : shape.fail('a date, YYYY-MM-DD');
}

function groupOf(shape: Shape, raw: Raw): Group {
  return GROUPS[shape.oneOf(raw.group, ['全部', '脱贫'])];
}

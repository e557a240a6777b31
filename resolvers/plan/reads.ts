import { ProgramKind } from '../../statistics/vocabulary.ts';
import { Plans } from './hint.ts';
import type { Plan } from './plan.ts';

const READS = {
  directory: (plan: Plan) => plan.needDirectory(),
  brands: (plan: Plan) => plan.need('brands', { kind: 'brands' }),
  cooperation: (plan: Plan) => plan.need('jingmeng', { kind: 'cooperation' }),
  publications: (plan: Plan) => plan.needPublications(),
  programs: (plan: Plan) => {
    for (const of of Object.values(ProgramKind)) plan.need('core', { kind: 'programs', of });
  },
} as const;

export type RecordSet = keyof typeof READS;

export function readsOf(sets: readonly RecordSet[]): (plan: Plan) => void {
  return (plan) => {
    for (const set of sets) READS[set](plan);
  };
}

/** The sets of records that a field reads; the cells of its selection stay those of its parent. */
export function Reads(...sets: readonly RecordSet[]): MethodDecorator & PropertyDecorator {
  const read = readsOf(sets);
  return Plans(({ plan }) => {
    read(plan);
    return undefined;
  });
}

import { ProgramKind } from '../../statistics/vocabulary.ts';
import { NOTHING, Plans } from './hint.ts';
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

/** The sets of records that a field reads. What it returns stands for no cells: its figures are in the records. */
export function Reads(...sets: readonly RecordSet[]): MethodDecorator & PropertyDecorator {
  const read = readsOf(sets);
  return Plans(({ plan }) => {
    read(plan);
    return NOTHING;
  });
}

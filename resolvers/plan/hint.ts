import { Extensions } from 'type-graphql';
import type { CellTemplate, Plan } from './plan.ts';

/** What the objects of a selection stand for, as far as it matters to the plan. */
export interface PlanScope {
  /** The cells behind observations of this selection; empty where they are carried by an entity's own record. */
  readonly cells: readonly CellTemplate[];
  /** The one type that the objects can be, where the arguments tell it; `''` where there can be none. */
  readonly only?: string;
}

export const NOTHING: PlanScope = { cells: [] };

interface PlanAsk {
  readonly plan: Plan;
  readonly args: Readonly<Record<string, unknown>>;
  readonly parent: PlanScope;
}

/** Says what a field will ask for; returns what its selection stands for (by default what the parent does). */
export type PlanHint = (ask: PlanAsk) => PlanScope | undefined;

const HINT = 'mengtuPlan';

/** Put on a field resolver, beside the code whose needs it tells. */
export function Plans(hint: PlanHint): MethodDecorator & PropertyDecorator {
  return Extensions({ [HINT]: hint });
}

export function hintOf(extensions: Readonly<Record<string, unknown>>): PlanHint | undefined {
  return extensions[HINT] as PlanHint | undefined;
}

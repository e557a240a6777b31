import type { Vector } from '../statistics/statement.ts';

/** Between vectors and resolvers: the one place where permission and disclosure rules act on figures. */
export interface Gate {
  admit(vector: Vector): Vector;
}

/** Everything passes: access rules come with principals. */
export const openGate: Gate = { admit: (vector) => vector };

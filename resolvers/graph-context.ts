import type { RequestScope } from './request-scope.ts';

/** Apollo Server clones the context shallowly: one plain property, and all state behind it. */
export interface GraphContext {
  readonly scope: RequestScope;
  readonly trace: boolean;
}

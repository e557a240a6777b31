import type { ProgramRecord } from '../../datasources/records.ts';
import { ProgramKind } from '../../statistics/vocabulary.ts';
import type { RequestScope } from '../request-scope.ts';

/** All carriers and schemes, by kind, then in code order of their counties. */
export function allPrograms(request: RequestScope, kind?: ProgramKind): readonly ProgramRecord[] {
  const kinds = kind === undefined ? Object.values(ProgramKind) : [kind];
  return kinds.flatMap((of) => request.require('core', { kind: 'programs', of }));
}

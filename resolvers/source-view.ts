import type { Source } from '../schema/source.type.ts';
import { SourceName } from '../statistics/vocabulary.ts';
import { encodeNodeId } from './node-id.ts';
import type { RequestScope } from './request-scope.ts';
import { SOURCE_CATALOGUE } from './source-catalogue.ts';

export interface SourceView extends Source {
  readonly source: SourceName;
}

export function sourceView(source: SourceName, request: RequestScope): SourceView {
  const { owner, format, unitConvention, cadence, lag } = SOURCE_CATALOGUE[source];
  const { healthy, lastSuccess } = request.book.state(source);
  return {
    __typename: 'Source',
    source,
    id: encodeNodeId('Source', source),
    owner,
    format,
    unitConvention,
    cadence,
    lag,
    healthy,
    lastSuccess,
    rank: Object.keys(SourceName).indexOf(source) + 1,
  };
}

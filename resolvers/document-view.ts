import type { PublicationRecord } from '../datasources/records.ts';
import type { Document } from '../schema/document.type.ts';
import { encodeNodeId } from './node-id.ts';
import type { RequestScope } from './request-scope.ts';

export function documentOf({ key, title, publisher, publishedOn, publishedText, url }: PublicationRecord): Document {
  return {
    __typename: 'Document',
    id: encodeNodeId('Document', key),
    title,
    publisher,
    publishedOn,
    publishedText,
    url,
  };
}

/** Null where the bulletin is down: the figure stands, its document is not to be had now. */
export function documentView(key: string, request: RequestScope): Document | null {
  const publication = request.record('bulletin', { kind: 'publications' })?.find((record) => record.key === key);
  return publication === undefined ? null : documentOf(publication);
}

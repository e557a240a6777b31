import type {
  AgreementRecord,
  BrandMentionRecord,
  EventRecord,
  OfficeRecord,
  PolicyRecord,
  PublicationRecord,
  TitleRecord,
} from '../datasources/records.ts';
import type { Statement, SubjectRef } from '../statistics/statement.ts';
import type { RequestScope } from './request-scope.ts';

/** A record and the publication that it stands in. */
export interface Printed<Record> {
  readonly record: Record;
  readonly publication: PublicationRecord;
}

function printed<Record>(
  request: RequestScope,
  of: (publication: PublicationRecord) => readonly Record[],
): readonly Printed<Record>[] {
  const publications = request.require('bulletin', { kind: 'publications' });
  return publications.flatMap((publication) => of(publication).map((record) => ({ record, publication })));
}

export const policiesOf = (request: RequestScope): readonly Printed<PolicyRecord>[] =>
  printed(request, ({ policies }) => policies);
export const eventsOf = (request: RequestScope): readonly Printed<EventRecord>[] =>
  printed(request, ({ events }) => events);
export const officesOf = (request: RequestScope): readonly Printed<OfficeRecord>[] =>
  printed(request, ({ offices }) => offices);

/** Everything that publications state about one subject. */
export function statementsAbout(request: RequestScope, subject: SubjectRef): readonly Statement[] {
  const publications = request.record('bulletin', { kind: 'publications' }) ?? [];
  return publications
    .flatMap(({ statements }) => statements)
    .filter(({ subject: { type, key } }) => type === subject.type && key === subject.key);
}

export function titlesOf(request: RequestScope, subject: TitleRecord['subject']): readonly Printed<TitleRecord>[] {
  const titles = printed(request, (publication) => publication.titles);
  return titles.filter(({ record }) => record.subject.type === subject.type && record.subject.key === subject.key);
}

/** Where print tells of an agreement that the cooperation platform lists too, under an id of its own. */
export function printedAgreement(
  request: RequestScope,
  { title, signedOn }: Pick<AgreementRecord, 'title' | 'signedOn'>,
): Printed<AgreementRecord> | undefined {
  const publications = request.record('bulletin', { kind: 'publications' }) ?? [];
  return publications
    .flatMap((publication) => publication.agreements.map((record) => ({ record, publication })))
    .find(({ record }) => record.title === title && record.signedOn === signedOn);
}

/** What print says of a brand besides figures; the registry says the rest. */
export function mentionsOf(request: RequestScope, brand: string): readonly Printed<BrandMentionRecord>[] {
  const publications = request.record('bulletin', { kind: 'publications' }) ?? [];
  return publications.flatMap((publication) =>
    publication.brands.filter(({ name }) => name === brand).map((record) => ({ record, publication })),
  );
}

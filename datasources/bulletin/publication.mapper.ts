import { exactly } from '../../statistics/bounds.ts';
import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { RegionId, Statement } from '../../statistics/statement.ts';
import { ProgramKind } from '../../statistics/vocabulary.ts';
import type { FolderFile } from '../folder/folder.ts';
import { type Printer, readPlace, readPrinted } from '../printed.ts';
import type {
  AgreementRecord,
  BrandMentionRecord,
  EventRecord,
  OfficeRecord,
  PolicyRecord,
  PublicationRecord,
  TitleRecord,
} from '../records.ts';
import { Shape } from '../shape.ts';

type Raw = Readonly<Record<string, unknown>>;

const shape = new Shape('bulletin');
const KINDS = Object.values(ProgramKind);
/** What a publication says of nowhere in particular it says of the region. */
const WHOLE_REGION: RegionId = '150000';

export function publicationOf(body: unknown, file: FolderFile, places: Gazetteer): PublicationRecord {
  const raw = shape.record(body);
  const key = shape.text(raw.id);
  const publishedOn = shape.textOrNull(raw.publishedOn);
  const simulated = shape.flag(raw.simulated);
  const printer: Printer = {
    shape,
    places,
    source: 'bulletin',
    document: key,
    publishedAt: publishedOn,
    recordedAt: null,
    checksum: file.digest,
    origin: simulated ? 'SIMULATED' : 'PUBLISHED',
  };
  const all = <Record>(field: string, read: (printer: Printer, item: Raw) => Record) =>
    shape.records(raw[field] ?? []).map((item) => read(printer, item));
  return {
    key,
    title: shape.text(raw.title),
    publisher: shape.textOrNull(raw.publisher),
    publishedOn,
    publishedText: shape.textOrNull(raw.publishedText),
    url: shape.textOrNull(raw.url),
    simulated,
    statements: all('statements', readPrinted),
    policies: all('policies', policyOf),
    events: all('events', eventOf),
    offices: all('offices', officeOf),
    agreements: all('agreements', agreementOf),
    titles: all('titles', titleOf),
    brands: all('brands', mentionOf),
  };
}

function regionOf(printer: Printer, place: unknown): RegionId {
  return (place === null ? null : readPlace(printer, shape.text(place), [])) ?? WHOLE_REGION;
}

/** A norm is exact however it is written: a subsidy of 2万元 is 20,000, not somewhere from 15,000 to 25,000. */
function normOf(printer: Printer, raw: Raw): Statement {
  const statement = readPrinted(printer, raw);
  const { figure } = statement;
  if (figure.kind === 'absent' || figure.qualifier !== 'ROUNDED') return statement;
  return { ...statement, figure: { ...figure, qualifier: 'EXACT', bounds: exactly(figure.value) } };
}

function policyOf(printer: Printer, raw: Raw): PolicyRecord {
  return {
    key: shape.text(raw.id),
    title: shape.text(raw.title),
    kind: raw.kind === null ? null : shape.oneOf(raw.kind, KINDS),
    region: regionOf(printer, raw.place),
    issuedBy: [...shape.texts(raw.issuedBy), ...shape.texts(raw.jointlyWith)],
    standard: raw.standard === null ? null : normOf(printer, shape.record(raw.standard)),
    conditions: shape.texts(raw.conditions),
    rules: shape.records(raw.rules).map((rule) => ({
      subject: shape.text(rule.subject),
      operator: shape.text(rule.operator),
      threshold: normOf(printer, shape.record(rule.threshold)),
    })),
    measures: shape.texts(raw.measures),
    statedMeasures: shape.numberOrNull(raw.statedMeasures),
    validFrom: shape.textOrNull(raw.validFrom),
    validTo: shape.textOrNull(raw.validTo),
    validText: shape.textOrNull(raw.validText),
    supersedes: shape.textOrNull(raw.supersedes),
    locator: shape.textOrNull(raw.locator),
    wording: shape.textOrNull(raw.wording),
    note: shape.textOrNull(raw.note),
  };
}

function eventOf(printer: Printer, raw: Raw): EventRecord {
  return {
    key: shape.text(raw.id),
    title: shape.text(raw.title),
    on: shape.textOrNull(raw.on),
    onText: shape.textOrNull(raw.onText),
    region: raw.place === null ? null : regionOf(printer, raw.place),
    items: shape.texts(raw.items),
    locator: shape.textOrNull(raw.locator),
    wording: shape.textOrNull(raw.wording),
  };
}

function officeOf(printer: Printer, raw: Raw): OfficeRecord {
  return {
    key: shape.text(raw.id),
    name: shape.text(raw.name),
    region: regionOf(printer, raw.place),
    listed: shape.texts(raw.listed),
    services: shape.texts(raw.services),
    pledge: shape.textOrNull(raw.pledge),
    locator: shape.textOrNull(raw.locator),
    wording: shape.textOrNull(raw.wording),
  };
}

function agreementOf(printer: Printer, raw: Raw): AgreementRecord {
  return {
    key: shape.text(raw.id),
    title: shape.text(raw.title),
    signedOn: shape.text(raw.signedOn),
    parties: shape.texts(raw.parties),
    commitments: shape.records(raw.commitments).map((commitment) => ({
      text: shape.text(commitment.text),
      target: commitment.target === null ? null : normOf(printer, shape.record(commitment.target)),
    })),
    document: printer.document,
    locator: shape.textOrNull(raw.locator),
    wording: shape.textOrNull(raw.wording),
    simulated: printer.origin === 'SIMULATED',
  };
}

function titleOf(printer: Printer, raw: Raw): TitleRecord {
  const subject = shape.record(raw.subject);
  const type = shape.oneOf(subject.type, ['Region', 'Brand']);
  const name = shape.text(subject.name);
  return {
    title: shape.text(raw.title),
    subject: { type, key: type === 'Region' ? regionOf(printer, name) : name },
    note: shape.textOrNull(raw.note),
    locator: shape.textOrNull(raw.locator),
    wording: shape.textOrNull(raw.wording),
  };
}

function mentionOf(_: Printer, raw: Raw): BrandMentionRecord {
  return {
    name: shape.text(raw.name),
    trademark: shape.textOrNull(raw.trademark),
    markets: shape.texts(raw.markets),
    locator: shape.textOrNull(raw.locator),
    wording: shape.textOrNull(raw.wording),
  };
}

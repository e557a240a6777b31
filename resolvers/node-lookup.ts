import type { Document } from '../schema/document.type.ts';
import { MetricCode } from '../schema/metric.enum.ts';
import type { Metric } from '../schema/metric.type.ts';
import { SourceName } from '../statistics/vocabulary.ts';
import { type BrandView, brandsOf, brandView } from './brand/brand-view.ts';
import {
  type AgreementView,
  agreementView,
  type PairingView,
  pairingsOf,
  pairingView,
} from './cooperation/pairing-view.ts';
import { documentView } from './document-view.ts';
import { metricView } from './metric-view.ts';
import type { NodeRef } from './node-id.ts';
import type { RecordSet } from './plan/reads.ts';
import { type EventView, eventView } from './policy/event.resolver.ts';
import { type OfficeView, officeView } from './policy/office.resolver.ts';
import { type PolicyView, policyView } from './policy/policy.resolver.ts';
import { type ProgramView, programView } from './program/program-view.ts';
import { allPrograms } from './program/programs.ts';
import { eventsOf, officesOf, policiesOf } from './publications.ts';
import { RegionView } from './region/region-view.ts';
import type { RequestScope } from './request-scope.ts';
import { type SourceView, sourceView } from './source-view.ts';

/** Any node but an observation, whose id is an address of its own. */
export type EntityNode =
  | RegionView
  | BrandView
  | ProgramView
  | PairingView
  | AgreementView
  | PolicyView
  | OfficeView
  | EventView
  | Document
  | Metric
  | SourceView;

type Lookup = (request: RequestScope, key: string) => EntityNode | null | undefined;

const found = <Record, View>(record: Record | undefined, view: (record: Record) => View): View | undefined =>
  record === undefined ? undefined : view(record);

const LOOKUPS: Readonly<Record<string, Lookup>> = {
  Region: (request, key) => found(request.gazetteer.get(key), (record) => new RegionView(record, request)),
  Brand: (request, key) =>
    found(
      brandsOf(request).find(({ name }) => name === key),
      (record) => brandView(record, request),
    ),
  Program: (request, key) =>
    found(
      allPrograms(request).find((record) => record.key === key),
      (record) => programView(record, request),
    ),
  Pairing: (request, key) =>
    found(
      pairingsOf(request).find((record) => record.key === key),
      (record) => pairingView(record, request),
    ),
  Agreement: (request, key) =>
    found(
      pairingsOf(request)
        .flatMap(({ agreements }) => agreements)
        .find((record) => record.key === key),
      (record) => agreementView(record, request),
    ),
  Policy: (request, key) =>
    found(
      policiesOf(request).find(({ record }) => record.key === key),
      (record) => policyView(record, request),
    ),
  ServiceOffice: (request, key) =>
    found(
      officesOf(request).find(({ record }) => record.key === key),
      (record) => officeView(record, request),
    ),
  Event: (request, key) =>
    found(
      eventsOf(request).find(({ record }) => record.key === key),
      (record) => eventView(record, request),
    ),
  Document: (request, key) => documentView(key, request),
  Metric: (_, key) =>
    found(
      Object.values(MetricCode).find((code) => code === key),
      metricView,
    ),
  Source: (request, key) =>
    found(
      Object.values(SourceName).find((name) => name === key),
      (name) => sourceView(name, request),
    ),
};

const RECORDS: Readonly<Record<string, readonly RecordSet[]>> = {
  Region: ['directory'],
  Brand: ['directory', 'brands'],
  Program: ['directory', 'programs'],
  Pairing: ['directory', 'cooperation'],
  Agreement: ['directory', 'cooperation'],
  Policy: ['directory', 'publications'],
  ServiceOffice: ['directory', 'publications'],
  Event: ['directory', 'publications'],
  Document: ['publications'],
};

/** The sets of records in which a type of node is looked up; none for what the gateway itself knows. */
export function recordsBehind(type: string): readonly RecordSet[] {
  return Object.hasOwn(RECORDS, type) ? (RECORDS[type] ?? []) : [];
}

/** Null where no such entity is known. */
export function entityNode(request: RequestScope, { type, key }: NodeRef): EntityNode | null {
  return Object.hasOwn(LOOKUPS, type) ? (LOOKUPS[type]?.(request, key) ?? null) : null;
}

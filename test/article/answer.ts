import { decodeNodeId } from '../../resolvers/node-id.ts';
import type { CellAsk, EntityAsk, Printed } from './fact.ts';

/** Any part of a GraphQL answer. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [field: string]: Json | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the end of a path of field names; lists on the way are flattened. */
export function at(value: Json | undefined, ...path: readonly string[]): Json {
  const [field, ...rest] = path;
  if (value === undefined) return null;
  if (field === undefined) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => at(item, ...path)) as Json;
  return isObject(value) ? at(value[field], ...rest) : null;
}

interface Found {
  readonly value: JsonObject;
  /** The field names that lead to it. */
  readonly path: readonly string[];
}

/** Every object of an answer, in order. */
function objectsOf(value: Json | undefined, path: readonly string[] = []): readonly Found[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => objectsOf(item, path));
  if (!isObject(value)) return [];
  const within = Object.entries(value).flatMap(([field, part]) => objectsOf(part, [...path, field]));
  return [{ value, path }, ...within];
}

export interface FoundCell {
  readonly cell: JsonObject;
  readonly path: readonly string[];
  /** It stands among the alternatives of another. */
  readonly alternative: boolean;
}

const nodeOf = (id: Json | undefined) => (typeof id === 'string' ? decodeNodeId(id) : undefined);

/** Platform and print speak of one agreement, each under an id of its own; the graph keeps the platform's. */
const OWN_KEYS: Readonly<Record<string, string>> = { 'jingmeng-framework-2021': 'JM-FRAMEWORK-2021' };

function isAbout(id: Json | undefined, { type, key }: { readonly type: string; readonly key: string }): boolean {
  const node = nodeOf(id);
  return node !== undefined && node.type === type && node.key === (OWN_KEYS[key] ?? key);
}

/** The observations of one cell, wherever they hang. */
function cellsIn(answer: Json, ask: CellAsk): readonly FoundCell[] {
  return objectsOf(answer)
    .filter(
      ({ value }) =>
        at(value, 'metric', 'code') === ask.metric &&
        isAbout(at(value, 'subject', 'id'), ask.subject) &&
        at(value, 'region', 'code') === ask.region &&
        value.period === ask.period &&
        value.population === (ask.population ?? 'ALL') &&
        value.scope === (ask.scope ?? null),
    )
    .map(({ value, path }) => ({ cell: value, path, alternative: path.at(-1) === 'alternatives' }));
}

const isPrintedAs = (cell: JsonObject, { wording, locator }: Printed) =>
  at(cell, 'provenance', 'quote') === wording && at(cell, 'provenance', 'locator') === locator;

/** The observation in these words; where none has them, any of the cell, so that the test can tell the difference. */
export function cellIn(answer: Json, ask: CellAsk, printed: Printed): FoundCell {
  const cells = cellsIn(answer, ask);
  const found = cells.find(({ cell }) => isPrintedAs(cell, printed)) ?? cells[0];
  if (found === undefined) throw new Error(`no cell ${JSON.stringify(ask)} in ${JSON.stringify(answer)}`);
  return found;
}

/** The entity by its key, from an object that has the field asked for. */
export function entityIn(answer: Json, { type, key, field }: EntityAsk): JsonObject {
  const [first = ''] = field.split('.');
  const found = objectsOf(answer).find(({ value }) => isAbout(value.id, { type, key }) && first in value);
  if (found === undefined) throw new Error(`no ${type} ${key} with ${field} in ${JSON.stringify(answer)}`);
  return found.value;
}

/** A field of an entity, by the path that a fact gives: a node's key is in its id, an honour's words in its text. */
export function fieldOf(entity: JsonObject, path: string): Json {
  const [field = '', next, ...rest] = path.split('.');
  if (field === 'titles') return at(entity.titles, 'text');
  if (next === 'key') return nodeOf(at(entity, field, 'id'))?.key ?? null;
  return next === undefined ? at(entity, field) : at(entity, field, next, ...rest);
}

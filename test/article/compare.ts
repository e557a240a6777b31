import { expect } from 'vitest';
import { at, cellIn, entityIn, fieldOf, isObject, type Json, type JsonObject } from './answer.ts';
import type { ChangeFact, EntityAsk, EntityFact, FigureFact, Printed, TargetFact } from './fact.ts';

const PUBLICATION_NODE = expect.objectContaining({ id: expect.any(String) });

/** Of a figure or an entity: its words, its place, and that they stand in a document. */
function expectPrinted(provenance: Json, { wording, locator }: Printed): void {
  expect(provenance).toMatchObject({ quote: wording, locator, document: PUBLICATION_NODE });
}

export function expectFigure(answer: Json, { ask, expect: wanted, also = [] }: FigureFact): void {
  const { cell, path, alternative } = cellIn(answer, ask, wanted);
  expectPrinted(at(cell, 'provenance'), wanted);
  const { value, bounds, qualifier, asOf, origin, status } = wanted;
  expect(cell).toMatchObject({ value, exact: String(value), bounds, qualifier, asOf, origin, status });
  expect(at(cell, 'unit', 'code')).toBe(wanted.unit);
  expect(cell.display).toMatch(/\S/u);
  expect(alternative).toBe(wanted.alternative);
  if (ask.part === 'standard') expect(path).toContain('standard');
  if (ask.part === 'rule') expect(path.slice(-2)).toEqual(['rules', 'threshold']);
  for (const beside of also) expectField(answer, beside);
}

export function expectChange(answer: Json, { ask, expect: wanted }: ChangeFact): void {
  const { cell } = cellIn(answer, ask, wanted);
  expect(at(cell, 'provenance', 'locator')).toBe(wanted.locator);
  const change = at(cell, 'change');
  expect(change).toMatchObject({
    base: wanted.base,
    relative: expect.closeTo(wanted.relative, 4),
    publishedRelative: wanted.publishedRelative,
    comparable: true,
  });
  const why = at(change, 'why');
  expect(why).toContain(wanted.wording);
  expect(why).toContain(VERDICTS[wanted.verdict]);
}

/** A verdict in the words of the graph. */
const VERDICTS: Readonly<Record<ChangeFact['expect']['verdict'], string>> = {
  AGREES_WITHIN_ROUNDING: '在四舍五入范围内一致',
};

export function expectTarget(answer: Json, { ask, expect: wanted }: TargetFact): void {
  const { cell } = cellIn(answer, ask, wanted);
  const progress = at(cell, 'target');
  const { publishedRate, rateBounds, pace } = wanted;
  expect(progress).toMatchObject({ publishedRate, rate: publishedRate, rateBounds, pace: { status: pace } });
  const target = at(progress, 'target');
  expectPrinted(at(target, 'provenance'), wanted);
  expect(at(progress, 'targetOrigin')).toBe('DERIVED');
  if (wanted.target === null) {
    expect(target).toMatchObject({ value: null, bounds: null, origin: null, absence: 'NOT_REPORTED' });
    return;
  }
  const { origin, value, bounds } = wanted.target;
  expect(target).toMatchObject({ origin, absence: null });
  expect(nearest(at(target, 'value'))).toBe(value);
  expect(nearestBounds(at(target, 'bounds'))).toEqual(bounds);
}

const nearest = (value: Json): Json => (typeof value === 'number' ? Math.round(value) : value);

function nearestBounds(bounds: Json): JsonObject | null {
  if (!isObject(bounds)) return null;
  return { ...bounds, lower: nearest(at(bounds, 'lower')), upper: nearest(at(bounds, 'upper')) };
}

export function expectEntity(answer: Json, { ask, expect: wanted }: EntityFact): void {
  const entity = expectField(answer, ask);
  expectPrinted(provenanceOf(entity, ask), wanted);
}

function expectField(answer: Json, ask: EntityAsk): JsonObject {
  const entity = entityIn(answer, ask);
  const field = fieldOf(entity, ask.field);
  if (ask.match === 'equals') expect(field).toEqual(ask.value);
  else expect(field).toContain(ask.value);
  return entity;
}

/** An honour has its own place in print, any other field that of its entity. */
function provenanceOf(entity: JsonObject, { field, value }: EntityAsk): Json {
  if (field !== 'titles') return at(entity, 'provenance');
  const titles = (entity.titles ?? []) as readonly JsonObject[];
  return at(
    titles.find(({ text }) => text === value),
    'provenance',
  );
}

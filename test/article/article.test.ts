import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeNodeId } from '../../resolvers/node-id.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { at, type Json } from './answer.ts';
import { expectChange, expectEntity, expectFigure, expectTarget } from './compare.ts';
import { COVERAGE } from './coverage.ts';
import type { Fact } from './fact.ts';
import { FACTS, PUBLICATION } from './facts.ts';
import { readOperations } from './operations.ts';

const OPERATIONS = readOperations('article');

let stack: Stack;
const answers = new Map<string, Awaited<ReturnType<Stack['ask']>>>();

beforeAll(async () => {
  stack = await startStack();
  for (const { file, text } of OPERATIONS.values()) answers.set(file, await stack.ask(text));
});
afterAll(() => stack[Symbol.asyncDispose]());

function answerTo(id: string): Json {
  const file = Object.keys(COVERAGE).find((name) => COVERAGE[name]?.includes(id));
  const answer = file === undefined ? undefined : answers.get(file);
  if (answer === undefined) throw new Error(`no operation answers ${id}`);
  return answer.data as Json;
}

function check(fact: Fact): void {
  if (fact.carriedBy === 'none') throw new Error(`${fact.id} is left out: ${fact.reason}`);
  const answer = answerTo(fact.id);
  if (fact.carriedBy === 'entity') expectEntity(answer, fact);
  else if (fact.read === 'change') expectChange(answer, fact);
  else if (fact.read === 'target') expectTarget(answer, fact);
  else expectFigure(answer, fact);
}

describe('the operations of the article', () => {
  test.each([...OPERATIONS.values()])('$file is one named query with a title in both languages', ({ names, title }) => {
    expect(names).toEqual([expect.any(String)]);
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[A-Z][\p{Script=Latin}\d ,:'-]+$/u);
  });

  test('have names of their own', () => {
    const names = [...OPERATIONS.values()].flatMap((operation) => operation.names);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([...OPERATIONS.keys()])('%s is answered without errors', (file) => {
    expect(answers.get(file)).toMatchObject({ status: 200, errors: [] });
  });

  test('cover each of the 96 facts exactly once', () => {
    const ids = FACTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(96);
    expect(Object.values(COVERAGE).flat().sort()).toEqual([...ids].sort());
    expect(Object.keys(COVERAGE).sort()).toEqual([...OPERATIONS.keys()]);
  });

  test('leave no fact out', () => {
    expect(FACTS.filter(({ carriedBy }) => carriedBy === 'none')).toEqual([]);
  });
});

describe('the graph answers the article', () => {
  for (const fact of FACTS)
    test(`${fact.id} ${'expect' in fact ? fact.expect.wording : fact.reason}`, () => check(fact));

  test('from the publication itself', () => {
    const documents = FACTS.flatMap(({ id }) => documentsIn(answerTo(id)));
    expect(new Set(documents)).toEqual(new Set([PUBLICATION]));
  });
});

/** Keys of all documents that an answer names. */
function documentsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(documentsIn);
  if (typeof value !== 'object' || value === null) return [];
  const id = at(value, 'document', 'id');
  const own = typeof id === 'string' ? [decodeNodeId(id)?.key ?? id] : [];
  return [...own, ...Object.values(value).flatMap((part) => documentsIn(part ?? null))];
}

import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GraphAnswer } from '../stack/graphql-client.ts';
import type { Stack } from '../stack/stack.ts';
import { printJson } from './print-json.ts';

const FOLDER = new URL('../../operations/tour/', import.meta.url);

/** Tours that show what happens while a source is dead. */
const DEAD = { 'dead-source': 'jingmeng' } as const;

/** Tours that show what an answer cost. */
const TRACED: readonly string[] = ['page-of-counties'];

/** A marker `<!-- tour: name part.of.answer -->`, the query, words between, and the answer or the named part of it. */
const STOP = /<!-- tour: (\S+)(?: (\S+))? -->\n```graphql\n[^`]*```\n((?:(?!```)[\s\S])*)```json\n[^`]*```/g;

export interface Stop {
  readonly query: string;
  readonly answer: unknown;
}

/** Runs every query of the tour. */
export async function runTour(stack: Stack): Promise<ReadonlyMap<string, Stop>> {
  const stops = new Map<string, Stop>();
  for (const file of (await readdir(FOLDER)).sort()) {
    const name = basename(file, '.graphql');
    const query = await readFile(new URL(file, FOLDER), 'utf8');
    stops.set(name, { query, answer: body(await ask(stack, name, query)) });
  }
  return stops;
}

/** The document with every query and answer of the tour as they are now. */
export function retold(document: string, stops: ReadonlyMap<string, Stop>): string {
  return document.replace(STOP, (_, name: string, part: string | undefined, words: string) => {
    const stop = stops.get(name);
    if (stop === undefined) throw new Error(`the tour has no operation ${name}`);
    const shown = (part?.split('.') ?? []).reduce((value, key) => (value as Record<string, unknown>)[key], stop.answer);
    const marker = `<!-- tour: ${name}${part === undefined ? '' : ` ${part}`} -->`;
    return `${marker}\n\`\`\`graphql\n${stop.query}\`\`\`\n${words}\`\`\`json\n${printJson(shown)}\n\`\`\``;
  });
}

export function stopsOf(document: string): readonly string[] {
  return [...document.matchAll(STOP)].map(([, name]) => name ?? '').sort();
}

async function ask(stack: Stack, name: string, query: string): Promise<GraphAnswer> {
  const headers = TRACED.includes(name) ? { 'x-mengtu-trace': '1' } : {};
  if (!(name in DEAD)) return stack.ask(query, { headers });
  const source = DEAD[name as keyof typeof DEAD];
  await stack.counters.fault(source, { kind: 'refuse' });
  try {
    return await stack.ask(query, { headers });
  } finally {
    await stack.counters.fault(source, { kind: 'none' });
  }
}

/** Without what differs from run to run: times, versions, and which source was the quickest. */
function body({ data, errors, extensions }: GraphAnswer): unknown {
  const { trace, ...told } = JSON.parse(JSON.stringify(extensions, settled)) as {
    trace?: { calls: { source: string }[] };
  };
  trace?.calls.sort((left, right) => (left.source < right.source ? -1 : 1));
  return {
    ...(errors.length === 0 ? {} : { errors }),
    data,
    extensions: { ...told, ...(trace === undefined ? {} : { trace }) },
  };
}

function settled(key: string, value: unknown): unknown {
  return ['snapshot', 'milliseconds', 'version'].includes(key) && value !== null ? '…' : value;
}
